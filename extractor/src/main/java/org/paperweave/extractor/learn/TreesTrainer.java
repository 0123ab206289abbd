package org.paperweave.extractor.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Grows {@link Trees}: softmax loss, second-order splits over at most {@value #BINS} bins a feature, a share of the examples and
 * of the features for each tree. One thread, fixed seed: the same examples in the same order give the same trees.
 */
public final class TreesTrainer {
    private static final int BINS = 48;
    private static final long SEED = 20261124L;

    private final int classes;
    private final int rounds;
    private final int depth;
    private final float rate;
    private final float leastWeight;
    private final float l2;
    private final float exampleShare;
    private final float featureShare;

    private final List<float[]> examples = new ArrayList<>();
    private final List<Byte> labels = new ArrayList<>();

    /**
     * @param classes how many
     * @param rounds trees for each class
     * @param depth of each tree
     * @param rate how much of each tree counts
     * @param leastWeight sum of second derivatives that a leaf must have
     * @param l2 pulls leaves to zero
     * @param exampleShare of the examples that each round sees, 0 to 1
     * @param featureShare of the features that each tree sees, 0 to 1
     */
    public TreesTrainer(
            int classes,
            int rounds,
            int depth,
            float rate,
            float leastWeight,
            float l2,
            float exampleShare,
            float featureShare) {
        this.classes = classes;
        this.rounds = rounds;
        this.depth = depth;
        this.rate = rate;
        this.leastWeight = leastWeight;
        this.l2 = l2;
        this.exampleShare = exampleShare;
        this.featureShare = featureShare;
    }

    public void add(float[] features, int label) {
        examples.add(features);
        labels.add((byte) label);
    }

    public Trees train() {
        int n = examples.size();
        int m = examples.get(0).length;
        float[][] cuts = new float[m][];
        byte[][] binned = new byte[m][n];
        for (int f = 0; f < m; f++) {
            cuts[f] = cuts(f);
            for (int i = 0; i < n; i++) {
                int at = Arrays.binarySearch(cuts[f], examples.get(i)[f]);
                binned[f][i] = (byte) (at >= 0 ? at : -at - 1);
            }
        }
        Random random = new Random(SEED);
        Growing growing = new Growing(cuts, binned, random);
        float[][] scores = new float[n][classes];
        float[][] probabilities = new float[n][classes];
        for (int round = 0; round < rounds; round++) {
            int[] seen = new int[n];
            int count = 0;
            for (int i = 0; i < n; i++) {
                System.arraycopy(scores[i], 0, probabilities[i], 0, classes);
                Trees.normalise(probabilities[i]);
                if (random.nextFloat() < exampleShare) {
                    seen[count++] = i;
                }
            }
            int[] sample = Arrays.copyOf(seen, count);
            for (int c = 0; c < classes; c++) {
                for (int i = 0; i < n; i++) {
                    float p = probabilities[i][c];
                    growing.gradient[i] = (labels.get(i) == c ? 1 : 0) - p;
                    growing.hessian[i] = Math.max(1e-6f, p * (1 - p));
                }
                growing.tree(sample);
                for (int i = 0; i < n; i++) {
                    scores[i][c] += growing.last(i);
                }
            }
        }
        return growing.trees();
    }

    private float[] cuts(int f) {
        float[] values = new float[examples.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = examples.get(i)[f];
        }
        Arrays.sort(values);
        List<Float> cuts = new ArrayList<>();
        for (int b = 1; b < BINS; b++) {
            float value = values[(int) ((long) values.length * b / BINS)];
            if ((cuts.isEmpty() || cuts.get(cuts.size() - 1) < value) && value < values[values.length - 1]) {
                cuts.add(value);
            }
        }
        // Rare values at the upper end, which quantiles pass over.
        for (int back = values.length / BINS; back >= 8; back /= 2) {
            float value = values[values.length - 1 - back];
            if ((cuts.isEmpty() || cuts.get(cuts.size() - 1) < value) && value < values[values.length - 1]) {
                cuts.add(value);
            }
        }
        float[] out = new float[cuts.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = cuts.get(i);
        }
        return out;
    }

    /** The trees so far. */
    private final class Growing {
        final float[][] cuts;
        final byte[][] binned;
        final Random random;
        final float[] gradient;
        final float[] hessian;

        private final List<Integer> roots = new ArrayList<>();
        private final List<Short> feature = new ArrayList<>();
        private final List<Float> value = new ArrayList<>();
        private final List<Integer> left = new ArrayList<>();
        private final List<Integer> bin = new ArrayList<>();

        Growing(float[][] cuts, byte[][] binned, Random random) {
            this.cuts = cuts;
            this.binned = binned;
            this.random = random;
            this.gradient = new float[examples.size()];
            this.hessian = new float[examples.size()];
        }

        void tree(int[] sample) {
            boolean[] used = new boolean[cuts.length];
            for (int f = 0; f < used.length; f++) {
                used[f] = cuts[f].length > 0 && random.nextFloat() < featureShare;
            }
            roots.add(node());
            grow(roots.get(roots.size() - 1), sample, depth, used);
        }

        private int node() {
            feature.add((short) Trees.LEAF);
            value.add(0f);
            left.add(0);
            bin.add(0);
            return feature.size() - 1;
        }

        private void grow(int node, int[] rows, int more, boolean[] used) {
            double g = 0;
            double h = 0;
            for (int i : rows) {
                g += gradient[i];
                h += hessian[i];
            }
            value.set(node, (float) (rate * g / (h + l2)));
            if (more == 0 || h < 2 * leastWeight) {
                return;
            }
            double bestGain = 1e-6;
            int bestFeature = -1;
            int bestBin = 0;
            double[] gs = new double[BINS + 32];
            double[] hs = new double[BINS + 32];
            for (int f = 0; f < used.length; f++) {
                if (!used[f]) {
                    continue;
                }
                Arrays.fill(gs, 0);
                Arrays.fill(hs, 0);
                byte[] bins = binned[f];
                for (int i : rows) {
                    gs[bins[i]] += gradient[i];
                    hs[bins[i]] += hessian[i];
                }
                double lg = 0;
                double lh = 0;
                for (int b = 0; b < cuts[f].length; b++) {
                    lg += gs[b];
                    lh += hs[b];
                    if (lh < leastWeight || h - lh < leastWeight) {
                        continue;
                    }
                    double rg = g - lg;
                    double rh = h - lh;
                    double gain = lg * lg / (lh + l2) + rg * rg / (rh + l2) - g * g / (h + l2);
                    if (gain > bestGain) {
                        bestGain = gain;
                        bestFeature = f;
                        bestBin = b;
                    }
                }
            }
            if (bestFeature < 0) {
                return;
            }
            int[] lefts = new int[rows.length];
            int[] rights = new int[rows.length];
            int nl = 0;
            int nr = 0;
            for (int i : rows) {
                if (binned[bestFeature][i] <= bestBin) {
                    lefts[nl++] = i;
                } else {
                    rights[nr++] = i;
                }
            }
            int l = node();
            int r = node();
            feature.set(node, (short) bestFeature);
            value.set(node, cuts[bestFeature][bestBin]);
            bin.set(node, bestBin);
            left.set(node, l);
            grow(l, Arrays.copyOf(lefts, nl), more - 1, used);
            grow(r, Arrays.copyOf(rights, nr), more - 1, used);
        }

        /** What the last tree says of an example. */
        float last(int example) {
            int at = roots.get(roots.size() - 1);
            while (feature.get(at) != Trees.LEAF) {
                at = binned[feature.get(at)][example] <= bin.get(at) ? left.get(at) : left.get(at) + 1;
            }
            return value.get(at);
        }

        Trees trees() {
            int n = feature.size();
            short[] features = new short[n];
            float[] values = new float[n];
            int[] lefts = new int[n];
            for (int i = 0; i < n; i++) {
                features[i] = feature.get(i);
                values[i] = value.get(i);
                lefts[i] = left.get(i);
            }
            return new Trees(classes, roots.stream().mapToInt(Integer::intValue).toArray(), features, values, lefts);
        }
    }
}
