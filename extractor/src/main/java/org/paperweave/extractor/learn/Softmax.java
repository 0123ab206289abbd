package org.paperweave.extractor.learn;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A multinomial logistic regression (a maximum-entropy model) over hashed features. Weights are kept in eight bits each.
 * Immutable, safe for use by several threads.
 */
public final class Softmax {
    private final int classes;
    private final float scale;
    /** Sorted hashes; the weights of the i-th begin at i times the number of classes. */
    private final int[] hashes;

    private final byte[] weights;
    /** Open addressing over the hashes: index + 1, or 0. */
    private final int[] table;

    public Softmax(int classes, float scale, int[] hashes, byte[] weights) {
        this.classes = classes;
        this.scale = scale;
        this.hashes = hashes;
        this.weights = weights;
        int capacity = Integer.highestOneBit(Math.max(16, hashes.length * 2)) * 2;
        this.table = new int[capacity];
        for (int i = 0; i < hashes.length; i++) {
            int at = hashes[i] & (capacity - 1);
            while (table[at] != 0) {
                at = (at + 1) & (capacity - 1);
            }
            table[at] = i + 1;
        }
    }

    /** The probability of each class. */
    public float[] probabilities(int[] features) {
        int[] sums = new int[classes];
        int mask = table.length - 1;
        for (int feature : features) {
            int at = feature & mask;
            int index = table[at];
            while (index != 0 && hashes[index - 1] != feature) {
                at = (at + 1) & mask;
                index = table[at];
            }
            if (index != 0) {
                int base = (index - 1) * classes;
                for (int c = 0; c < classes; c++) {
                    sums[c] += weights[base + c];
                }
            }
        }
        float[] out = new float[classes];
        int most = Arrays.stream(sums).max().orElse(0);
        double total = 0;
        for (int c = 0; c < classes; c++) {
            double power = StrictMath.exp((sums[c] - most) * scale);
            out[c] = (float) power;
            total += power;
        }
        for (int c = 0; c < classes; c++) {
            out[c] /= (float) total;
        }
        return out;
    }

    public int size() {
        return hashes.length;
    }

    public void write(OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeInt(classes);
            data.writeFloat(scale);
            data.writeInt(hashes.length);
            int last = 0;
            for (int hash : hashes) {
                data.writeInt(hash - last);
                last = hash;
            }
            // Class by class: like stands by like, which packs better.
            for (int c = 0; c < classes; c++) {
                for (int i = 0; i < hashes.length; i++) {
                    data.writeByte(weights[i * classes + c]);
                }
            }
        }
    }

    public static Softmax read(InputStream in) throws IOException {
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16))) {
            int classes = data.readInt();
            float scale = data.readFloat();
            int[] hashes = new int[data.readInt()];
            int last = 0;
            for (int i = 0; i < hashes.length; i++) {
                last += data.readInt();
                hashes[i] = last;
            }
            byte[] weights = new byte[hashes.length * classes];
            for (int c = 0; c < classes; c++) {
                for (int i = 0; i < hashes.length; i++) {
                    weights[i * classes + c] = data.readByte();
                }
            }
            return new Softmax(classes, scale, hashes, weights);
        }
    }
}
