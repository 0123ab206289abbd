package org.paperweave.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.paperweave.extractor.evaluate.GoldPaper;
import org.paperweave.extractor.evaluate.Scorer;
import org.paperweave.extractor.source.Inputs;
import org.paperweave.extractor.source.ReadItem;
import org.paperweave.extractor.train.Trainer;
import org.paperweave.model.extraction.Extraction;
import org.paperweave.model.paper.PaperRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code paperweave train}: what was learned, anew. */
@Command(
        name = "train",
        description =
                "Rebuilds the shipped models from annotated papers and a corpus. The same input gives the same bytes.")
final class TrainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--gold",
            paramLabel = "NAME",
            required = true,
            arity = "1..*",
            description = "Annotated papers to learn from: NAME.texts.jsonl and NAME.gold.jsonl.")
    private List<Path> gold = List.of();

    @Option(
            names = "--annotations",
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Annotations without texts, by id, of papers that stand in the corpus: those of the project are in"
                            + " extractor/annotations.")
    private List<Path> annotations = List.of();

    @Option(
            names = "--unseen",
            paramLabel = "NAME",
            arity = "1..*",
            description = "Annotated papers for measuring: nothing is learned from them.")
    private List<Path> unseen = List.of();

    @Option(names = "--corpus", paramLabel = "FILE", required = true, description = "Unannotated papers.")
    private String corpus = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "Where the models go: extractor/src/main/resources/org/paperweave/extractor to ship them.")
    private Path output = Path.of(".");

    @Option(names = "--threads", paramLabel = "N", description = "Threads for reading the corpus (default: all cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        List<GoldPaper> judged = read(gold);
        List<GoldPaper> papers = new ArrayList<>(judged);
        for (Path file : annotations) {
            papers.addAll(GoldPaper.join(file, records()));
        }
        PrintWriter messages = spec.commandLine().getErr();
        messages.printf("Training on %,d annotated papers.%n", papers.size());
        Instant start = Instant.now();
        List<Extraction> found = new Trainer(papers, read(unseen), this::records, threads, step -> {
                    messages.printf(
                            "%4d s  %s%n",
                            Duration.between(start, Instant.now()).toSeconds(), step);
                    messages.flush();
                })
                .train(output);
        report(judged, found);
        return ExitCode.DONE;
    }

    /** How good models were at the papers of {@code --gold} that were trained without them. */
    private void report(List<GoldPaper> judged, List<Extraction> found) {
        Scorer scorer = new Scorer();
        for (int i = 0; i < judged.size(); i++) {
            scorer.add(judged.get(i), found.get(i));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT, "Cross-validation: %d papers, each read by models that had not seen it%n", judged.size());
        EvaluateCommand.table(
                out,
                scorer.rows().stream()
                        .filter(row -> !row.name().equals(Scorer.LINKS))
                        .toList(),
                scorer.roleAccuracy());
        out.flush();
    }

    private Stream<PaperRecord> records() {
        return Inputs.of(List.of(corpus), System.in)
                .read()
                .filter(ReadItem.OfRecord.class::isInstance)
                .map(item -> ((ReadItem.OfRecord) item).record());
    }

    private static List<GoldPaper> read(List<Path> names) {
        return names.stream()
                .flatMap(name -> EvaluateCommand.read(name).stream())
                .toList();
    }
}
