package org.paperweave.extractor.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreesTest {
    private static final int FEATURES = 5;
    private static final int CLASSES = 3;

    /** With few and many trees, so that what is left over of several at a time is walked too. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 21})
    void everyTreeIsWalkedToItsLeafWhateverItsDepth(int count) {
        Random random = new Random(count);
        Grown grown = new Grown(random);
        int[] roots = new int[count];
        for (int tree = 0; tree < count; tree++) {
            roots[tree] = grown.node();
            grown.grow(roots[tree], tree % 4);
        }
        Trees trees = grown.trees(roots);
        for (int i = 0; i < 50; i++) {
            float[] row = new float[FEATURES];
            for (int f = 0; f < FEATURES; f++) {
                row[f] = random.nextInt(4) - 1;
            }
            float[] expected = new float[CLASSES];
            for (int tree = 0; tree < count; tree++) {
                expected[tree % CLASSES] += grown.leaf(roots[tree], row);
            }
            Trees.normalise(expected);

            assertThat(trees.probabilities(row)).containsExactly(expected);
        }
    }

    @Test
    void treesAreNoLongerAskedOnceOneClassIsFarAhead() {
        int rounds = 40;
        Grown grown = new Grown(new Random(1));
        int[] roots = new int[rounds * CLASSES];
        for (int tree = 0; tree < roots.length; tree++) {
            roots[tree] = grown.leaf(tree % CLASSES == 1 ? 1 : 0);
        }
        float[] probabilities = grown.trees(roots).probabilities(new float[FEATURES]);
        // A tenth of the rounds on, the second class is ahead by 4; another tenth on by 8, which is enough.
        assertThat(probabilities[1] / probabilities[0]).isCloseTo((float) Math.exp(8), withinPercentage(0.1));
    }

    /** Trees with thresholds at whole numbers, so that rows meet them exactly. */
    private static final class Grown {
        private final Random random;
        private final List<Integer> features = new ArrayList<>();
        private final List<Float> values = new ArrayList<>();
        private final List<Integer> lefts = new ArrayList<>();

        Grown(Random random) {
            this.random = random;
        }

        int node() {
            features.add(Trees.LEAF);
            values.add(random.nextFloat());
            lefts.add(0);
            return features.size() - 1;
        }

        int leaf(float value) {
            int node = node();
            values.set(node, value);
            return node;
        }

        void grow(int node, int depth) {
            if (depth > 0) {
                int left = node();
                int right = node();
                features.set(node, random.nextInt(FEATURES));
                values.set(node, (float) random.nextInt(3) - 1);
                lefts.set(node, left);
                grow(left, depth - 1);
                grow(right, random.nextInt(depth));
            }
        }

        float leaf(int root, float[] row) {
            int at = root;
            while (features.get(at) != Trees.LEAF) {
                at = row[features.get(at)] <= values.get(at) ? lefts.get(at) : lefts.get(at) + 1;
            }
            return values.get(at);
        }

        Trees trees(int[] roots) {
            int n = features.size();
            short[] feature = new short[n];
            float[] value = new float[n];
            int[] left = new int[n];
            for (int i = 0; i < n; i++) {
                feature[i] = features.get(i).shortValue();
                value[i] = values.get(i);
                left[i] = lefts.get(i);
            }
            return new Trees(CLASSES, roots, feature, value, left);
        }
    }
}
