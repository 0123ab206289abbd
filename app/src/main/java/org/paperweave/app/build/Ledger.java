package org.paperweave.app.build;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.paperweave.extractor.source.Reject;
import org.paperweave.model.paper.PaperId;
import org.paperweave.model.paper.Source;

/**
 * Books every input record in exactly one column: loaded, merged into another, or rejected. The sums add up by
 * construction: {@link Totals#read()} counts the records as they come, the others count the columns.
 */
final class Ledger implements Closeable {
    /**
     * The sums of a ledger.
     *
     * @param read records that came in
     * @param loaded records that became a paper
     * @param merged records that went into a paper that another record, or the store, already had
     * @param rejected records that could not be read
     */
    record Totals(long read, long loaded, long merged, long rejected) {
        /** Whether every record ended in exactly one column. */
        boolean balanced() {
            return read == loaded + merged + rejected;
        }
    }

    private final BufferedWriter ledger;
    private final BufferedWriter rejects;
    private long read;
    private long loaded;
    private long merged;
    private long rejected;

    Ledger(Path ledgerFile, Path rejectsFile) throws IOException {
        ledger = Files.newBufferedWriter(ledgerFile, StandardCharsets.UTF_8);
        rejects = Files.newBufferedWriter(rejectsFile, StandardCharsets.UTF_8);
        ledger.write("file\tline\toutcome\tpaper\n");
        rejects.write("file\tline\treason\trecord\n");
    }

    /** Counts a record as it comes, whatever becomes of it. */
    void read() {
        read++;
    }

    void loaded(Source source, PaperId paper) {
        loaded++;
        row(ledger, source, "loaded", paper.toString());
    }

    void merged(Source source, PaperId paper) {
        merged++;
        row(ledger, source, "merged", paper.toString());
    }

    void rejected(Reject reject) {
        rejected++;
        row(ledger, reject.source(), "rejected", "");
        row(rejects, reject.source(), reject.reason(), reject.excerpt());
    }

    Totals totals() {
        return new Totals(read, loaded, merged, rejected);
    }

    @Override
    public void close() throws IOException {
        try {
            ledger.close();
        } finally {
            rejects.close();
        }
    }

    private static void row(BufferedWriter out, Source source, String third, String fourth) {
        try {
            out.write(cell(source.file()) + '\t' + source.line() + '\t' + cell(third) + '\t' + cell(fourth) + '\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
