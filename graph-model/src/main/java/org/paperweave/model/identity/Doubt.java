package org.paperweave.model.identity;

import java.util.Comparator;
import org.paperweave.model.extraction.EntityType;

/**
 * Two names that may be one thing, or a name that may be two: for a person to decide.
 *
 * @param type of the names
 * @param a a name
 * @param b another
 * @param reason why it is doubtful, in words
 * @param papers how many papers the decision would touch
 */
public record Doubt(EntityType type, String a, String b, String reason, int papers) implements Comparable<Doubt> {
    private static final Comparator<Doubt> ORDER = Comparator.<Doubt>comparingInt(each -> -each.papers())
            .thenComparing(Doubt::type)
            .thenComparing(Doubt::a)
            .thenComparing(Doubt::b);

    @Override
    public int compareTo(Doubt other) {
        return ORDER.compare(this, other);
    }
}
