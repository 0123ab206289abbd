package org.paperweave.extractor.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Counts words over a corpus and writes the list that text repair works with. For one thread. */
public final class WordCounter {
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{N}-]*");
    /** Rarer words may be glued ones themselves. */
    private static final int FEWEST = 6;

    private final Map<String, Integer> counts = new HashMap<>();

    /** Counts the words of a text. */
    public void add(@Nullable String text) {
        if (text == null) {
            return;
        }
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            counts.merge(word.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
    }

    /**
     * Writes the list, the commonest words first; the same counts give the same bytes.
     *
     * @param out gets gzipped lines; closed
     */
    public void write(OutputStream out) throws IOException {
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            StringBuilder lines = new StringBuilder();
            counts.entrySet().stream()
                    .filter(entry -> entry.getValue() >= FEWEST)
                    .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(entry -> -entry.getValue())
                            .thenComparing(Map.Entry::getKey))
                    .forEach(entry -> lines.append(entry.getKey())
                            .append('\t')
                            .append(entry.getValue())
                            .append('\n'));
            packed.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
