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
 * A softmax over one hidden layer of rectified units over hashed features: what features say together, where {@link Softmax} only adds
 * up what each says alone. The weights of features are kept in eight bits each. Immutable, safe for use by several threads.
 */
public final class HiddenLayer {
    private final int classes;
    private final int units;
    private final float scale;
    /** Sorted hashes, none of them 0; the weights of the i-th begin at i times the number of units. */
    private final int[] hashes;

    private final byte[] weights;
    private final float[] unitBias;
    /** By unit, then by class. */
    private final float[] out;

    private final float[] classBias;
    /** Open addressing: a hash or 0, and where its weights begin. */
    private final int[] table;

    private final int[] begin;
    /** As floats, which add faster than bytes do. */
    private final float[] expanded;

    HiddenLayer(
            int classes,
            int units,
            float scale,
            int[] hashes,
            byte[] weights,
            float[] unitBias,
            float[] out,
            float[] classBias) {
        this.classes = classes;
        this.units = units;
        this.scale = scale;
        this.hashes = hashes;
        this.weights = weights;
        this.unitBias = unitBias;
        this.out = out;
        this.classBias = classBias;
        int capacity = Integer.highestOneBit(Math.max(16, hashes.length * 2)) * 2;
        this.table = new int[capacity];
        this.begin = new int[capacity];
        for (int i = 0; i < hashes.length; i++) {
            int at = hashes[i] & (capacity - 1);
            while (table[at] != 0) {
                at = (at + 1) & (capacity - 1);
            }
            table[at] = hashes[i];
            begin[at] = i * units;
        }
        this.expanded = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            expanded[i] = weights[i] * scale;
        }
    }

    /** The probability of each class. */
    public float[] probabilities(int[] features) {
        float[] sums = unitBias.clone();
        int mask = table.length - 1;
        for (int feature : features) {
            int at = feature & mask;
            while (table[at] != 0 && table[at] != feature) {
                at = (at + 1) & mask;
            }
            if (table[at] != 0) {
                int base = begin[at];
                for (int u = 0; u < sums.length; u++) {
                    sums[u] += expanded[base + u];
                }
            }
        }
        float[] scores = classBias.clone();
        for (int u = 0; u < units; u++) {
            if (sums[u] > 0) {
                int base = u * classes;
                for (int c = 0; c < scores.length; c++) {
                    scores[c] += sums[u] * out[base + c];
                }
            }
        }
        normalise(scores);
        return scores;
    }

    /** Turns scores into probabilities, in place. */
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

    public void write(OutputStream stream) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(stream))) {
            data.writeInt(classes);
            data.writeInt(units);
            data.writeFloat(scale);
            data.writeInt(hashes.length);
            int last = 0;
            for (int hash : hashes) {
                data.writeInt(hash - last);
                last = hash;
            }
            // Unit by unit: like stands by like, which packs better.
            for (int u = 0; u < units; u++) {
                for (int i = 0; i < hashes.length; i++) {
                    data.writeByte(weights[i * units + u]);
                }
            }
            write(data, unitBias);
            write(data, out);
            write(data, classBias);
        }
    }

    private static void write(DataOutputStream data, float[] values) throws IOException {
        for (float value : values) {
            data.writeFloat(value);
        }
    }

    public static HiddenLayer read(InputStream in) throws IOException {
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16))) {
            int classes = data.readInt();
            int units = data.readInt();
            float scale = data.readFloat();
            int[] hashes = new int[data.readInt()];
            int last = 0;
            for (int i = 0; i < hashes.length; i++) {
                last += data.readInt();
                hashes[i] = last;
            }
            byte[] weights = new byte[hashes.length * units];
            byte[] ofUnit = new byte[hashes.length];
            for (int u = 0; u < units; u++) {
                data.readFully(ofUnit);
                for (int i = 0; i < hashes.length; i++) {
                    weights[i * units + u] = ofUnit[i];
                }
            }
            return new HiddenLayer(
                    classes,
                    units,
                    scale,
                    hashes,
                    weights,
                    floats(data, units),
                    floats(data, units * classes),
                    floats(data, classes));
        }
    }

    private static float[] floats(DataInputStream data, int count) throws IOException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = data.readFloat();
        }
        return values;
    }
}
