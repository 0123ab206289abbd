package org.paperweave.extractor.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Trains a {@link HiddenLayer} by stochastic gradient descent with AdaGrad steps (Duchi, Hazan and Singer 2011) that shrink from pass to
 * pass, with dropout of features and of units (Srivastava and others 2014). One thread, fixed seed: the same examples give the same
 * model.
 */
public final class HiddenLayerTrainer {
    private static final long SEED = 20261127L;
    private static final int EIGHT_BITS = 127;
    private static final float FAINT = 1e-4f;
    private static final float SQUARE_FLOOR = 1e-3f;
    /** How much of the rate is gone at the end. */
    private static final float SLOWING = 0.9f;

    private final int classes;
    private final int units;
    private final int epochs;
    private final float rate;
    private final float l2;
    private final float dropUnits;
    private final float dropFeatures;
    private final int fewest;
    private final List<int[]> features = new ArrayList<>();
    private final List<Byte> labels = new ArrayList<>();

    /**
     * @param classes how many
     * @param units of the hidden layer
     * @param epochs passes over the examples
     * @param rate of learning in the first pass
     * @param l2 how hard weights are pulled to zero, for one pass over one example
     * @param dropUnits share of units that are left out at each step, from 0 to below 1
     * @param dropFeatures share of features that are left out at each step, from 0 to below 1
     * @param fewest a feature has to be seen in so many examples
     */
    public HiddenLayerTrainer(
            int classes, int units, int epochs, float rate, float l2, float dropUnits, float dropFeatures, int fewest) {
        this.classes = classes;
        this.units = units;
        this.epochs = epochs;
        this.rate = rate;
        this.l2 = l2;
        this.dropUnits = dropUnits;
        this.dropFeatures = dropFeatures;
        this.fewest = fewest;
    }

    public void add(int[] hashes, int label) {
        features.add(hashes);
        labels.add((byte) label);
    }

    public HiddenLayer train() {
        int[] vocabulary = vocabulary();
        int[][] examples = new int[features.size()][];
        for (int i = 0; i < examples.length; i++) {
            examples[i] = Arrays.stream(features.get(i))
                    .map(hash -> Arrays.binarySearch(vocabulary, hash))
                    .filter(index -> index >= 0)
                    .toArray();
        }
        Network network = new Network(vocabulary.length, new Random(SEED));
        int[] order = new int[examples.length];
        Arrays.setAll(order, i -> i);
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, network.random);
            float pace = rate * (1 - SLOWING * epoch / epochs);
            for (int example : order) {
                network.step(examples[example], labels.get(example), pace);
            }
        }
        return network.quantised(vocabulary);
    }

    /** The hashes that enough examples have, sorted; never 0, which the table of the model cannot hold. */
    private int[] vocabulary() {
        int[] all = new int[features.stream().mapToInt(each -> each.length).sum()];
        int at = 0;
        for (int[] each : features) {
            System.arraycopy(each, 0, all, at, each.length);
            at += each.length;
        }
        Arrays.sort(all);
        int kept = 0;
        int start = 0;
        for (int i = 1; i <= all.length; i++) {
            if (i == all.length || all[i] != all[start]) {
                if (i - start >= fewest && all[start] != 0) {
                    all[kept++] = all[start];
                }
                start = i;
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }

    /** Some weights and the sums of the squares of their steps. */
    private final class Weights {
        private final float[] values;
        private final float[] squares;

        Weights(int count) {
            values = new float[count];
            squares = new float[count];
        }

        void step(int at, float step, float pace) {
            squares[at] += step * step;
            values[at] += pace * step / (float) Math.sqrt(squares[at] + SQUARE_FLOOR);
        }

        void stepDecayed(int at, float gradient, float pace) {
            step(at, gradient - l2 * values[at], pace);
        }
    }

    /** What is learned, and the room to learn it in. */
    private final class Network {
        private final Random random;
        private final Weights in;
        private final Weights unitBias = new Weights(units);
        private final Weights out = new Weights(units * classes);
        private final Weights classBias = new Weights(classes);
        private final float[] sums = new float[units];
        private final float[] blame = new float[units];
        private final boolean[] active = new boolean[units];
        private final float[] scores = new float[classes];

        Network(int vocabulary, Random random) {
            this.random = random;
            in = new Weights(vocabulary * units);
            for (int i = 0; i < in.values.length; i++) {
                in.values[i] = (random.nextFloat() - 0.5f) * 0.1f;
            }
            float spread = 0.5f * (float) Math.sqrt(2.0 / units);
            for (int i = 0; i < out.values.length; i++) {
                out.values[i] = (float) random.nextGaussian() * spread;
            }
            Arrays.fill(unitBias.values, 0.1f);
        }

        void step(int[] example, int label, float pace) {
            int[] used = withoutDropped(example);
            forward(used);
            backward(used, label, pace);
        }

        private int[] withoutDropped(int[] example) {
            int[] used = new int[example.length];
            int count = 0;
            for (int feature : example) {
                if (random.nextFloat() >= dropFeatures) {
                    used[count++] = feature;
                }
            }
            return Arrays.copyOf(used, count);
        }

        private void forward(int[] used) {
            System.arraycopy(unitBias.values, 0, sums, 0, units);
            float more = 1 / (1 - dropFeatures);
            for (int feature : used) {
                int base = feature * units;
                for (int u = 0; u < units; u++) {
                    sums[u] += more * in.values[base + u];
                }
            }
            System.arraycopy(classBias.values, 0, scores, 0, classes);
            for (int u = 0; u < units; u++) {
                active[u] = sums[u] > 0 && random.nextFloat() >= dropUnits;
                if (active[u]) {
                    sums[u] /= 1 - dropUnits;
                    for (int c = 0; c < classes; c++) {
                        scores[c] += sums[u] * out.values[u * classes + c];
                    }
                }
            }
            HiddenLayer.normalise(scores);
        }

        private void backward(int[] used, int label, float pace) {
            Arrays.fill(blame, 0);
            for (int c = 0; c < classes; c++) {
                float gradient = (c == label ? 1 : 0) - scores[c];
                classBias.step(c, gradient, pace);
                for (int u = 0; u < units; u++) {
                    if (active[u]) {
                        int at = u * classes + c;
                        blame[u] += gradient * out.values[at];
                        out.stepDecayed(at, gradient * sums[u], pace);
                    }
                }
            }
            boolean any = false;
            for (int u = 0; u < units; u++) {
                if (active[u]) {
                    blame[u] /= 1 - dropUnits;
                    unitBias.step(u, blame[u], pace);
                    any |= Math.abs(blame[u]) > FAINT;
                }
            }
            float more = 1 / (1 - dropFeatures);
            for (int i = 0; any && i < used.length; i++) {
                int base = used[i] * units;
                for (int u = 0; u < units; u++) {
                    if (active[u]) {
                        in.stepDecayed(base + u, more * blame[u], pace);
                    }
                }
            }
        }

        private HiddenLayer quantised(int[] vocabulary) {
            float most = 1e-6f;
            for (float weight : in.values) {
                most = Math.max(most, Math.abs(weight));
            }
            float scale = most / EIGHT_BITS;
            byte[] bytes = new byte[in.values.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) Math.round(in.values[i] / scale);
            }
            return new HiddenLayer(
                    classes,
                    units,
                    scale,
                    vocabulary,
                    bytes,
                    unitBias.values.clone(),
                    out.values.clone(),
                    classBias.values.clone());
        }
    }
}
