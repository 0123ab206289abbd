package org.paperweave.extractor.source;

import org.paperweave.model.paper.Source;

/**
 * A record, or a whole input, that could not be read.
 *
 * @param source where it stands; line 0 for a whole input
 * @param reason what is wrong and what to do, as one sentence for the user
 * @param excerpt the beginning of the record, at most 120 characters; may be empty
 */
public record Reject(Source source, String reason, String excerpt) {
    private static final int EXCERPT = 120;

    /** Shortens the excerpt. */
    public Reject {
        excerpt = excerpt.length() <= EXCERPT ? excerpt : excerpt.substring(0, EXCERPT) + "…";
    }
}
