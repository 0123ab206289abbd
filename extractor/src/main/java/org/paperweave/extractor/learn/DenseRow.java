package org.paperweave.extractor.learn;

import java.util.Arrays;

/** The dense features of one example, under way: each feature has its place, so all examples have to be filled in the same order. */
public final class DenseRow {
    private float[] values = new float[128];
    private int size;

    /** Adds a feature. */
    public void add(float value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /** Adds several. */
    public void add(float[] all) {
        for (float each : all) {
            add(each);
        }
    }

    /** All of them. */
    public float[] all() {
        return Arrays.copyOf(values, size);
    }
}
