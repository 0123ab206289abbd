package org.paperweave.extractor.learn;

import java.util.Arrays;

/** Gathers the features of one candidate as hashes, each once. Not for use by several threads at a time. */
public final class Features {
    /** So many mentions count in full; what more of them say is much the same, and is no further evidence (docs/quality.md). */
    private static final float FULL = 4;

    private int[] hashes = new int[256];
    private int size;
    private int whole = Integer.MAX_VALUE;
    private float share = 1;
    /** Which were seen since the last stamp, by open addressing. */
    private int[] seen = new int[0];

    private int[] stamps = new int[0];
    private int stamp;

    /** A hash of a text that is the same on every machine. */
    public static int hash(CharSequence text) {
        int h = 0x811C9DC5;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x01000193;
        }
        return mix(h);
    }

    /** The finaliser of MurmurHash3 (Appleby). */
    public static int mix(int value) {
        int h = value;
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ (h >>> 16);
    }

    public void clear() {
        size = 0;
        whole = Integer.MAX_VALUE;
        share = 1;
    }

    /**
     * Features added from here on, until {@link #clear}, are those of mentions; beyond a few, the more there are the less each counts.
     *
     * @param mentions how many, at least 1
     */
    public void ofMentions(int mentions) {
        whole = size;
        share = Math.min(1, FULL / mentions);
    }

    public void add(int template, int value) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = mix(template * 0x9E3779B1 + mix(value));
    }

    public void add(int template, int first, int second) {
        add(template, first * 31 + mix(second));
    }

    public void add(int template, CharSequence value) {
        add(template, hash(value));
    }

    public void add(int template) {
        add(template, 0);
    }

    /** All of them, each once, in the order in which they came. */
    public SparseRow all() {
        int capacity = Integer.highestOneBit(Math.max(16, size)) * 4;
        if (seen.length < capacity) {
            seen = new int[capacity];
            stamps = new int[capacity];
            stamp = 0;
        }
        int mask = seen.length - 1;
        stamp++;
        int[] distinct = new int[size];
        int count = 0;
        int countOfWhole = 0;
        for (int i = 0; i < size; i++) {
            int hash = hashes[i];
            int at = hash & mask;
            while (stamps[at] == stamp && seen[at] != hash) {
                at = (at + 1) & mask;
            }
            if (stamps[at] != stamp) {
                stamps[at] = stamp;
                seen[at] = hash;
                distinct[count++] = hash;
                countOfWhole += i < whole ? 1 : 0;
            }
        }
        return new SparseRow(Arrays.copyOf(distinct, count), countOfWhole, share);
    }
}
