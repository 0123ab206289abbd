package org.paperweave.extractor.learn;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A multinomial logistic regression (a maximum-entropy model) over hashed features. Weights are kept in eight bits each.
 * Immutable, safe for use by several threads.
 */
public final class Softmax {
    private final int classes;
    private final float scale;
    /** The exponential of minus this is below what a float can add to 1. */
    private static final double FAINT = 40;

    /** Sorted hashes; the weights of the i-th begin at i times the number of classes. */
    private final int[] hashes;

    private final byte[] weights;
    /** Open addressing: a hash or 0, and the weights beside it, so that one look into memory finds both. */
    private final int[] table;

    private final byte[] beside;
    /** The exponential of minus so many steps of the scale; beyond the last it is nothing beside 1. */
    private final double[] powers;
    /** Where the weights of the hash 0 begin, which the table cannot hold, or -1. */
    private final int ofZero;

    public Softmax(int classes, float scale, int[] hashes, byte[] weights) {
        this.classes = classes;
        this.scale = scale;
        this.hashes = hashes;
        this.weights = weights;
        int capacity = Integer.highestOneBit(Math.max(16, hashes.length * 2)) * 2;
        this.table = new int[capacity];
        this.beside = new byte[capacity * classes];
        int zero = -1;
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] == 0) {
                zero = i * classes;
                continue;
            }
            int at = hashes[i] & (capacity - 1);
            while (table[at] != 0) {
                at = (at + 1) & (capacity - 1);
            }
            table[at] = hashes[i];
            System.arraycopy(weights, i * classes, beside, at * classes, classes);
        }
        this.ofZero = zero;
        this.powers = new double[(int) Math.min(1 << 16, Math.ceil(FAINT / scale))];
        for (int below = 0; below < powers.length; below++) {
            powers[below] = StrictMath.exp(-below * scale);
        }
    }

    /** The probability of each class. */
    public float[] probabilities(int[] features) {
        int[] sums = new int[classes];
        int mask = table.length - 1;
        for (int feature : features) {
            if (feature == 0) {
                for (int c = 0; ofZero >= 0 && c < classes; c++) {
                    sums[c] += weights[ofZero + c];
                }
                continue;
            }
            int at = feature & mask;
            while (table[at] != 0 && table[at] != feature) {
                at = (at + 1) & mask;
            }
            if (table[at] != 0) {
                int base = at * classes;
                for (int c = 0; c < classes; c++) {
                    sums[c] += beside[base + c];
                }
            }
        }
        float[] out = new float[classes];
        int most = sums[0];
        for (int sum : sums) {
            most = Math.max(most, sum);
        }
        double total = 0;
        for (int c = 0; c < classes; c++) {
            int below = most - sums[c];
            double power = below < powers.length ? powers[below] : 0;
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
