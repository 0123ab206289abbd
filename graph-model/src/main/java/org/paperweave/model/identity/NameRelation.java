package org.paperweave.model.identity;

/** How two names of one type stand to each other. */
public enum NameRelation {
    /** They name one thing. */
    SAME,
    /** The first is a size, version, split or specialisation of the second: each is a node of its own. */
    VARIANT,
    /** They name different things. */
    DIFFERENT
}
