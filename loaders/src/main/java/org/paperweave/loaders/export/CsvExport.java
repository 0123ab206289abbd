package org.paperweave.loaders.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A zip of {@code nodes.csv} and {@code edges.csv}, as RFC 4180 has it; Gephi reads their headers as they are. Streams. */
final class CsvExport {
    /** The same for every file, so that the same graph gives the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    void write(NodeLinks graph, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Writer csv = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        begin(zip, "nodes.csv");
        row(csv, "Id", "Label", "Type", "Year", "Url", "Start", "Papers");
        graph.nodes(node -> row(
                csv,
                node.id(),
                node.label(),
                node.type(),
                node.year() == null ? null : node.year().toString(),
                node.url(),
                node.start() == null ? null : node.start().toString(),
                Integer.toString(node.papers())));
        csv.flush();
        zip.closeEntry();
        begin(zip, "edges.csv");
        row(csv, "Source", "Target", "Type", "Id", "Label", "Confidence", "Evidence", "Origin", "Start");
        graph.edges(edge -> row(
                csv,
                edge.source(),
                edge.target(),
                "Directed",
                edge.id(),
                edge.label(),
                Double.toString(edge.confidence()),
                edge.evidence(),
                edge.origin(),
                edge.start() == null ? null : edge.start().toString()));
        csv.flush();
        zip.closeEntry();
        zip.finish();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static void row(Writer csv, @Nullable String... cells) {
        try {
            for (int i = 0; i < cells.length; i++) {
                csv.write(i == 0 ? "" : ",");
                csv.write(cell(cells[i]));
            }
            csv.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(@Nullable String text) {
        if (text == null) {
            return "";
        }
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
