package org.paperweave.extractor.source;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A stream that belongs to somebody else and is not closed by its reader. */
final class KeptOpen extends FilterInputStream {
    KeptOpen(InputStream in) {
        super(in);
    }

    @Override
    public void close() {
        // Not ours to close.
    }
}
