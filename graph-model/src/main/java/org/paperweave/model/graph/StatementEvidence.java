package org.paperweave.model.graph;

/**
 * The words that a statement rests on.
 *
 * @param inTitle whether they stand in the title; else in the abstract
 * @param start first Unicode code point, from 0 (not UTF-16 unit: RDF and Neo4j's readers count code points)
 * @param end one behind the last code point
 * @param exact the words
 * @param sentence the sentence around them, white space squeezed
 */
public record StatementEvidence(boolean inTitle, int start, int end, String exact, String sentence) {
    /** Rejects what is no stretch. */
    public StatementEvidence {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end);
        }
    }
}
