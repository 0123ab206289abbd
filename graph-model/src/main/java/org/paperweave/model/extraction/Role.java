package org.paperweave.model.extraction;

import java.util.Locale;

/** What a paper does with a method or a data set. */
public enum Role {
    /** The paper presents it as its own; methods and data sets. */
    INTRODUCED,
    /** The paper builds on it, applies it or studies it; methods. */
    USED,
    /** A baseline or rival that the paper measures itself against; methods. */
    COMPARED,
    /** Results are reported on it; data sets. */
    EVALUATED,
    /** Training, pre-training or calibration data; data sets. */
    TRAINED,
    /** None of these; data sets. */
    MENTIONED;

    /** The role as written in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an entity of this type can have this role. */
    public boolean fits(EntityType type) {
        return switch (this) {
            case INTRODUCED -> type == EntityType.METHOD || type == EntityType.DATASET;
            case USED, COMPARED -> type == EntityType.METHOD;
            case EVALUATED, TRAINED, MENTIONED -> type == EntityType.DATASET;
        };
    }
}
