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
 * Sorts lines that need not fit into memory: sorted runs go to disk and are merged. Lines that come twice are written
 * once. For one thread.
 */
final class SortedLines implements Closeable {
    /** Characters held in memory before a run is written. */
    private static final long RUN = 64L * 1024 * 1024;

    private final Path folder;
    private final List<Path> runs = new ArrayList<>();
    private List<String> lines = new ArrayList<>();
    private long held;

    SortedLines() throws IOException {
        folder = Files.createTempDirectory("paperweave-sort-");
    }

    void add(String line) {
        lines.add(line);
        held += line.length();
        if (held > RUN) {
            spill();
        }
    }

    /** Writes all lines in the order of their UTF-16 units, each once and ended by a line feed. */
    void writeTo(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        if (!lines.isEmpty()) {
            spill();
        }
        PriorityQueue<Run> heads = new PriorityQueue<>();
        try {
            for (Path file : runs) {
                Run run = new Run(Files.newBufferedReader(file, StandardCharsets.UTF_8));
                if (run.advance()) {
                    heads.add(run);
                } else {
                    run.close();
                }
            }
            String last = null;
            for (Run run = heads.poll(); run != null; run = heads.poll()) {
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
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
        Files.deleteIfExists(folder);
    }

    private void spill() {
        Path file = folder.resolve("run-" + runs.size());
        lines.sort(null);
        runs.add(file);
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (String line : lines) {
                writer.write(line);
                writer.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines = new ArrayList<>();
        held = 0;
    }

    /** A sorted run and the line that it stands at. */
    private static final class Run implements Comparable<Run>, Closeable {
        private final BufferedReader reader;
        private String line = "";

        Run(BufferedReader reader) {
            this.reader = reader;
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
            return line.compareTo(other.line);
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
