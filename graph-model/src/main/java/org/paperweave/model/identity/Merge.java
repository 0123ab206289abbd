package org.paperweave.model.identity;

import java.util.Comparator;
import org.paperweave.model.extraction.EntityType;

/**
 * Why two names are one entity.
 *
 * @param type of the entity
 * @param a a name, as most papers write it
 * @param b another name
 * @param rule which joined them
 * @param papers how many papers use the rarer of the two
 */
public record Merge(EntityType type, String a, String b, Rule rule, int papers) implements Comparable<Merge> {
    private static final Comparator<Merge> ORDER = Comparator.comparing(Merge::type)
            .thenComparing(Merge::a)
            .thenComparing(Merge::b)
            .thenComparing(Merge::rule);

    /** What joins names. */
    public enum Rule {
        /** A person decided so. */
        DECISION,
        /** The curated names say so. */
        LEXICON,
        /** They have the same words: spelling, endings, order, what kind of thing it is. */
        SAME_WORDS,
        /** One says an acronym where the other says its long form. */
        SPELLED_OUT,
        /** Papers give an acronym and its long form together. */
        GIVEN_TOGETHER
    }

    @Override
    public int compareTo(Merge other) {
        return ORDER.compare(this, other);
    }
}
