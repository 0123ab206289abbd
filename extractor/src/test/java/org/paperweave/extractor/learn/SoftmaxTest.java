package org.paperweave.extractor.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftmaxTest {
    private static final float SCALE = 0.001f;
    private static final int HASHES = 3_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 7, 11, 12})
    void theScoresAreTheSumsOfTheWeightsHoweverManyFeaturesThereAre(int classes) {
        Random random = new Random(classes);
        // 0 is the one hash that the table cannot hold; without their lower bits half of the hashes collide.
        int[] hashes = random.ints(HASHES)
                .map(i -> i % 2 == 0 ? i >> 13 << 13 : i)
                .distinct()
                .sorted()
                .toArray();
        int zero = -Arrays.binarySearch(hashes, 0) - 1;
        hashes[zero] = 0;
        byte[] weights = new byte[hashes.length * classes];
        random.nextBytes(weights);
        weights[zero * classes] = Byte.MIN_VALUE;
        Softmax model = new Softmax(classes, SCALE, hashes, weights);
        for (int size : new int[] {0, 1, 63, 64, 65, 255, 256, 257, 2_000}) {
            int[] features = random.ints(size, 0, hashes.length * 2)
                    .map(i -> i < hashes.length ? hashes[i] : i << 13)
                    .toArray();

            for (SparseRow row :
                    new SparseRow[] {new SparseRow(features, size, 1), new SparseRow(features, size / 3, 0.37f)}) {
                float[] p = model.probabilities(row);

                assertThat(p).hasSize(classes);
                double[] expected = naive(classes, hashes, weights, row);
                // Parts of a step of the scale are rounded.
                double error = row.share() == 1 ? 1e-6 : SCALE / 2;
                for (int c = 0; c < classes; c++) {
                    assertThat((double) p[c])
                            .as("class %d of %d features", c, size)
                            .isCloseTo(expected[c], within(error));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 100})
    void moreClassesThanASlotHoldsAreRefused(int classes) {
        assertThatThrownBy(() -> new Softmax(classes, SCALE, new int[0], new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12");
    }

    private static double[] naive(int classes, int[] hashes, byte[] weights, SparseRow row) {
        double[] scores = new double[classes];
        for (int i = 0; i < row.hashes().length; i++) {
            int at = Arrays.binarySearch(hashes, row.hashes()[i]);
            double value = i < row.whole() ? 1 : row.share();
            for (int c = 0; at >= 0 && c < classes; c++) {
                scores[c] += value * SCALE * weights[at * classes + c];
            }
        }
        double most = Arrays.stream(scores).max().orElse(0);
        double[] powers =
                Arrays.stream(scores).map(score -> Math.exp(score - most)).toArray();
        double total = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(power -> power / total).toArray();
    }
}
