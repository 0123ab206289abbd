package org.paperweave.app.build;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.paperweave.extractor.Extractor;
import org.paperweave.extractor.source.Inputs;
import org.paperweave.extractor.source.ReadItem;
import org.paperweave.extractor.source.Reject;
import org.paperweave.model.extraction.Extraction;
import org.paperweave.model.extraction.ExtractionJson;
import org.paperweave.model.identity.PaperMerger;
import org.paperweave.model.paper.PaperRecord;

/** Extraction alone: each record for itself, in the order of the input, without a store. Streams. */
public final class ExtractionRun {
    /**
     * What was done.
     *
     * @param extracted records that became a line
     * @param rejected records that could not be read
     */
    public record Totals(long extracted, long rejected) {}

    private final Extractor extractor;
    private final int threads;
    private final BuildProgress progress;

    /**
     * @param extractor copied for each thread
     * @param threads at least 1
     * @param progress told how far it is
     */
    public ExtractionRun(Extractor extractor, int threads, BuildProgress progress) {
        this.extractor = extractor;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Runs.
     *
     * @param inputs what to read
     * @param out takes the JSON lines; closed in the end
     * @param rejects told each record that could not be read
     */
    public Totals run(Inputs inputs, OutputStream out, Consumer<Reject> rejects) throws IOException {
        long[] totals = new long[2];
        progress.begin("extracting", inputs.bytesTotal());
        try (Stream<ReadItem> items = inputs.read();
                ExtractionJson json = new ExtractionJson(out)) {
            Iterator<ReadItem> each = items.iterator();
            new Parallel(threads).run(each, extractor::copy, ExtractionRun::extract, outcome -> {
                for (Extraction extraction : outcome.extraction()) {
                    try {
                        json.write(extraction);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    totals[0]++;
                }
                for (Reject reject : outcome.reject()) {
                    rejects.accept(reject);
                    totals[1]++;
                }
                progress.done(inputs.bytesRead());
            });
        }
        return new Totals(totals[0], totals[1]);
    }

    private static Outcome extract(Extractor worker, ReadItem item) {
        if (item instanceof ReadItem.OfReject rejected) {
            return new Outcome(List.of(), List.of(rejected.reject()));
        }
        PaperRecord record = ((ReadItem.OfRecord) item).record();
        return new Outcome(
                List.of(worker.extract(
                        record.givenId(),
                        PaperMerger.merge(List.of(record)).id(),
                        record.title(),
                        record.abstractText(),
                        record.links(),
                        record.source())),
                List.of());
    }

    /** One of the two. */
    private record Outcome(List<Extraction> extraction, List<Reject> reject) {}
}
