package org.paperweave.app;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;

/** Standard output for bytes: buffered, and not closed with the command, which it outlives. */
final class StandardOutput extends FilterOutputStream {
    StandardOutput() {
        super(new BufferedOutputStream(System.out, 1 << 16));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
