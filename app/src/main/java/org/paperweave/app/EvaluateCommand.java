package org.paperweave.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.Extractor;
import org.paperweave.extractor.evaluate.GoldPaper;
import org.paperweave.extractor.evaluate.Scorer;
import org.paperweave.extractor.report.ErrorCase;
import org.paperweave.extractor.report.Evaluation;
import org.paperweave.extractor.report.QualityReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code paperweave evaluate}: how good the extractor is, and where it errs. */
@Command(
        name = "evaluate",
        description =
                "Measures the extractor against annotated papers: figures, what confidences and thresholds mean, and errors"
                        + " with their causes.")
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--gold",
            paramLabel = "NAME",
            required = true,
            arity = "1..*",
            description = "Annotated papers: NAME.texts.jsonl (or NAME.jsonl) and NAME.gold.jsonl.")
    private List<Path> gold = List.of();

    @Option(
            names = "--errors",
            paramLabel = "N",
            description = "Show up to N errors of each sort, with the words around.")
    private int errors;

    @Option(names = "--models", paramLabel = "DIR", description = "Measure models that paperweave train wrote there.")
    private @Nullable Path models;

    @Mixin
    private ThresholdOption threshold;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the whole as a page in Markdown instead.")
    private @Nullable Path report;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Extractor extractor = (models == null ? Extractor.standard() : Extractor.of(models)).atLeast(threshold.given());
        Path file = report;
        if (file != null) {
            List<QualityReport.GoldSet> sets = gold.stream()
                    .map(name -> new QualityReport.GoldSet(name.getFileName().toString(), read(name)))
                    .toList();
            Files.writeString(file, new QualityReport(extractor, sets).markdown());
            return ExitCode.DONE;
        }
        for (Path name : gold) {
            List<GoldPaper> papers = read(name);
            Evaluation evaluation = Evaluation.of(extractor, papers, errors > 0);
            print(out, "%s: %d papers%n", name, papers.size());
            table(out, evaluation.rows(), evaluation.roleAccuracy());
            out.println();
            print(out, "%-12s%12s%12s%8s%n", "confidence", "statements", "mean", "right");
            for (Evaluation.Bin bin : evaluation.calibration()) {
                print(
                        out,
                        "%.1f to %.1f  %12d%12.3f%8.3f%n",
                        bin.from(),
                        bin.to(),
                        bin.count(),
                        bin.confidence(),
                        bin.right());
            }
            print(out, "expected calibration error %.3f%n%n", evaluation.calibrationError());
            print(out, "%-12s%12s%12s%8s%n", "threshold", "statements", "P", "R");
            for (Evaluation.Point point : evaluation.curve()) {
                print(
                        out,
                        "%-12.2f%12d%12.3f%8.3f%n",
                        point.threshold(),
                        point.count(),
                        point.precision(),
                        point.recall());
            }
            out.println();
            evaluation.errorsByCause().forEach((sort, cases) -> show(out, sort, cases));
        }
        return ExitCode.DONE;
    }

    /** Prints precision, recall and F1 of each row, and how many roles are right. */
    static void table(PrintWriter out, List<Scorer.Row> rows, double roleAccuracy) {
        print(out, "%-16s%7s%7s%7s%7s%n", "", "P", "R", "F1", "gold");
        for (Scorer.Row row : rows) {
            print(out, "%-16s%7.3f%7.3f%7.3f%7d%n", row.name(), row.precision(), row.recall(), row.f1(), row.gold());
        }
        print(out, "%-16s%14s%7.3f%n", "role accuracy", "", roleAccuracy);
    }

    private void show(PrintWriter out, String sort, List<ErrorCase> cases) {
        print(out, "%s: %d%n", sort, cases.size());
        cases.stream()
                .limit(errors)
                .forEach(each -> print(out, "  %s  [%s]%n      %s%n", each.what(), each.paper(), each.around()));
        out.println();
    }

    private static void print(PrintWriter out, String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
    }

    /** Reads the texts and annotations of a set. */
    static List<GoldPaper> read(Path name) {
        Path texts = name.resolveSibling(name.getFileName() + ".texts.jsonl");
        Path plain = name.resolveSibling(name.getFileName() + ".jsonl");
        return GoldPaper.read(
                Files.exists(texts) ? texts : plain, name.resolveSibling(name.getFileName() + ".gold.jsonl"));
    }
}
