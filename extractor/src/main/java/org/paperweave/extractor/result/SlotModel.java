package org.paperweave.extractor.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.learn.Trees;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.ExtractedResult;

/**
 * Tells which entity of a document fills a slot of a result, if any does: the likeliest of the right type.
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

    /** Below, the text is taken not to say it. */
    private static final float LEAST = 0.3f;

    private final Trees[] trees;

    /**
     * @param trees by slot: whether a result and an entity belong together, over {@link SlotFeatures}
     */
    SlotModel(Trees[] trees) {
        this.trees = trees.clone();
    }

    Trees of(Slot slot) {
        return trees[slot.ordinal()];
    }

    /**
     * What fills the slot, and how sure that is.
     *
     * @param slot to fill
     * @param features of the document
     * @param numbers the results of a sentence
     * @param place which of them
     * @param kind of the result
     * @param entities of the document
     */
    Filling fill(
            Slot slot,
            SlotFeatures features,
            List<NumberToken> numbers,
            int place,
            ExtractedResult.Kind kind,
            List<ExtractedEntity> entities) {
        ExtractedEntity best = null;
        float most = 0;
        for (ExtractedEntity entity : entities) {
            if (entity.type() == slot.type()) {
                float probability = of(slot).probabilities(features.of(numbers, place, kind, entity))[1];
                if (probability > most) {
                    most = probability;
                    best = entity;
                }
            }
        }
        return most > LEAST ? new Filling(best, most) : new Filling(null, 1 - most);
    }
}
