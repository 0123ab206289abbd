package org.paperweave.model.extraction;

import java.util.Comparator;

/**
 * One place where an entity is named.
 *
 * @param span the surface, in the text as given
 * @param sentence the index of its sentence in {@link Extraction#sentences()}
 */
public record Mention(Span span, int sentence) implements Comparable<Mention> {
    private static final Comparator<Mention> ORDER =
            Comparator.comparing(Mention::span).thenComparingInt(Mention::sentence);

    @Override
    public int compareTo(Mention other) {
        return ORDER.compare(this, other);
    }
}
