package org.paperweave.extractor.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.learn.DenseRow;
import org.paperweave.extractor.learn.Softmax;
import org.paperweave.extractor.learn.Trees;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.ExtractedResult;

/**
 * Tells which entity of a document fills a slot of a result, if any does: the likeliest of the right type. Each pair of a result and an
 * entity is looked at twice, first for itself and by its words, then beside its rivals and the other results of its sentence.
 *
 * <p>Immutable, safe for use by several threads.
 */
final class SlotModel {
    /**
     * What fills a slot.
     *
     * @param entity null where the text does not say
     * @param probability that this is right
     */
    record Filling(@Nullable ExtractedEntity entity, double probability) {}

    /**
     * A sentence with results.
     *
     * @param pairs the words of the document
     * @param features the places of the document
     * @param numbers the results of the sentence
     * @param kinds of each
     * @param entities of the document
     */
    record Sentence(
            PairFeatures pairs,
            SlotFeatures features,
            List<NumberToken> numbers,
            List<ExtractedResult.Kind> kinds,
            List<ExtractedEntity> entities) {}

    /** Below, the text is taken not to say it. */
    private static final float LEAST = Float.parseFloat(System.getProperty("least", "0.3"));

    private final Softmax[] first;
    private final Trees[] again;

    /**
     * @param first by slot: whether a result and an entity belong together, over {@link PairFeatures}
     * @param again by slot: the same, over {@link #rows}
     */
    SlotModel(Softmax[] first, Trees[] again) {
        this.first = first.clone();
        this.again = again.clone();
    }

    Softmax first(Slot slot) {
        return first[slot.ordinal()];
    }

    Trees again(Slot slot) {
        return again[slot.ordinal()];
    }

    /** What fills each slot of each result of a sentence, and how sure that is. */
    List<List<Filling>> fill(Sentence sentence) {
        float[][][] looks = firstLook(first, sentence);
        List<List<Filling>> all = new ArrayList<>();
        for (int place = 0; place < sentence.numbers().size(); place++) {
            List<Filling> own = new ArrayList<>();
            for (Slot slot : Slot.values()) {
                own.add(best(sentence, rows(slot, sentence, place, looks), again(slot)));
            }
            all.add(own);
        }
        return all;
    }

    private static Filling best(Sentence sentence, float @Nullable [][] rows, Trees model) {
        ExtractedEntity best = null;
        float most = 0;
        for (int e = 0; e < rows.length; e++) {
            if (rows[e] != null) {
                float probability = model.probabilities(rows[e])[1];
                if (probability > most) {
                    most = probability;
                    best = sentence.entities().get(e);
                }
            }
        }
        return most > LEAST ? new Filling(best, most) : new Filling(null, 1 - most);
    }

    /** What the first look says of each slot, result and entity; nothing where the entity is of another type. */
    static float[][][] firstLook(Softmax[] first, Sentence sentence) {
        int count = sentence.entities().size();
        float[][][] looks = new float[Slot.values().length][sentence.numbers().size()][count];
        for (int n = 0; n < sentence.numbers().size(); n++) {
            for (int e = 0; e < count; e++) {
                ExtractedEntity entity = sentence.entities().get(e);
                int[] features = null;
                for (Slot slot : Slot.values()) {
                    if (slot.type() == entity.type()) {
                        features = features == null
                                ? sentence.pairs().of(sentence.numbers(), n, sentence.kinds().get(n), entity)
                                : features;
                        looks[slot.ordinal()][n][e] = first[slot.ordinal()].probabilities(features)[1];
                    }
                }
            }
        }
        return looks;
    }

    /**
     * What the second look goes by.
     *
     * @param slot to fill
     * @param sentence with the result
     * @param place of the result in it
     * @param looks what the first look says
     * @return a row for each entity of the type of the slot, null for the others
     */
    static float @Nullable [][] rows(Slot slot, Sentence sentence, int place, float[][][] looks) {
        float[][] own = looks[slot.ordinal()];
        float[][] rows = new float[sentence.entities().size()][];
        for (int e = 0; e < rows.length; e++) {
            ExtractedEntity entity = sentence.entities().get(e);
            if (entity.type() != slot.type()) {
                continue;
            }
            DenseRow row = new DenseRow();
            row.add(sentence.features().of(sentence.numbers(), place, sentence.kinds().get(place), entity));
            row.add(own[place][e]);
            float rival = 0;
            float sum = 0;
            for (int other = 0; other < rows.length; other++) {
                sum += own[place][other];
                rival = other == e ? rival : Math.max(rival, own[place][other]);
            }
            row.add(rival);
            row.add(own[place][e] - rival);
            row.add(sum);
            row.add(place > 0 ? own[place - 1][e] : -1);
            row.add(place > 0 ? most(own[place - 1]) : -1);
            row.add(place + 1 < own.length ? own[place + 1][e] : -1);
            row.add(place + 1 < own.length ? most(own[place + 1]) : -1);
            float elsewhere = 0;
            float mean = 0;
            for (int n = 0; n < own.length; n++) {
                elsewhere = n == place ? elsewhere : Math.max(elsewhere, own[n][e]);
                mean += own[n][e] / own.length;
            }
            row.add(elsewhere);
            row.add(mean);
            for (Slot other : Slot.values()) {
                if (other != slot) {
                    row.add(most(looks[other.ordinal()][place]));
                    row.add(other.type() == slot.type() ? looks[other.ordinal()][place][e] : -1);
                }
            }
            rows[e] = row.all();
        }
        return rows;
    }

    private static float most(float[] all) {
        float most = 0;
        for (float each : all) {
            most = Math.max(most, each);
        }
        return most;
    }
}
