package org.paperweave.model.paper;

import java.util.Comparator;

/**
 * A place in the input.
 *
 * @param file the file as the user named it, {@code -} for standard input; inside a folder or an archive, the path to it
 * @param line the line on which the record begins, from 1; 0 where the format has no lines
 */
public record Source(String file, long line) implements Comparable<Source> {
    private static final Comparator<Source> ORDER =
            Comparator.comparing(Source::file).thenComparingLong(Source::line);

    /** Rejects negative lines. */
    public Source {
        if (line < 0) {
            throw new IllegalArgumentException("line " + line + " of " + file);
        }
    }

    @Override
    public int compareTo(Source other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line}, as compilers write it. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
