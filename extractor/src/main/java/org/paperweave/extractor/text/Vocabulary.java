package org.paperweave.extractor.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.paperweave.extractor.ExtractorException;

/**
 * How often words occur in abstracts, counted in lower case over a corpus by {@code paperweave train}. Tells a word from two
 * words that lost the blank between them. Immutable.
 */
public final class Vocabulary {
    /** Beside this class: a word and its count a line, the commonest first. */
    static final String RESOURCE = "words.tsv.gz";

    /** The commonest words that names stand next to. */
    private static final int COMMON = 250;

    private final Map<String, Integer> counts;
    private final Set<String> common;

    private Vocabulary(Map<String, Integer> counts, Set<String> common) {
        // A HashMap answers faster than the map that Map.copyOf makes, and most is asked of this one.
        this.counts = new HashMap<>(counts);
        this.common = Set.copyOf(common);
    }

    /**
     * The vocabulary that ships with Paperweave.
     *
     * @throws ExtractorException if it is missing or damaged
     */
    public static Vocabulary shipped() {
        try (InputStream in = Vocabulary.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new ExtractorException("No " + RESOURCE + " in this build: build Paperweave again.");
            }
            return read(new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new ExtractorException("The word list " + RESOURCE + " is damaged: build Paperweave again.", e);
        }
    }

    /** Reads words and counts, the commonest first. */
    static Vocabulary read(BufferedReader lines) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        Set<String> common = new HashSet<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int tab = line.indexOf('\t');
            String word = line.substring(0, tab);
            counts.put(word, Integer.parseInt(line.substring(tab + 1)));
            if (common.size() < COMMON && word.length() > 1 && word.chars().allMatch(Character::isLetter)) {
                common.add(word);
            }
        }
        return new Vocabulary(counts, common);
    }

    /** How often a word occurs; 0 where it is rarer than the list goes. */
    public int count(String word) {
        return counts.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }

    /** Whether a word is one of the very commonest. */
    boolean isCommon(String word) {
        return common.contains(word);
    }
}
