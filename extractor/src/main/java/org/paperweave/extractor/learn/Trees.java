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
    /**
     * By how much the score of one class has to be above all others for the rest of the trees not to be asked: odds of 400 to 1.
     * It spares time and changes no find, see docs/quality.md.
     */
    private static final float SETTLED = 6;
    /** How often on the way that is looked at. */
    private static final int CHECKS = 10;

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
        int trees = roots.length;
        int tree = 0;
        int c = 0;
        int check = trees / CHECKS;
        // Several ways down at a time: while one waits for a comparison the others go on.
        for (; tree + 4 <= trees; tree += 4) {
            if (c == 0 && tree >= check) {
                if (isSettled(scores)) {
                    tree = trees;
                    break;
                }
                check += trees / CHECKS;
            }
            int base0 = tree * inner;
            int base1 = base0 + inner;
            int base2 = base1 + inner;
            int base3 = base2 + inner;
            int place0 = 0;
            int place1 = 0;
            int place2 = 0;
            int place3 = 0;
            for (int level = 0; level < depth; level++) {
                place0 = below(row, base0, place0);
                place1 = below(row, base1, place1);
                place2 = below(row, base2, place2);
                place3 = below(row, base3, place3);
            }
            c = add(tree, place0 - inner, c, scores);
            c = add(tree + 1, place1 - inner, c, scores);
            c = add(tree + 2, place2 - inner, c, scores);
            c = add(tree + 3, place3 - inner, c, scores);
        }
        for (; tree < trees; tree++) {
            int place = 0;
            for (int level = 0; level < depth; level++) {
                place = below(row, tree * inner, place);
            }
            c = add(tree, place - inner, c, scores);
        }
        normalise(scores);
        return scores;
    }

    /** Whether one class is so far ahead that the trees not yet asked will hardly turn it. */
    private static boolean isSettled(float[] scores) {
        float most = Float.NEGATIVE_INFINITY;
        float next = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            if (score > most) {
                next = most;
                most = score;
            } else {
                next = Math.max(next, score);
            }
        }
        return most - next >= SETTLED;
    }

    private int below(float[] row, int base, int place) {
        return 2 * place + (row[features[base + place]] <= thresholds[base + place] ? 1 : 2);
    }

    /** Adds a leaf of a tree to the score of its class; gives back the class of the next tree. */
    private int add(int tree, int leaf, int c, float[] scores) {
        scores[c] += leaves[(tree << depth) + leaf];
        return c + 1 == classes ? 0 : c + 1;
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
