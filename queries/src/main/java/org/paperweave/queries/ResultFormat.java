package org.paperweave.queries;

import java.io.IOException;
import java.io.Writer;

/** How an answer is written. */
public enum ResultFormat {
    /** For people: columns of even width, cut to the width of the terminal. */
    TABLE {
        @Override
        public void write(ResultTable table, Writer out, int width) throws IOException {
            new TextTable(table, width).write(out);
        }
    },
    /** Comma-separated values as RFC 4180 quotes them, with a header; lines end in a line feed. */
    CSV {
        @Override
        public void write(ResultTable table, Writer out, int width) throws IOException {
            DataFormats.csv(table, out);
        }
    },
    /** An array of objects, one a line; cells with nothing in them are null. */
    JSON {
        @Override
        public void write(ResultTable table, Writer out, int width) throws IOException {
            DataFormats.json(table, out);
        }
    };

    /**
     * Writes an answer and flushes.
     *
     * @param table the answer
     * @param out where to; stays open
     * @param width of a line of {@link #TABLE} in characters; 0 or less for as wide as need be
     * @throws IOException if it cannot be written
     */
    public abstract void write(ResultTable table, Writer out, int width) throws IOException;
}
