package org.paperweave.loaders.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SortedLinesTest {
    private static final String ALPHABET = "ab\u00e9\uFFFD\uE000";

    @Test
    void moreLinesThanFitAreSortedByTheirBytesAndEachIsWrittenOnce() throws IOException {
        List<String> lines = random(5_000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // Runs of some ten lines, merged three at a time: many generations of runs.
        try (SortedLines sorted = new SortedLines(40, 3)) {
            lines.forEach(sorted::add);
            sorted.writeTo(out);
        }

        List<String> expected = lines.stream()
                .distinct()
                .sorted((a, b) ->
                        Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)))
                .toList();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(String.join("\n", expected) + "\n");
    }

    @Test
    void noLinesAreNoBytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SortedLines sorted = new SortedLines()) {
            sorted.writeTo(out);
        }
        assertThat(out.size()).isZero();
    }

    private static List<String> random(int count) {
        Random random = new Random(3);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder line = new StringBuilder("x");
            for (int j = random.nextInt(6); j > 0; j--) {
                if (random.nextInt(5) == 0) {
                    line.appendCodePoint(0x1D54F + random.nextInt(2));
                } else {
                    line.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
