package org.paperweave.model.graph;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a paper says. The subject is the paper of the fragment; at most one statement with the same relation
 * and object stands in a fragment.
 *
 * @param relation what is said
 * @param object the key of the node it is said of: {@code method/lora}
 * @param confidence from 0 to 1, rounded to four decimals
 * @param official for {@link Relation#HAS_CODE}: whether the paper gives the repository as its own; else false
 * @param origin the rule or model that found it: {@code rule/introduced-verb}; {@code source/field} for what a source
 *     gives beside the abstract
 * @param evidence the words; null only where the origin is a field of the source
 * @param tool the program that found it and its version, {@code paperweave/0.1.0}; null where nobody said
 */
public record Statement(
        Relation relation,
        String object,
        double confidence,
        boolean official,
        String origin,
        @Nullable StatementEvidence evidence,
        @Nullable String tool)
        implements Comparable<Statement> {

    /** Confidences are kept to four decimals, so that every store and file gives back what it was given. */
    private static final double DECIMALS = 1e4;

    private static final Comparator<Statement> ORDER =
            Comparator.comparing(Statement::relation).thenComparing(Statement::object);

    /** Rounds the confidence; rejects what is no probability. */
    public Statement {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " of " + relation + " " + object);
        }
        confidence = Math.rint(confidence * DECIMALS) / DECIMALS;
    }

    /** A statement of which nobody says what program found it. */
    public Statement(
            Relation relation,
            String object,
            double confidence,
            boolean official,
            String origin,
            @Nullable StatementEvidence evidence) {
        this(relation, object, confidence, official, origin, evidence, null);
    }

    /** By relation, then by object. */
    @Override
    public int compareTo(Statement other) {
        return ORDER.compare(this, other);
    }
}
