package org.paperweave.model.extraction;

import java.util.Locale;

/** The four kinds of named things in an abstract. What counts as which: {@code docs/guidelines.md}. */
public enum EntityType {
    /** Model, algorithm, architecture, layer, loss, optimizer, technique, framework, system: named, and does something. */
    METHOD,
    /** Named collection of data, corpus, benchmark, test suite, leaderboard or shared task. */
    DATASET,
    /** Named measure of quality, or of cost where a result states it. */
    METRIC,
    /** Named problem that methods are evaluated on. */
    TASK;

    /** The type as a path segment of an IRI: {@code method}, …. */
    public String segment() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type as the key of a list of entities in JSON: {@code methods}, …. */
    public String plural() {
        return segment() + "s";
    }
}
