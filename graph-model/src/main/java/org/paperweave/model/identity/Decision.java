package org.paperweave.model.identity;

import org.paperweave.model.extraction.EntityType;

/**
 * A line of a file of decisions.
 *
 * @param kind what is decided
 * @param type of the names
 * @param a a name
 * @param b another name; for {@link Kind#TYPE} the name of a type
 * @param reason why, for the next reader; may be empty
 * @param where file and line
 */
public record Decision(Kind kind, EntityType type, String a, String b, String reason, String where) {
    /** What can be decided. */
    public enum Kind {
        /** Both name one thing. */
        SAME_AS("same-as"),
        /** They name two things, whatever rules say. */
        NOT_SAME_AS("not-same-as"),
        /** The thing that the first names is shown under the second. */
        NAME("name"),
        /** What papers call by this name is of another type. */
        TYPE("type");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As written in the file. */
        public String label() {
            return label;
        }
    }
}
