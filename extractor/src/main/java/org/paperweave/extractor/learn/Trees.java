package org.paperweave.extractor.learn;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Gradient-boosted decision trees for several classes (Friedman 2001): for features that are few, dense, and tell something
 * only together. Immutable, safe for use by several threads.
 */
public final class Trees {
    /** The feature of a leaf. */
    static final int LEAF = -1;

    private final int classes;
    /** Nodes of all trees one after the other; where a tree begins. The tree of round r for class c is r * classes + c. */
    private final int[] roots;

    private final short[] feature;
    /** A node's threshold: what is at most that goes left; a leaf's value. */
    private final float[] value;
    /** The left child of a node; the right one is next to it. */
    private final int[] left;

    /** The same trees, each complete to this depth, for walking them fast. */
    private final int depth;

    private final short[] features;
    private final float[] thresholds;
    private final float[] leaves;

    Trees(int classes, int[] roots, short[] feature, float[] value, int[] left) {
        this.classes = classes;
        this.roots = roots;
        this.feature = feature;
        this.value = value;
        this.left = left;
        this.depth = IntStream.of(roots).map(this::depth).max().orElse(0);
        int inner = (1 << depth) - 1;
        this.features = new short[roots.length * inner];
        this.thresholds = new float[roots.length * inner];
        this.leaves = new float[roots.length << depth];
        for (int tree = 0; tree < roots.length; tree++) {
            spread(roots[tree], tree, 0, 0);
        }
    }

    private int depth(int node) {
        return feature[node] == LEAF ? 0 : 1 + Math.max(depth(left[node]), depth(left[node] + 1));
    }

    /** Lays a tree out as a complete one, in which the way down is arithmetic: an early leaf stands below both of its sides. */
    private void spread(int node, int tree, int place, int level) {
        int inner = (1 << depth) - 1;
        if (level == depth) {
            leaves[(tree << depth) + place - inner] = value[node];
            return;
        }
        boolean leaf = feature[node] == LEAF;
        features[tree * inner + place] = leaf ? 0 : feature[node];
        thresholds[tree * inner + place] = leaf ? Float.POSITIVE_INFINITY : value[node];
        spread(leaf ? node : left[node], tree, 2 * place + 1, level + 1);
        spread(leaf ? node : left[node] + 1, tree, 2 * place + 2, level + 1);
    }

    /**
     * The probability of each class.
     *
     * @param row dense, in the order of training
     */
    public float[] probabilities(float[] row) {
        float[] scores = new float[classes];
        int inner = (1 << depth) - 1;
        for (int tree = 0, c = 0; tree < roots.length; tree++) {
            int base = tree * inner;
            int place = 0;
            for (int level = 0; level < depth; level++) {
                place = 2 * place + (row[features[base + place]] <= thresholds[base + place] ? 1 : 2);
            }
            scores[c] += leaves[(tree << depth) + place - inner];
            c = c + 1 == classes ? 0 : c + 1;
        }
        normalise(scores);
        return scores;
    }

    static void normalise(float[] scores) {
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

    public int size() {
        return feature.length;
    }

    public void write(OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeInt(classes);
            data.writeInt(roots.length);
            for (int root : roots) {
                data.writeInt(root);
            }
            data.writeInt(feature.length);
            for (int i = 0; i < feature.length; i++) {
                data.writeShort(feature[i]);
                data.writeFloat(value[i]);
                data.writeInt(left[i]);
            }
        }
    }

    public static Trees read(InputStream in) throws IOException {
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16))) {
            int classes = data.readInt();
            int[] roots = new int[data.readInt()];
            for (int i = 0; i < roots.length; i++) {
                roots[i] = data.readInt();
            }
            int nodes = data.readInt();
            short[] feature = new short[nodes];
            float[] value = new float[nodes];
            int[] left = new int[nodes];
            for (int i = 0; i < nodes; i++) {
                feature[i] = data.readShort();
                value[i] = data.readFloat();
                left[i] = data.readInt();
            }
            return new Trees(classes, roots, feature, value, left);
        }
    }
}
