package org.paperweave.model.graph;

import java.util.Locale;

/**
 * What a statement says of a paper. The names are those of the property graph's relationships; RDF writes the same in
 * camel case ({@code pw:evaluatesOn}).
 */
public enum Relation {
    /** Paper presents a method or a data set as its own. */
    INTRODUCES,
    /** Paper builds on, applies or studies a method. */
    USES,
    /** Paper measures itself against a method. */
    COMPARES_WITH,
    /** Paper reports results on a data set. */
    EVALUATES_ON,
    /** Paper trains on a data set. */
    TRAINS_ON,
    /** Paper names a data set without any of these. */
    MENTIONS,
    /** Paper measures by a metric. */
    MEASURES,
    /** Paper works on a task. */
    ADDRESSES,
    /** Paper has code in a repository. */
    HAS_CODE,
    /** Paper points at a page: project, data, model, demo. */
    LINKS_TO,
    /** Paper reports a result. */
    REPORTS;

    /** Camel case: {@code evaluatesOn}. */
    public String camelCase() {
        StringBuilder out = new StringBuilder();
        for (String word : name().split("_", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            out.append(out.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return out.toString();
    }
}
