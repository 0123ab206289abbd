package org.paperweave.extractor.entity;

/**
 * A place where a candidate stands.
 *
 * @param sentence index of the sentence in the document
 * @param from index of its first token in the sentence
 * @param to one behind its last token
 */
record Occurrence(int sentence, int from, int to) {}
