package org.paperweave.extractor.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.extraction.EntityType;

/**
 * The classes of candidates: none, the four types, and the four types as a careful reader could list or leave out. That the
 * optional ones are classes of their own is worth 0.05 of F1. The looks themselves tell methods and data sets that the paper
 * introduces from others, as two classes more: what is said of them stands behind the others, and is part of the type besides.
 */
final class Label {
    /** No name. */
    static final int NONE = 0;
    /** None and the four types. */
    static final int TYPES_AND_NONE = 5;
    /** None, the four types, and the optional ones. */
    static final int COUNT = 9;
    /** With methods and data sets that the paper introduces. */
    static final int WITH_INTRODUCED = 11;
    /** The classes of the second look: no optional ones. */
    static final int SECOND_LOOK = TYPES_AND_NONE + WITH_INTRODUCED - COUNT;

    private static final List<EntityType> TYPES = List.of(EntityType.values());

    private Label() {}

    static int of(EntityType type, boolean optional) {
        return 1 + type.ordinal() + (optional ? 4 : 0);
    }

    /** The class of a method or data set that the paper introduces. */
    static int introduced(EntityType type) {
        return COUNT + type.ordinal();
    }

    /** The class without regard to whether the paper introduces it. */
    static int coarse(int label) {
        return label < COUNT ? label : label - COUNT + 1;
    }

    /** The same class as the second look numbers it: none, the four types, then what is introduced. */
    static int ofSecondLook(int label) {
        return label < COUNT ? label : label - COUNT + TYPES_AND_NONE;
    }

    /** The type of a class, null for none. */
    static @Nullable EntityType type(int label) {
        return label == NONE ? null : TYPES.get((label - 1) % TYPES.size());
    }

    /** The share of the classes that only could be listed. */
    static float optional(float[] probabilities) {
        float sum = 0;
        for (int c = 5; c < COUNT; c++) {
            sum += probabilities[c];
        }
        return sum;
    }

    /** How sure a type is, given that the candidate is no optional one: those are neither rewarded nor missed. */
    static float score(float[] probabilities, EntityType type) {
        return probabilities[of(type, false)] / Math.max(1e-4f, 1 - optional(probabilities));
    }
}
