package org.paperweave.model.property;

import java.util.Locale;
import org.paperweave.model.extraction.EntityType;

/** The label of a node; every node has exactly one. */
public enum NodeLabel {
    /** A paper. */
    PAPER,
    /** A method, model or technique. */
    METHOD,
    /** A data set or benchmark. */
    DATASET,
    /** A task. */
    TASK,
    /** A measure. */
    METRIC,
    /** A number that a paper reports; it belongs to that paper alone. */
    RESULT,
    /** Code on the web. */
    REPOSITORY,
    /** Any other page on the web. */
    PAGE;

    /** Camel case, as the property graph writes it: {@code Paper}. */
    public String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** The first segment of the keys of such nodes: {@code method}; results begin like their papers. */
    String segment() {
        return this == RESULT ? PAPER.segment() : name().toLowerCase(Locale.ROOT);
    }

    /**
     * The label of an entity.
     *
     * @param type what kind of thing
     */
    public static NodeLabel of(EntityType type) {
        return switch (type) {
            case METHOD -> METHOD;
            case DATASET -> DATASET;
            case TASK -> TASK;
            case METRIC -> METRIC;
        };
    }
}
