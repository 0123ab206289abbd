package org.paperweave.extractor.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Trains a {@link Softmax} by stochastic gradient descent with AdaGrad steps (Duchi, Hazan and Singer 2011), one thread, fixed
 * seed: the same examples give the same model. OpenNLP's quasi-Newton trainer finds the same kind of model, but takes features as
 * strings: for two hundred thousand examples of a hundred features it needs gigabytes and minutes where this needs seconds.
 */
public final class SoftmaxTrainer {
    private static final long SEED = 20261101L;
    private static final int EIGHT_BITS = 127;

    private final int classes;
    private final int epochs;
    private final float rate;
    private final float l2;
    private final int fewest;
    private final float[][] certain;
    private final List<SparseRow> features = new ArrayList<>();
    private final List<float[]> targets = new ArrayList<>();
    private final List<Float> importance = new ArrayList<>();

    /**
     * @param classes how many
     * @param epochs passes over the examples
     * @param rate of learning
     * @param l2 how hard weights are pulled to zero, for one pass over one example
     * @param fewest a feature has to be seen in so many examples
     */
    public SoftmaxTrainer(int classes, int epochs, float rate, float l2, int fewest) {
        this.classes = classes;
        this.epochs = epochs;
        this.rate = rate;
        this.l2 = l2;
        this.fewest = fewest;
        this.certain = new float[classes][classes];
        for (int c = 0; c < classes; c++) {
            certain[c][c] = 1;
        }
    }

    /** An example of one class. */
    public void add(SparseRow row, int label, float weight) {
        features.add(row);
        targets.add(certain[label]);
        importance.add(weight);
    }

    /**
     * An example of which only probabilities are known.
     *
     * @param row its features
     * @param target the probability of each class
     */
    public void add(SparseRow row, float[] target) {
        features.add(row);
        targets.add(target);
        importance.add(1f);
    }

    public Softmax train() {
        int[] vocabulary = vocabulary();
        SparseRow[] examples = new SparseRow[features.size()];
        for (int i = 0; i < examples.length; i++) {
            examples[i] = numbered(features.get(i), vocabulary);
        }
        float[] weights = new float[vocabulary.length * classes];
        float[] squares = new float[vocabulary.length * classes];
        int[] order = new int[examples.length];
        Arrays.setAll(order, i -> i);
        Random random = new Random(SEED);
        float[] scores = new float[classes];
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            for (int example : order) {
                step(examples[example], targets.get(example), importance.get(example), weights, squares, scores);
            }
        }
        return quantised(vocabulary, weights);
    }

    /** The same with numbers in the vocabulary in place of hashes, without those that it lacks. */
    private static SparseRow numbered(SparseRow row, int[] vocabulary) {
        int[] numbers = new int[row.hashes().length];
        int count = 0;
        int whole = 0;
        for (int i = 0; i < numbers.length; i++) {
            int number = Arrays.binarySearch(vocabulary, row.hashes()[i]);
            if (number >= 0) {
                numbers[count++] = number;
                whole += i < row.whole() ? 1 : 0;
            }
        }
        return new SparseRow(Arrays.copyOf(numbers, count), whole, row.share());
    }

    private void step(SparseRow row, float[] target, float weight, float[] weights, float[] squares, float[] scores) {
        Arrays.fill(scores, 0);
        int[] example = row.hashes();
        for (int i = 0; i < example.length; i++) {
            int base = example[i] * classes;
            float value = i < row.whole() ? 1 : row.share();
            for (int c = 0; c < classes; c++) {
                scores[c] += value * weights[base + c];
            }
        }
        normalise(scores);
        for (int c = 0; c < classes; c++) {
            float gradient = (target[c] - scores[c]) * weight;
            if (Math.abs(gradient) < 1e-4f) {
                continue;
            }
            for (int i = 0; i < example.length; i++) {
                int at = example[i] * classes + c;
                float step = (i < row.whole() ? gradient : gradient * row.share()) - l2 * weights[at];
                squares[at] += step * step;
                weights[at] += rate * step / (float) Math.sqrt(squares[at] + 1e-3f);
            }
        }
    }

    private static void normalise(float[] scores) {
        float most = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            most = Math.max(most, score);
        }
        float total = 0;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = (float) StrictMath.exp(scores[c] - most);
            total += scores[c];
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] /= total;
        }
    }

    private int[] vocabulary() {
        int total = features.stream().mapToInt(each -> each.hashes().length).sum();
        int[] all = new int[total];
        int at = 0;
        for (SparseRow each : features) {
            System.arraycopy(each.hashes(), 0, all, at, each.hashes().length);
            at += each.hashes().length;
        }
        Arrays.sort(all);
        int kept = 0;
        int start = 0;
        for (int i = 1; i <= all.length; i++) {
            if (i == all.length || all[i] != all[start]) {
                if (i - start >= fewest) {
                    all[kept++] = all[start];
                }
                start = i;
            }
        }
        return Arrays.copyOf(all, kept);
    }

    /** In eight bits. Features whose weights all come to nothing are left out: a quarter of a large model, and it reads memory less. */
    private Softmax quantised(int[] vocabulary, float[] weights) {
        float most = 1e-6f;
        for (float weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        float scale = most / EIGHT_BITS;
        int[] kept = new int[vocabulary.length];
        byte[] bytes = new byte[weights.length];
        int count = 0;
        for (int i = 0; i < vocabulary.length; i++) {
            boolean counts = false;
            for (int c = 0; c < classes; c++) {
                byte weight = (byte) Math.round(weights[i * classes + c] / scale);
                bytes[count * classes + c] = weight;
                counts |= weight != 0;
            }
            if (counts) {
                kept[count++] = vocabulary[i];
            }
        }
        return new Softmax(classes, scale, Arrays.copyOf(kept, count), Arrays.copyOf(bytes, count * classes));
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }
}
