package org.paperweave.queries;

import org.jspecify.annotations.Nullable;

/**
 * Something that a question leaves open.
 *
 * @param name how it is called in both languages
 * @param description what it is, in words
 * @param required whether the question makes no sense without
 * @param value of a required parameter an example, never null; of another what is taken where nothing is given, or null
 *     for no restriction
 */
public record QueryParameter(
        String name,
        String description,
        boolean required,
        @Nullable String value) {}
