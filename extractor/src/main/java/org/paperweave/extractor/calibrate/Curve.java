package org.paperweave.extractor.calibrate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.paperweave.extractor.evaluate.Judgement;

/**
 * From a score to a probability: a line through points that never falls, level beyond its ends. Immutable.
 *
 * @param scores of the points, rising
 * @param probabilities of the points, never falling
 */
record Curve(List<Double> scores, List<Double> probabilities) {
    /** What a point has to rest on, so that a handful of papers bends no curve. */
    private static final int FEWEST = 60;

    private static final int MOST_POINTS = 12;

    Curve {
        scores = List.copyOf(scores);
        probabilities = List.copyOf(probabilities);
    }

    /** The score itself. */
    static Curve straight() {
        return new Curve(List.of(0.0, 1.0), List.of(0.0, 1.0));
    }

    /**
     * Fits a curve: bins of equally many findings, made to rise by pooling neighbours that do not (Ayer and others 1955), one more right
     * and one more wrong than were seen in each, so that nothing is certain.
     */
    static Curve fit(List<Judgement> findings) {
        if (findings.size() < FEWEST) {
            return straight();
        }
        List<Judgement> sorted = findings.stream()
                .sorted(Comparator.comparingDouble(Judgement::confidence).thenComparing(Judgement::right))
                .toList();
        int bins = Math.max(1, Math.min(MOST_POINTS, sorted.size() / FEWEST));
        List<Pool> pools = new ArrayList<>();
        for (int b = 0; b < bins; b++) {
            List<Judgement> bin = sorted.subList(sorted.size() * b / bins, sorted.size() * (b + 1) / bins);
            double sum = bin.stream().mapToDouble(Judgement::confidence).sum();
            long right = bin.stream().filter(Judgement::right).count();
            pools.add(new Pool(bin.size(), sum, right));
            while (pools.size() > 1
                    && pools.get(pools.size() - 2).share()
                            >= pools.get(pools.size() - 1).share()) {
                Pool last = pools.remove(pools.size() - 1);
                pools.add(pools.remove(pools.size() - 1).with(last));
            }
        }
        return new Curve(
                pools.stream().map(Pool::score).toList(),
                pools.stream().map(Pool::share).toList());
    }

    double at(double score) {
        if (score <= scores.get(0)) {
            return probabilities.get(0);
        }
        for (int i = 1; i < scores.size(); i++) {
            if (score <= scores.get(i)) {
                double width = scores.get(i) - scores.get(i - 1);
                double part = width <= 0 ? 1 : (score - scores.get(i - 1)) / width;
                return probabilities.get(i - 1) + part * (probabilities.get(i) - probabilities.get(i - 1));
            }
        }
        return probabilities.get(probabilities.size() - 1);
    }

    private record Pool(int count, double sum, long right) {
        double score() {
            return sum / count;
        }

        double share() {
            return (right + 1.0) / (count + 2.0);
        }

        Pool with(Pool other) {
            return new Pool(count + other.count, sum + other.sum, right + other.right);
        }
    }
}
