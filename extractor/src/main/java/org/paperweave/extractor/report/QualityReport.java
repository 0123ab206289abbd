package org.paperweave.extractor.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paperweave.extractor.Extractor;
import org.paperweave.extractor.ExtractorException;
import org.paperweave.extractor.Part;
import org.paperweave.extractor.evaluate.GoldPaper;
import org.paperweave.extractor.evaluate.Scorer;
import org.paperweave.model.paper.PaperId;

/**
 * Writes {@code docs/quality.md}: figures, calibration, thresholds, what each part is worth, errors by cause, size and speed. What
 * measures cannot tell stands in {@code quality-notes.md} beside this class and is put below.
 */
public final class QualityReport {
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 10;

    /**
     * Annotated papers with a name.
     *
     * @param name to show
     * @param papers that nothing was trained on
     */
    public record GoldSet(String name, List<GoldPaper> papers) {}

    private final Extractor extractor;
    private final List<GoldSet> sets;
    private final StringBuilder out = new StringBuilder();

    /**
     * A report.
     *
     * @param extractor to measure
     * @param sets to measure it on
     */
    public QualityReport(Extractor extractor, List<GoldSet> sets) {
        this.extractor = extractor;
        this.sets = List.copyOf(sets);
    }

    /** The page, as Markdown. */
    public String markdown() {
        List<Evaluation> evaluations = sets.stream()
                .map(set -> Evaluation.of(extractor, set.papers(), true))
                .toList();
        List<GoldPaper> all = new ArrayList<>();
        sets.forEach(set -> all.addAll(set.papers()));
        Evaluation together = Evaluation.of(extractor, all, true);
        line("# How good it is");
        line("");
        line(
                "Made by `paperweave evaluate --gold … --report docs/quality.md`; what is below the last line is written by hand.");
        line("");
        line(
                "Measured on annotated papers that nothing was trained on and nothing tuned to, entity by entity: an entity is right"
                        + " when it has the type of an annotated one and shares a name with it; what careful readers could list or leave out"
                        + " is left aside. A result is right by number and kind, *strictly* by"
                        + " metric and data set as well. Sixty papers are few: a difference below 0.03 means nothing.");
        line("");
        figures(evaluations);
        calibration(together);
        curve(together);
        parts();
        errors(together);
        costs(all);
        line("---");
        line("");
        out.append(notes());
        return out.toString();
    }

    private void figures(List<Evaluation> evaluations) {
        line("## Figures");
        line("");
        StringBuilder head = new StringBuilder("| |");
        StringBuilder rule = new StringBuilder("|---|");
        for (GoldSet set : sets) {
            head.append(' ').append(set.name()).append(": P | R | F1 | of |");
            rule.append("---|---|---|---|");
        }
        line(head.toString());
        line(rule.toString());
        List<Scorer.Row> first = evaluations.get(0).rows();
        for (int r = 0; r < first.size(); r++) {
            StringBuilder row = new StringBuilder("| " + first.get(r).name() + " |");
            for (Evaluation each : evaluations) {
                Scorer.Row cells = each.rows().get(r);
                row.append(format(
                        " %.3f | %.3f | **%.3f** | %d |", cells.precision(), cells.recall(), cells.f1(), cells.gold()));
            }
            line(row.toString());
        }
        StringBuilder roles = new StringBuilder("| role accuracy |");
        evaluations.forEach(each -> roles.append(format(" | | **%.3f** | |", each.roleAccuracy())));
        line(roles.toString());
        line("");
    }

    private void calibration(Evaluation together) {
        line("## What a confidence means");
        line("");
        line("Of the statements (a method with its role, a link, a result with metric and data set, …) that are given a"
                + " confidence, so many are right. Learned on the training papers by models that had not seen them.");
        line("");
        line("| confidence | statements | mean confidence | right |");
        line("|---|---|---|---|");
        together.calibration()
                .forEach(bin -> line(format(
                        "| %.1f–%.1f | %d | %.3f | %.3f |",
                        bin.from(), bin.to(), bin.count(), bin.confidence(), bin.right())));
        line("");
        line(format("Expected calibration error: **%.3f**.", together.calibrationError()));
        line("");
    }

    private void curve(Evaluation together) {
        line("## What a threshold leaves");
        line("");
        line("`--threshold P` of `build` and `extract` leaves out statements below it.");
        line("");
        line("| threshold | statements | precision | recall |");
        line("|---|---|---|---|");
        together.curve()
                .forEach(point -> line(format(
                        "| %.2f | %d | %.3f | %.3f |",
                        point.threshold(), point.count(), point.precision(), point.recall())));
        line("");
    }

    private void parts() {
        line("## What each part is worth");
        line("");
        line("Each part off in turn, the others as they were trained with it.");
        line("");
        StringBuilder head = new StringBuilder("| without |");
        StringBuilder rule = new StringBuilder("|---|");
        for (GoldSet set : sets) {
            head.append(' ')
                    .append(set.name())
                    .append(": entities | introduced | roles | results strict | calibration error |");
            rule.append("---|---|---|---|---|");
        }
        line(head.toString());
        line(rule.toString());
        part("nothing", extractor);
        for (Part part : Part.values()) {
            part(part.title(), extractor.without(part));
        }
        line("");
    }

    private void part(String title, Extractor other) {
        StringBuilder row = new StringBuilder("| " + title + " |");
        for (GoldSet set : sets) {
            Evaluation each = Evaluation.of(other, set.papers(), false);
            row.append(format(
                    " %.3f | %.3f | %.3f | %.3f | %.3f |",
                    each.f1("entities"),
                    each.f1("introduced"),
                    each.roleAccuracy(),
                    each.f1("results strict"),
                    each.calibrationError()));
        }
        line(row.toString());
    }

    private void errors(Evaluation together) {
        line("## Errors, and which part made them");
        line("");
        line("| error | how many |");
        line("|---|---|");
        for (Map.Entry<String, List<ErrorCase>> group : together.errorsByCause().entrySet()) {
            line("| " + group.getKey() + " | " + group.getValue().size() + " |");
        }
        line("");
        line("`paperweave evaluate --gold … --errors 20` shows each with the words around it.");
        line("");
    }

    private void costs(List<GoldPaper> papers) {
        line("## What it costs");
        line("");
        line("| part | size, KB |");
        line("|---|---|");
        long sum = 0;
        for (String[] part : new String[][] {
            {"entity/candidates.model.gz", "first look at candidates"},
            {"entity/shortlist.model.gz", "second look at candidates"},
            {"entity/gazetteer.gz", "gazetteer"},
            {"entity/around.model.gz", "model of the words around, taught by the corpus"},
            {"entity/own-words.model.gz", "model of a name's words, taught by the corpus"},
            {"entity/roles.model.gz", "first look at roles"},
            {"entity/roles-again.model.gz", "second look at roles"},
            {"learn/clusters.tsv.gz", "word clusters"},
            {"text/words.tsv.gz", "word list of the repair"},
            {"result/results.model.gz", "first look at numbers"},
            {"result/results-again.model.gz", "second look at numbers"},
            {"result/slot-metric.model.gz", "metrics of results"},
            {"result/slot-dataset.model.gz", "data sets of results"},
            {"result/slot-method.model.gz", "methods of results"},
            {"result/slot-baseline.model.gz", "baselines of results"},
            {"calibrate/calibration.tsv", "calibration"},
            {"/org/paperweave/model/lexicon/methods.tsv", "lexicon: methods"},
            {"/org/paperweave/model/lexicon/datasets.tsv", "lexicon: data sets"},
            {"/org/paperweave/model/lexicon/metrics.tsv", "lexicon: metrics"},
            {"/org/paperweave/model/lexicon/tasks.tsv", "lexicon: tasks"}
        }) {
            long size = size(part[0]);
            sum += size;
            line(format("| %s | %,d |", part[1], (size + 512) / 1024));
        }
        line(format("| **together** | **%,d** |", (sum + 512) / 1024));
        line("");
        line(format(
                "One thread reads %,.0f abstracts a second (%d papers, %d times, on the machine that made this page).",
                speed(papers), papers.size(), ROUNDS));
        line("");
    }

    private double speed(List<GoldPaper> papers) {
        Extractor own = extractor.copy();
        long start = 0;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            if (round == WARM_UP) {
                start = System.nanoTime();
            }
            for (GoldPaper paper : papers) {
                own.extract(
                        paper.id(),
                        PaperId.catalogue(paper.id()),
                        paper.title(),
                        paper.abstractText(),
                        List.of(),
                        null);
            }
        }
        return papers.size() * ROUNDS / ((System.nanoTime() - start) / 1e9);
    }

    private static long size(String resource) {
        return bytes(resource.startsWith("/") ? resource : "/org/paperweave/extractor/" + resource).length;
    }

    private static String notes() {
        return new String(bytes("/org/paperweave/extractor/report/quality-notes.md"), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = QualityReport.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new ExtractorException("No " + resource + " in this build: build Paperweave again.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ExtractorException("The resource " + resource + " cannot be read: build Paperweave again.", e);
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
