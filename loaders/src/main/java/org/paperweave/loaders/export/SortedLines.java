package org.paperweave.loaders.export;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts lines that need not fit into memory: sorted runs go to disk, where Java puts temporary files ({@code
 * java.io.tmpdir}), and are merged. Lines that come twice are written once. The order is that of code points, which is that of the
 * bytes of UTF-8: {@code LC_ALL=C sort -u} gives the same. For one thread.
 */
final class SortedLines implements Closeable {
    /** Characters held in memory before a run is written: some 100 MB of heap with what Java adds. */
    private static final long RUN = 64L * 1024 * 1024;

    /** Runs that are merged at a time: files open at once, below what systems allow by default. */
    private static final int FAN_IN = 128;

    private final long runLength;
    private final int fanIn;
    private final Path folder;
    private final List<Path> runs = new ArrayList<>();
    private int files;
    private List<String> lines = new ArrayList<>();
    private long held;

    SortedLines() throws IOException {
        this(RUN, FAN_IN);
    }

    /**
     * For tests of what happens with more lines than fit.
     *
     * @param runLength characters a run
     * @param fanIn runs that are merged at a time, at least 2
     */
    SortedLines(long runLength, int fanIn) throws IOException {
        this.runLength = runLength;
        this.fanIn = fanIn;
        folder = Files.createTempDirectory("paperweave-sort-");
    }

    void add(String line) {
        lines.add(line);
        held += line.length();
        if (held > runLength) {
            spill();
        }
    }

    /** Writes all lines, sorted, each once and ended by a line feed. */
    void writeTo(OutputStream out) throws IOException {
        if (!lines.isEmpty()) {
            spill();
        }
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        merge(runs, writer);
        writer.flush();
    }

    private static void merge(List<Path> runs, Writer writer) throws IOException {
        PriorityQueue<Run> heads = new PriorityQueue<>();
        try {
            for (Path file : runs) {
                heads.add(Run.open(file));
            }
            String last = null;
            while (!heads.isEmpty()) {
                Run run = heads.remove();
                if (!run.line.equals(last)) {
                    writer.write(run.line);
                    writer.write('\n');
                    last = run.line;
                }
                if (run.advance()) {
                    heads.add(run);
                } else {
                    run.close();
                }
            }
        } finally {
            for (Run run : heads) {
                run.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
        Files.deleteIfExists(folder);
    }

    private void spill() {
        lines.sort(SortedLines::compare);
        try {
            runs.add(write(writer -> {
                for (String line : lines) {
                    writer.write(line);
                    writer.write('\n');
                }
            }));
            if (runs.size() == fanIn) {
                Path merged = write(writer -> merge(runs, writer));
                for (Path run : runs) {
                    Files.delete(run);
                }
                runs.clear();
                runs.add(merged);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines = new ArrayList<>();
        held = 0;
    }

    private Path write(Content content) throws IOException {
        Path file = folder.resolve("run-" + files++);
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            content.writeTo(writer);
        }
        return file;
    }

    /** By code point; {@link String#compareTo} puts what is beyond the basic plane before its last characters. */
    static int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                // A surrogate stands for a code point above all others.
                boolean high = Character.isSurrogate(x);
                return high == Character.isSurrogate(y) ? x - y : high ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }

    /** What goes into a file. */
    private interface Content {
        void writeTo(Writer writer) throws IOException;
    }

    /** A sorted run and the line that it stands at. */
    private static final class Run implements Comparable<Run>, Closeable {
        private final BufferedReader reader;
        private String line = "";

        private Run(BufferedReader reader) {
            this.reader = reader;
        }

        /** Opens a run, which has at least one line, at its first. */
        static Run open(Path file) throws IOException {
            Run run = new Run(Files.newBufferedReader(file, StandardCharsets.UTF_8));
            run.advance();
            return run;
        }

        boolean advance() throws IOException {
            String next = reader.readLine();
            if (next == null) {
                return false;
            }
            line = next;
            return true;
        }

        @Override
        public int compareTo(Run other) {
            return SortedLines.compare(line, other.line);
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
