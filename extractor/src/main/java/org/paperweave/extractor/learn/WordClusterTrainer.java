package org.paperweave.extractor.learn;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Sorts the words of a corpus into clusters of those that stand in the same company: positive pointwise mutual information with the
 * commonest words one and two places to either side, brought to few dimensions by a randomised decomposition (Halko, Martinsson and Tropp
 * 2011), then k-means by the angle. One thread, fixed seed: the same counts give the same bytes.
 *
 * <p>Use it in two rounds over the corpus: {@link #count} for all sentences, {@link #beginCompany}, {@link #company} for all sentences,
 * {@link #write}.
 */
public final class WordClusterTrainer {
    private static final long SEED = 20261126L;
    private static final int FEWEST = 15;
    private static final int MOST_WORDS = 40_000;
    private static final int COMPANY = 1_000;
    private static final int[] PLACES = {-2, -1, 1, 2};
    private static final int DIMENSIONS = 96;
    private static final int POWER_ROUNDS = 2;
    private static final int MEANS_ROUNDS = 15;
    /** Context words count less the commoner they are (Levy, Goldberg and Dagan 2015). */
    private static final double SMOOTHING = 0.75;

    private final Map<String, int[]> counts = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private String[] words = {};
    private float[][] table = {};

    /** Counts the words of a sentence, given as {@link TokenView} has them in lower case. */
    public void count(List<String> sentence) {
        for (String word : sentence) {
            counts.computeIfAbsent(WordClusters.form(word), each -> new int[1])[0]++;
        }
    }

    /** Ends the first round: fixes which words get a cluster, and which are looked at as company. */
    public void beginCompany() {
        words = counts.entrySet().stream()
                .filter(entry -> entry.getValue()[0] >= FEWEST)
                .sorted(Comparator.<Map.Entry<String, int[]>>comparingInt(entry -> -entry.getValue()[0])
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_WORDS)
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
        for (int i = 0; i < words.length; i++) {
            rows.put(words[i], i);
        }
        counts.clear();
        table = new float[words.length][PLACES.length * COMPANY];
    }

    /** Notes which words of a sentence stand beside which. */
    public void company(List<String> sentence) {
        int[] row = new int[sentence.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = rows.getOrDefault(WordClusters.form(sentence.get(i)), -1);
        }
        for (int i = 0; i < row.length; i++) {
            for (int p = 0; p < PLACES.length && row[i] >= 0; p++) {
                int at = i + PLACES[p];
                if (at >= 0 && at < row.length && row[at] >= 0 && row[at] < COMPANY) {
                    table[row[i]][p * COMPANY + row[at]]++;
                }
            }
        }
    }

    /**
     * Works out the clusters and writes them.
     *
     * @param out gets gzipped lines: a word, its coarse and its fine cluster; closed
     */
    public void write(OutputStream out) throws IOException {
        information();
        float[][] places = decompose();
        int[] coarse = cluster(places, WordClusters.COARSE);
        int[] fine = cluster(places, WordClusters.FINE);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            lines.append(words[i])
                    .append('\t')
                    .append(coarse[i])
                    .append('\t')
                    .append(fine[i])
                    .append('\n');
        }
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Turns counts into positive pointwise mutual information. */
    private void information() {
        int columns = PLACES.length * COMPANY;
        double[] ofColumn = new double[columns];
        double[] ofRow = new double[table.length];
        double all = 0;
        for (int i = 0; i < table.length; i++) {
            for (int c = 0; c < columns; c++) {
                ofRow[i] += table[i][c];
                ofColumn[c] += table[i][c];
            }
            all += ofRow[i];
        }
        double smoothed = 0;
        for (double each : ofColumn) {
            smoothed += StrictMath.pow(each, SMOOTHING);
        }
        for (int i = 0; i < table.length; i++) {
            for (int c = 0; c < columns; c++) {
                if (table[i][c] > 0) {
                    double expected = ofRow[i] / all * StrictMath.pow(ofColumn[c], SMOOTHING) / smoothed;
                    table[i][c] = (float) Math.max(0, StrictMath.log(table[i][c] / all / expected));
                }
            }
        }
    }

    /** Each word at a place of few dimensions, at length 1. */
    private float[][] decompose() {
        int columns = PLACES.length * COMPANY;
        Random random = new Random(SEED);
        float[][] directions = new float[DIMENSIONS][columns];
        for (float[] direction : directions) {
            for (int c = 0; c < columns; c++) {
                direction[c] = (float) random.nextGaussian();
            }
        }
        float[][] places = new float[table.length][DIMENSIONS];
        for (int round = 0; round <= POWER_ROUNDS; round++) {
            orthonormal(directions);
            for (int i = 0; i < table.length; i++) {
                for (int d = 0; d < DIMENSIONS; d++) {
                    float sum = 0;
                    for (int c = 0; c < columns; c++) {
                        sum += table[i][c] * directions[d][c];
                    }
                    places[i][d] = sum;
                }
            }
            if (round < POWER_ROUNDS) {
                for (float[] direction : directions) {
                    Arrays.fill(direction, 0);
                }
                for (int i = 0; i < table.length; i++) {
                    for (int d = 0; d < DIMENSIONS; d++) {
                        float weight = places[i][d];
                        for (int c = 0; c < columns; c++) {
                            directions[d][c] += weight * table[i][c];
                        }
                    }
                }
            }
        }
        for (float[] place : places) {
            toLengthOne(place);
        }
        return places;
    }

    /** Gram and Schmidt. */
    private static void orthonormal(float[][] directions) {
        for (int d = 0; d < directions.length; d++) {
            for (int e = 0; e < d; e++) {
                double product = 0;
                for (int c = 0; c < directions[d].length; c++) {
                    product += directions[d][c] * directions[e][c];
                }
                for (int c = 0; c < directions[d].length; c++) {
                    directions[d][c] -= (float) product * directions[e][c];
                }
            }
            toLengthOne(directions[d]);
        }
    }

    private static void toLengthOne(float[] vector) {
        double square = 0;
        for (float each : vector) {
            square += each * each;
        }
        float length = (float) Math.max(1e-12, Math.sqrt(square));
        for (int c = 0; c < vector.length; c++) {
            vector[c] /= length;
        }
    }

    private static int[] cluster(float[][] places, int k) {
        // The commonest words begin a cluster each: they come first, and no two of them are alike for long.
        float[][] middles = new float[k][];
        for (int j = 0; j < k; j++) {
            middles[j] = places[j * Math.max(1, Math.min(places.length, 8 * k) / k) % places.length].clone();
        }
        int[] of = new int[places.length];
        for (int round = 0; round < MEANS_ROUNDS; round++) {
            for (int i = 0; i < places.length; i++) {
                of[i] = nearest(places[i], middles);
            }
            float[][] sums = new float[k][DIMENSIONS];
            for (int i = 0; i < places.length; i++) {
                for (int d = 0; d < DIMENSIONS; d++) {
                    sums[of[i]][d] += places[i][d];
                }
            }
            for (int j = 0; j < k; j++) {
                toLengthOne(sums[j]);
                middles[j] = sums[j];
            }
        }
        return of;
    }

    private static int nearest(float[] place, float[][] middles) {
        int best = 0;
        float most = -2;
        for (int j = 0; j < middles.length; j++) {
            float product = 0;
            for (int d = 0; d < DIMENSIONS; d++) {
                product += place[d] * middles[j][d];
            }
            if (product > most) {
                most = product;
                best = j;
            }
        }
        return best;
    }
}
