package org.paperweave.extractor.source;

import org.paperweave.model.paper.PaperRecord;

/** What comes out of an input: a record, or the reason why there is none. */
public sealed interface ReadItem {
    /**
     * A record.
     *
     * @param record what the source says of a paper
     */
    record OfRecord(PaperRecord record) implements ReadItem {}

    /**
     * A reject.
     *
     * @param reject what could not be read, and why
     */
    record OfReject(Reject reject) implements ReadItem {}
}
