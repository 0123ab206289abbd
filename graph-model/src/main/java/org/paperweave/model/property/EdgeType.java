package org.paperweave.model.property;

import static org.paperweave.model.property.NodeLabel.DATASET;
import static org.paperweave.model.property.NodeLabel.METHOD;
import static org.paperweave.model.property.NodeLabel.METRIC;
import static org.paperweave.model.property.NodeLabel.PAGE;
import static org.paperweave.model.property.NodeLabel.PAPER;
import static org.paperweave.model.property.NodeLabel.REPOSITORY;
import static org.paperweave.model.property.NodeLabel.RESULT;
import static org.paperweave.model.property.NodeLabel.TASK;

import java.util.List;
import org.paperweave.model.ModelException;
import org.paperweave.model.graph.Relation;

/** The type of a relationship, with the labels that it may point at. */
public enum EdgeType {
    /** See {@link Relation#INTRODUCES}. */
    INTRODUCES(METHOD, DATASET),
    /** See {@link Relation#USES}. */
    USES(METHOD),
    /** See {@link Relation#COMPARES_WITH}. */
    COMPARES_WITH(METHOD),
    /** See {@link Relation#EVALUATES_ON}. */
    EVALUATES_ON(DATASET),
    /** See {@link Relation#TRAINS_ON}. */
    TRAINS_ON(DATASET),
    /** See {@link Relation#MENTIONS}. */
    MENTIONS(DATASET),
    /** See {@link Relation#MEASURES}. */
    MEASURES(METRIC),
    /** See {@link Relation#ADDRESSES}. */
    ADDRESSES(TASK),
    /** See {@link Relation#HAS_CODE}. */
    HAS_CODE(REPOSITORY, PAGE),
    /** See {@link Relation#LINKS_TO}. */
    LINKS_TO(REPOSITORY, PAGE),
    /** See {@link Relation#REPORTS}. */
    REPORTS(RESULT),
    /** From a result to the method that it belongs to. */
    OF_METHOD(METHOD),
    /** From a result to the data set that it was measured on. */
    ON_DATASET(DATASET),
    /** From a result to its metric. */
    BY_METRIC(METRIC),
    /** From a gain to the method that it is over. */
    OVER_BASELINE(METHOD),
    /** From an entity to the wider one of the same label. */
    BROADER(METHOD, DATASET, METRIC, TASK);

    /** Made by {@code List.of}, so it cannot change. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<NodeLabel> targets;

    EdgeType(NodeLabel... targets) {
        this.targets = List.of(targets);
    }

    /** The labels that the relationship may point at. */
    public List<NodeLabel> targets() {
        return targets;
    }

    /** The labels that the relationship may start from. */
    public List<NodeLabel> sources() {
        return switch (this) {
            case OF_METHOD, ON_DATASET, BY_METRIC, OVER_BASELINE -> List.of(RESULT);
            case BROADER -> targets;
            default -> List.of(PAPER);
        };
    }

    /**
     * The relationship type of a statement.
     *
     * @param relation what is said
     */
    public static EdgeType of(Relation relation) {
        return valueOf(relation.name());
    }

    /**
     * The label of the node that such a relationship points at.
     *
     * @param key the node's key
     * @throws ModelException if the relationship cannot point at such a node
     */
    public NodeLabel target(String key) {
        for (NodeLabel label : targets) {
            if (key.startsWith(label.segment() + "/")) {
                return label;
            }
        }
        throw new ModelException("A relationship " + this + " cannot point at " + key + ": it takes keys of "
                + targets.stream().map(NodeLabel::label).toList() + ". Correct what built the graph.");
    }
}
