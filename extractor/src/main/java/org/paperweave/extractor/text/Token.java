package org.paperweave.extractor.text;

/**
 * A word, number or sign of a repaired text.
 *
 * @param start first UTF-16 unit in the repaired text
 * @param end one behind the last
 */
public record Token(int start, int end) {}
