package org.paperweave.model.extraction;

import java.util.Comparator;

/**
 * A stretch of a title or an abstract as given, in UTF-16 units.
 *
 * @param field which of the two texts
 * @param start the first unit
 * @param end one behind the last; not before {@code start}
 */
public record Span(Field field, int start, int end) implements Comparable<Span> {
    /** The text that a span counts in. */
    public enum Field {
        /** The title. */
        TITLE,
        /** The abstract. */
        ABSTRACT
    }

    private static final Comparator<Span> ORDER =
            Comparator.comparing(Span::field).thenComparingInt(Span::start).thenComparingInt(Span::end);

    /** Rejects what is no stretch. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end);
        }
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }
}
