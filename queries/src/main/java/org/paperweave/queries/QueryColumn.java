package org.paperweave.queries;

/**
 * A column of an answer.
 *
 * @param name how it is called in both languages
 * @param description what stands in it, in words
 */
public record QueryColumn(String name, String description) {}
