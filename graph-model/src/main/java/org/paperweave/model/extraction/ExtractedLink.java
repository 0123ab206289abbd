package org.paperweave.model.extraction;

import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A URL that a paper gives.
 *
 * @param url completed ({@code https://…}) and cleaned
 * @param kind what lies there
 * @param official whether the paper itself gives the link as its own, rather than pointing at somebody else's
 * @param confidence from 0 to 1
 * @param evidence the words around it; null where the link came from a field beside the abstract
 */
public record ExtractedLink(
        String url,
        Kind kind,
        boolean official,
        double confidence,
        @Nullable Evidence evidence) implements Comparable<ExtractedLink> {
    /** What lies at the end of a link. */
    public enum Kind {
        /** A code repository or archive. */
        CODE,
        /** A data set's page or hub. */
        DATA,
        /** A model's page or hub. */
        MODEL,
        /** A project page, demo, leaderboard or anything else. */
        PAGE;

        /** The kind as written in JSON. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Comparator<ExtractedLink> ORDER =
            Comparator.comparing(ExtractedLink::url).thenComparing(ExtractedLink::kind);

    @Override
    public int compareTo(ExtractedLink other) {
        return ORDER.compare(this, other);
    }
}
