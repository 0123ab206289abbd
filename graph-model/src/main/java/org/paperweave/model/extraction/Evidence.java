package org.paperweave.model.extraction;

import java.util.Comparator;

/**
 * Why something is believed: the words that say so and who read them.
 *
 * @param span the words
 * @param sentence the sentence around them; the same field as {@code span}
 * @param origin the rule or model that found it, as {@code part/name}: {@code rule/introduced-verb}, {@code
 *     model/candidate}, {@code lexicon/dataset}
 */
public record Evidence(Span span, Span sentence, String origin) implements Comparable<Evidence> {
    private static final Comparator<Evidence> ORDER = Comparator.comparing(Evidence::span)
            .thenComparing(Evidence::sentence)
            .thenComparing(Evidence::origin);

    /** Rejects evidence whose sentence lies in the other text or that has no origin. */
    public Evidence {
        if (span.field() != sentence.field()) {
            throw new IllegalArgumentException("a span of the " + span.field() + " in a sentence of the other text");
        }
        if (origin.isBlank()) {
            throw new IllegalArgumentException("evidence without origin");
        }
    }

    @Override
    public int compareTo(Evidence other) {
        return ORDER.compare(this, other);
    }
}
