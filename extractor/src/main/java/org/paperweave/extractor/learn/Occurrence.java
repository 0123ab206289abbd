package org.paperweave.extractor.learn;

/**
 * A place where a candidate stands.
 *
 * @param sentence index of the sentence in the document
 * @param from index of its first token in the sentence
 * @param to one behind its last token
 */
public record Occurrence(int sentence, int from, int to) {
    /**
     * Whether two places share a token.
     *
     * @param other in the same document
     */
    public boolean overlaps(Occurrence other) {
        return sentence == other.sentence && from < other.to && to > other.from;
    }
}
