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
    /** As many classes as have their weights in one slot. */
    static final int MOST_CLASSES = 12;

    /** The exponential of minus this is below what a float can add to 1. */
    private static final double FAINT = 40;

    /** Longs in a slot: the hash and four weights, then eight weights. */
    private static final int SLOT = 2;

    private static final int IN_FIRST = 4;
    /** Every other byte of a long, as lanes of sixteen bits. */
    private static final long LANES = 0x00FF00FF00FF00FFL;

    private static final long LANES_OF_FIRST = 0x00FF00FFL;
    /** Weights are kept as numbers without a sign, this much too great. */
    private static final int BIAS = 128;
    /** So many weights of eight bits can be added in a lane. */
    private static final int FULL = 256;
    /** So many slots are asked of memory before the first is looked at: the waits overlap. */
    private static final int AHEAD = 64;

    private final int classes;
    private final float scale;

    /** Sorted hashes; the weights of the i-th begin at i times the number of classes. */
    private final int[] hashes;

    private final byte[] weights;
    /** Open addressing: a hash, or 0 where there is none, and its weights beside it, so that one look into memory finds both. */
    private final long[] slots;
    /** The exponential of minus so many steps of the scale; beyond the last it is nothing beside 1. */
    private final double[] powers;
    /** Where the weights of the hash 0 begin, which the table cannot hold, or -1. */
    private final int ofZero;

    /**
     * @param classes at most {@value #MOST_CLASSES}
     * @param scale of a weight
     * @param hashes sorted
     * @param weights of each hash in turn, one a class
     * @throws IllegalArgumentException if there are too many classes
     */
    public Softmax(int classes, float scale, int[] hashes, byte[] weights) {
        if (classes > MOST_CLASSES) {
            throw new IllegalArgumentException(classes + " classes: there may be " + MOST_CLASSES + " at most.");
        }
        this.classes = classes;
        this.scale = scale;
        this.hashes = hashes;
        this.weights = weights;
        int capacity = Integer.highestOneBit(Math.max(16, hashes.length * 2)) * 2;
        this.slots = new long[capacity * SLOT];
        int zero = -1;
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] == 0) {
                zero = i * classes;
                continue;
            }
            int at = (hashes[i] & (capacity - 1)) * SLOT;
            while (slots[at] != 0) {
                at = next(at);
            }
            slots[at] = (long) hashes[i] << Integer.SIZE;
            for (int c = 0; c < classes; c++) {
                long weight = (long) weights[i * classes + c] + BIAS;
                if (c < IN_FIRST) {
                    slots[at] |= weight << Byte.SIZE * c;
                } else {
                    slots[at + 1] |= weight << Byte.SIZE * (c - IN_FIRST);
                }
            }
        }
        this.ofZero = zero;
        this.powers = new double[(int) Math.min(1 << 16, Math.ceil(FAINT / scale))];
        for (int below = 0; below < powers.length; below++) {
            powers[below] = StrictMath.exp(-below * scale);
        }
    }

    private int next(int at) {
        return (at + SLOT) & (slots.length - 1);
    }

    /** The probability of each class. */
    public float[] probabilities(SparseRow row) {
        int[] sums = new int[classes];
        if (row.share() == 1 || row.whole() == row.hashes().length) {
            add(row.hashes(), 0, row.hashes().length, sums);
        } else {
            add(row.hashes(), row.whole(), row.hashes().length, sums);
            for (int c = 0; c < classes; c++) {
                sums[c] = Math.round(sums[c] * row.share());
            }
            add(row.hashes(), 0, row.whole(), sums);
        }
        return normalised(sums);
    }

    /** Adds the weights of some features to the sums. */
    private void add(int[] features, int begin, int end, int[] sums) {
        int mask = slots.length / SLOT - 1;
        long[] ahead = new long[AHEAD];
        long evenOfFirst = 0;
        long oddOfFirst = 0;
        long even = 0;
        long odd = 0;
        int added = 0;
        for (int from = begin; from < end; from += AHEAD) {
            int block = Math.min(AHEAD, end - from);
            for (int i = 0; i < block; i++) {
                ahead[i] = slots[(features[from + i] & mask) * SLOT];
            }
            for (int i = 0; i < block; i++) {
                int feature = features[from + i];
                if (feature == 0) {
                    for (int c = 0; ofZero >= 0 && c < classes; c++) {
                        sums[c] += weights[ofZero + c];
                    }
                    continue;
                }
                int at = (feature & mask) * SLOT;
                long first = ahead[i];
                while (first != 0 && (int) (first >>> Integer.SIZE) != feature) {
                    at = next(at);
                    first = slots[at];
                }
                if (first != 0) {
                    long further = slots[at + 1];
                    evenOfFirst += first & LANES_OF_FIRST;
                    oddOfFirst += (first >>> Byte.SIZE) & LANES_OF_FIRST;
                    even += further & LANES;
                    odd += (further >>> Byte.SIZE) & LANES;
                    if (++added == FULL) {
                        unpack(evenOfFirst, oddOfFirst, even, odd, added, sums);
                        evenOfFirst = 0;
                        oddOfFirst = 0;
                        even = 0;
                        odd = 0;
                        added = 0;
                    }
                }
            }
        }
        unpack(evenOfFirst, oddOfFirst, even, odd, added, sums);
    }

    private float[] normalised(int[] sums) {
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

    /** Adds what the lanes hold of so many features to the sums. */
    private static void unpack(long evenOfFirst, long oddOfFirst, long even, long odd, int added, int[] sums) {
        for (int c = 0; c < sums.length; c++) {
            boolean inFirst = c < IN_FIRST;
            int place = inFirst ? c : c - IN_FIRST;
            long lanes = place % 2 == 0 ? inFirst ? evenOfFirst : even : inFirst ? oddOfFirst : odd;
            sums[c] += (int) (lanes >>> Short.SIZE * (place / 2) & 0xFFFF) - BIAS * added;
        }
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
