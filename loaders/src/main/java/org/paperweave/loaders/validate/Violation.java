package org.paperweave.loaders.validate;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place where a graph breaks a rule.
 *
 * @param shape the name of the rule: {@code StatementConfidence}
 * @param focus IRI of the thing that breaks it
 * @param value what is wrong there, or null where something is missing
 * @param message the rule in words
 */
public record Violation(
        String shape, String focus, @Nullable String value, String message) implements Comparable<Violation> {
    private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::shape)
            .thenComparing(Violation::focus)
            .thenComparing(violation -> String.valueOf(violation.value()));

    @Override
    public int compareTo(Violation other) {
        return ORDER.compare(this, other);
    }
}
