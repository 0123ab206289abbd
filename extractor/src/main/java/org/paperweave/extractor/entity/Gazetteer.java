package org.paperweave.extractor.entity;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.learn.Features;

/**
 * What a first model says of each name over a large corpus: in how many papers it stands, and the mean probability of each
 * class over them. A name that is unclear in one paper is often clear in the others. Keys are hashed to 32 bits. Immutable.
 */
final class Gazetteer {
    /** Levels of a probability: 0 to 7, a level an eighth. */
    private static final int LEVELS = 7;

    private static final int STEPS = 8;
    /** How far above a level a probability may be and still count for it, in steps. */
    private static final float LESS = 0.25f;

    /** In place of the class "none": in how many of the papers the name is written with capitals. */
    static final int PROPER = Label.NONE;

    private final int[] keys;
    private final byte[] frequencies;
    private final byte[][] levels;

    private Gazetteer(int[] keys, byte[] frequencies, byte[][] levels) {
        this.keys = keys;
        this.frequencies = frequencies;
        this.levels = levels;
    }

    /** An entry, levels by class. */
    record Entry(int frequency, byte[] levels) {
        int level(int label) {
            return levels[label];
        }

        /** The mean probability of a class, 0 to 1, as near as its level tells. */
        float share(int label) {
            return Math.max(0, (levels[label] - LESS) / STEPS);
        }

        /** The class with the highest level but none. */
        int best() {
            int best = 1;
            for (int c = 2; c < Label.COUNT; c++) {
                if (levels[c] > levels[best]) {
                    best = c;
                }
            }
            return best;
        }
    }

    /** Without any name. */
    static Gazetteer none() {
        return new Gazetteer(new int[0], new byte[0], new byte[0][]);
    }

    @Nullable Entry find(String key) {
        int at = Arrays.binarySearch(keys, Features.hash(key));
        return at < 0 ? null : new Entry(frequencies[at], levels[at]);
    }

    int size() {
        return keys.length;
    }

    /** Sums over a corpus. For one thread. */
    static final class Builder {
        /** A name that no paper gives at least this probability of being something is not kept. */
        private static final float FAINT = 0.03f;

        private static final int SLOTS = 1 << 25;

        private final Map<String, float[]> sums = new HashMap<>();
        /** How many papers have a name, by hash: exact enough, and bounded for any corpus. */
        private final int[] papers = new int[SLOTS];

        /**
         * Adds the probabilities of a name in one paper.
         *
         * @param key of the name
         * @param probabilities of the classes
         * @param proper whether it is written with capitals inside a sentence
         */
        void add(String key, float[] probabilities, boolean proper) {
            papers[Features.hash(key) & (SLOTS - 1)]++;
            if (1 - probabilities[Label.NONE] < FAINT) {
                return;
            }
            float[] sum = sums.computeIfAbsent(key, k -> new float[Label.COUNT]);
            for (int c = 1; c < Label.COUNT; c++) {
                sum[c] += probabilities[c];
            }
            sum[PROPER] += proper ? 1 : 0;
        }

        /**
         * The gazetteer.
         *
         * @param fewest papers that a name has to stand in
         * @param least mean probability of being something at all
         */
        Gazetteer build(int fewest, float least) {
            TreeMap<Integer, float[]> kept = new TreeMap<>();
            Map<Integer, Integer> counts = new HashMap<>();
            new TreeMap<>(sums).forEach((key, sum) -> {
                float some = 0;
                for (int c = 1; c < Label.COUNT; c++) {
                    some += sum[c];
                }
                int hash = Features.hash(key);
                int count = papers[hash & (SLOTS - 1)];
                if (count >= fewest && some >= least * count && kept.putIfAbsent(hash, sum) == null) {
                    counts.put(hash, count);
                }
            });
            int[] keys = new int[kept.size()];
            byte[] frequencies = new byte[kept.size()];
            byte[][] levels = new byte[kept.size()][];
            int i = 0;
            for (Map.Entry<Integer, float[]> entry : kept.entrySet()) {
                int count = counts.getOrDefault(entry.getKey(), 1);
                keys[i] = entry.getKey();
                frequencies[i] = (byte) Math.round(StrictMath.log(count) / StrictMath.log(2));
                levels[i] = new byte[Label.COUNT];
                for (int c = 0; c < Label.COUNT; c++) {
                    levels[i][c] = (byte) Math.max(0, Math.min(LEVELS, (int)
                            Math.ceil(entry.getValue()[c] / count * STEPS - LESS)));
                }
                i++;
            }
            return new Gazetteer(keys, frequencies, levels);
        }
    }

    void write(OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeInt(keys.length);
            int last = 0;
            for (int key : keys) {
                data.writeInt(key - last);
                last = key;
            }
            data.write(frequencies);
            for (int c = 0; c < Label.COUNT; c++) {
                for (byte[] level : levels) {
                    data.writeByte(level[c]);
                }
            }
        }
    }

    static Gazetteer read(InputStream in) throws IOException {
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16))) {
            int size = data.readInt();
            int[] keys = new int[size];
            int last = 0;
            for (int i = 0; i < size; i++) {
                last += data.readInt();
                keys[i] = last;
            }
            byte[] frequencies = new byte[size];
            data.readFully(frequencies);
            byte[][] levels = new byte[size][Label.COUNT];
            for (int c = 0; c < Label.COUNT; c++) {
                for (int i = 0; i < size; i++) {
                    levels[i][c] = data.readByte();
                }
            }
            return new Gazetteer(keys, frequencies, levels);
        }
    }
}
