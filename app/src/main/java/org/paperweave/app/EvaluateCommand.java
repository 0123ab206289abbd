package org.paperweave.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.paperweave.extractor.Extractor;
import org.paperweave.extractor.evaluate.GoldPaper;
import org.paperweave.extractor.evaluate.Scorer;
import org.paperweave.model.paper.PaperId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code paperweave evaluate}: how good the extractor is, and where it errs. */
@Command(name = "evaluate", description = "Measures the extractor against annotated papers.")
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

    @Option(names = "--errors", paramLabel = "N", description = "Name the N commonest errors of each sort.")
    private int errors;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Extractor extractor = Extractor.standard();
        for (Path name : gold) {
            List<GoldPaper> papers = read(name);
            Scorer scorer = new Scorer();
            for (GoldPaper paper : papers) {
                scorer.add(
                        paper,
                        extractor.extract(
                                paper.id(),
                                PaperId.catalogue(paper.id()),
                                paper.title(),
                                paper.abstractText(),
                                List.of(),
                                null));
            }
            out.printf(
                    Locale.ROOT, "%s: %d papers%n%-16s%7s%7s%7s%7s%n", name, papers.size(), "", "P", "R", "F1", "gold");
            for (Scorer.Row row : scorer.rows()) {
                out.printf(
                        Locale.ROOT,
                        "%-16s%7.3f%7.3f%7.3f%7d%n",
                        row.name(),
                        row.precision(),
                        row.recall(),
                        row.f1(),
                        row.gold());
            }
            out.printf(Locale.ROOT, "%-16s%14s%7.3f%n%n", "role accuracy", "", scorer.roleAccuracy());
            if (errors > 0) {
                scorer.errors().forEach((sort, names) -> print(out, sort, names));
            }
        }
        return ExitCode.DONE;
    }

    private void print(PrintWriter out, String sort, Map<String, Integer> names) {
        out.println(sort + ":");
        names.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(entry -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(errors)
                .forEach(entry -> out.printf(Locale.ROOT, "  %3d  %s%n", entry.getValue(), entry.getKey()));
        out.println();
    }

    /** Reads the texts and annotations of a set. */
    static List<GoldPaper> read(Path name) {
        Path texts = name.resolveSibling(name.getFileName() + ".texts.jsonl");
        Path plain = name.resolveSibling(name.getFileName() + ".jsonl");
        return GoldPaper.read(
                Files.exists(texts) ? texts : plain, name.resolveSibling(name.getFileName() + ".gold.jsonl"));
    }
}
