package org.paperweave.extractor.entity;

import java.util.Arrays;

/** Gathers the features of one candidate as hashes, each once. Not for use by several threads at a time. */
final class Features {
    private int[] hashes = new int[256];
    private int size;

    /** A hash of a text that is the same on every machine. */
    static int hash(CharSequence text) {
        int h = 0x811C9DC5;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x01000193;
        }
        return mix(h);
    }

    /** The finaliser of MurmurHash3 (Appleby). */
    static int mix(int value) {
        int h = value;
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ (h >>> 16);
    }

    void clear() {
        size = 0;
    }

    void add(int template, int value) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = mix(template * 0x9E3779B1 + mix(value));
    }

    void add(int template, int first, int second) {
        add(template, first * 31 + mix(second));
    }

    void add(int template, CharSequence value) {
        add(template, hash(value));
    }

    void add(int template) {
        add(template, 0);
    }

    /** All of them, sorted. */
    int[] all() {
        int[] sorted = Arrays.copyOf(hashes, size);
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, distinct);
    }
}
