package org.paperweave.extractor.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.paperweave.extractor.Extractor;
import org.paperweave.extractor.evaluate.GoldPaper;
import org.paperweave.extractor.evaluate.Judgement;
import org.paperweave.extractor.evaluate.Scorer;
import org.paperweave.model.extraction.Extraction;
import org.paperweave.model.paper.PaperId;

/** What an extractor makes of annotated papers. */
public final class Evaluation {
    private static final double[] THRESHOLDS = {0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};
    private static final int BINS = 10;

    private final Scorer scorer = new Scorer();
    private final List<Judgement> statements = new ArrayList<>();
    private final List<ErrorCase> errors = new ArrayList<>();
    private int wanted;

    /**
     * Runs an extractor.
     *
     * @param extractor to measure
     * @param papers annotated, none of which it was trained on
     * @param withErrors whether to look for causes of errors as well
     */
    public static Evaluation of(Extractor extractor, List<GoldPaper> papers, boolean withErrors) {
        Evaluation evaluation = new Evaluation();
        for (GoldPaper paper : papers) {
            Extraction found = extractor.extract(
                    paper.id(), PaperId.catalogue(paper.id()), paper.title(), paper.abstractText(), List.of(), null);
            evaluation.scorer.add(paper, found);
            evaluation.statements.addAll(Judgement.ofStatements(paper, found));
            evaluation.wanted += paper.entities().size()
                    + paper.results().size()
                    + paper.links().size();
            if (withErrors) {
                evaluation.errors.addAll(ErrorCase.of(paper, found, extractor));
            }
        }
        return evaluation;
    }

    /** The table of figures. */
    public List<Scorer.Row> rows() {
        return scorer.rows();
    }

    /** Of the methods and data sets found, the share with the right role. */
    public double roleAccuracy() {
        return scorer.roleAccuracy();
    }

    /** The F1 of a row of the table. */
    public double f1(String row) {
        return rows().stream()
                .filter(each -> each.name().equals(row))
                .mapToDouble(Scorer.Row::f1)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Statements of about one confidence.
     *
     * @param from the least confidence
     * @param to the most
     * @param count how many statements
     * @param confidence their mean confidence
     * @param right the share of them that is right
     */
    public record Bin(double from, double to, int count, double confidence, double right) {}

    /** The statements by tenths of confidence; tenths without any are left out. */
    public List<Bin> calibration() {
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < BINS; b++) {
            int bin = b;
            List<Judgement> inside = statements.stream()
                    .filter(each -> Math.min(BINS - 1, (int) (each.confidence() * BINS)) == bin)
                    .toList();
            if (!inside.isEmpty()) {
                bins.add(new Bin(
                        (double) b / BINS,
                        (double) (b + 1) / BINS,
                        inside.size(),
                        inside.stream()
                                .mapToDouble(Judgement::confidence)
                                .average()
                                .orElse(0),
                        share(inside)));
            }
        }
        return bins;
    }

    /** The expected calibration error: how far confidence and share of right ones are apart, over the tenths, weighted by count. */
    public double calibrationError() {
        return calibration().stream()
                .mapToDouble(bin -> Math.abs(bin.confidence() - bin.right()) * bin.count() / statements.size())
                .sum();
    }

    /**
     * What a threshold leaves.
     *
     * @param threshold of confidence
     * @param count statements at or above it
     * @param precision the share of them that is right
     * @param recall the share of what there is to find that is found and right
     */
    public record Point(double threshold, int count, double precision, double recall) {}

    /** Precision and recall of all statements by threshold. */
    public List<Point> curve() {
        List<Point> points = new ArrayList<>();
        for (double threshold : THRESHOLDS) {
            List<Judgement> left = statements.stream()
                    .filter(each -> each.confidence() >= threshold)
                    .toList();
            long right = left.stream().filter(Judgement::right).count();
            points.add(new Point(threshold, left.size(), share(left), wanted == 0 ? 0 : (double) right / wanted));
        }
        return points;
    }

    private static double share(List<Judgement> judgements) {
        return judgements.isEmpty()
                ? 0
                : (double) judgements.stream().filter(Judgement::right).count() / judgements.size();
    }

    /** The errors in entities and roles; none unless asked for. */
    public List<ErrorCase> errors() {
        return List.copyOf(errors);
    }

    /** The errors by sort and cause, the most frequent first. */
    public Map<String, List<ErrorCase>> errorsByCause() {
        Map<String, List<ErrorCase>> groups = new TreeMap<>();
        errors.forEach(error -> groups.computeIfAbsent(error.sort() + ": " + error.cause(), key -> new ArrayList<>())
                .add(error));
        Map<String, List<ErrorCase>> sorted = new LinkedHashMap<>();
        groups.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<ErrorCase>>>comparingInt(
                                entry -> -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
