package org.paperweave.model.identity;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The three-word shingles of an abstract as hashes, for telling how much two abstracts have in common, and their MinHash
 * bands, for finding the pairs that are worth comparing.
 *
 * <p>With {@value #ROWS} rows a band and {@value #BANDS} bands, a pair of Jaccard 0.6 shares a band with probability 1 − (1 −
 * 0.6³)²⁴ = 0.997, an unrelated one of 0.01 with 0.00002.
 */
final class Shingles {
    /** Bands of a signature. */
    static final int BANDS = 24;

    private static final int ROWS = 3;
    private static final int WORDS = 3;
    /** Below this, an abstract says too little to be recognised by it. */
    private static final int FEWEST = 12;

    private final long[] sorted;

    private Shingles(long[] sorted) {
        this.sorted = sorted;
    }

    /** The shingles of an abstract; words are runs of letters and digits, in lower case. */
    static Shingles of(@Nullable String text) {
        if (text == null) {
            return new Shingles(new long[0]);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        long[] words = new long[lower.length() / 2 + 1];
        int count = 0;
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            boolean inside = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words[count++] = Hashing.of64(lower.subSequence(start, i));
                start = -1;
            }
        }
        int shingles = Math.max(0, count - WORDS + 1);
        long[] hashes = new long[shingles];
        for (int i = 0; i < shingles; i++) {
            hashes[i] = Hashing.mix(words[i] + 31 * Hashing.mix(words[i + 1] + 31 * Hashing.mix(words[i + 2])));
        }
        return new Shingles(Arrays.stream(hashes).sorted().distinct().toArray());
    }

    /** Whether there is enough to recognise a paper by. */
    boolean telling() {
        return sorted.length >= FEWEST;
    }

    /** The Jaccard index of two sets of shingles, from 0 to 1. */
    double jaccard(Shingles other) {
        int i = 0;
        int j = 0;
        int both = 0;
        while (i < sorted.length && j < other.sorted.length) {
            int order = Long.compare(sorted[i], other.sorted[j]);
            if (order == 0) {
                both++;
                i++;
                j++;
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
        int all = sorted.length + other.sorted.length - both;
        return all == 0 ? 0 : (double) both / all;
    }

    /** One hash a band; abstracts that share one are worth comparing. */
    int[] bands() {
        int[] bands = new int[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                long seed = Hashing.mix(band * 31L + row + 1);
                long least = Long.MAX_VALUE;
                for (long shingle : sorted) {
                    least = Math.min(least, (shingle ^ seed) * 0x9E3779B97F4A7C15L);
                }
                hash = Hashing.mix(hash + least);
            }
            bands[band] = (int) (hash ^ (hash >>> 32));
        }
        return bands;
    }
}
