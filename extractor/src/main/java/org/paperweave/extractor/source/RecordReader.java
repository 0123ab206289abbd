package org.paperweave.extractor.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the records of one input, one after the other. Holds no more than one record in memory. */
interface RecordReader {
    /**
     * The next record or reject, null at the end.
     *
     * @throws IOException if nothing more can be read from the input
     */
    @Nullable ReadItem next() throws IOException;
}
