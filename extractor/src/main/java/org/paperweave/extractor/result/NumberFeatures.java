package org.paperweave.extractor.result;

import java.util.List;
import java.util.Set;
import org.paperweave.extractor.learn.DenseRow;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.model.extraction.EntityType;

/**
 * What the second look at a number goes by: what the first look says of it and of its neighbours (numbers in a row are mostly of
 * one kind), and how near the words stand that tell a gain from a reduction, a ratio, or a plain figure.
 */
final class NumberFeatures {
    private static final int FAR = 20;

    /** Words that begin so; the nearest of each group counts. */
    private static final List<Set<String>> CUES = List.of(
            Set.of("improv", "increas", "gain", "boost", "rais", "rise", "enhanc", "higher", "better", "grow"),
            Set.of(
                    "reduc", "decreas", "drop", "lower", "fewer", "less", "declin", "cut", "degrad", "worse", "saving",
                    "fall", "cheaper", "shrink", "lose"),
            Set.of("outperform", "surpass", "exceed", "beat", "margin", "advantage", "ahead", "over"),
            Set.of("achiev", "reach", "obtain", "attain", "score", "yield", "report", "remain", "perform"),
            Set.of(
                    "faster",
                    "speedup",
                    "speed-up",
                    "times",
                    "slower",
                    "accelerat",
                    "larger",
                    "smaller",
                    "compression",
                    "fold"),
            Set.of("by"),
            Set.of("from"),
            Set.of("to"),
            Set.of("of"),
            Set.of("than", "compared", "relative", "versus"),
            Set.of("only", "just", "using", "with"),
            Set.of("up"),
            Set.of("at", "within", "under", "below", "above", "over"),
            Set.of(
                    "sampl",
                    "image",
                    "parameter",
                    "token",
                    "layer",
                    "gpu",
                    "hour",
                    "paper",
                    "model",
                    "dataset",
                    "task",
                    "language",
                    "class",
                    "question",
                    "example",
                    "participant",
                    "epoch",
                    "step"),
            Set.of("while", "whereas", "and", ";", "but"));

    private NumberFeatures() {}

    /**
     * The features of a number.
     *
     * @param view the document
     * @param numbers of a sentence, in order
     * @param place which of them
     * @param first what the first look says of each of them
     * @param entities of the document
     */
    static float[] of(TokenView view, List<NumberToken> numbers, int place, float[][] first, EntityTokens entities) {
        NumberToken number = numbers.get(place);
        int s = number.sentence();
        DenseRow row = new DenseRow();
        row.add(first[place]);
        neighbour(row, numbers, first, place, place - 1);
        neighbour(row, numbers, first, place, place + 1);
        float[] mean = new float[first[place].length];
        for (float[] each : first) {
            for (int c = 0; c < mean.length; c++) {
                mean[c] += each[c] / first.length;
            }
        }
        row.add(mean);
        row.add(numbers.size());
        row.add(place);
        row.add(unit(number.unit()));
        row.add(number.sign().equals("+") ? 1 : number.sign().equals("-") ? 2 : 0);
        row.add(number.value().length());
        row.add(number.value().indexOf('.') >= 0 ? 1 : 0);
        row.add(number.value().indexOf('-') > 0 ? 1 : 0);
        row.add(magnitude(number.value()));
        for (Set<String> cue : CUES) {
            row.add(distance(view, s, number.from() - 1, -1, cue));
            row.add(distance(view, s, number.to(), 1, cue));
        }
        for (EntityType type : EntityType.values()) {
            EntityTokens.Place before = entities.before(s, number.from(), type);
            EntityTokens.Place after = entities.after(s, number.to(), type);
            row.add(before == null ? FAR : Math.min(FAR, number.from() - before.to()));
            row.add(after == null ? FAR : Math.min(FAR, after.from() - number.to()));
        }
        boolean inside =
                entities.in(s).stream().anyMatch(each -> each.from() <= number.from() && number.from() < each.to());
        row.add(inside ? 1 : 0);
        row.add("(".equals(view.lower(s, number.from() - 1)) ? 1 : 0);
        row.add(view.inTitle(s) ? 1 : 0);
        row.add((float) s / view.sentences());
        row.add(Character.isLetter(view.lower(s, number.to()).charAt(0)) ? 1 : 0);
        return row.all();
    }

    private static void neighbour(DenseRow row, List<NumberToken> numbers, float[][] first, int place, int other) {
        if (other < 0 || other >= numbers.size()) {
            for (int i = 0; i < first[place].length + 2; i++) {
                row.add(-1);
            }
            return;
        }
        NumberToken a = numbers.get(Math.min(place, other));
        NumberToken b = numbers.get(Math.max(place, other));
        row.add(first[other]);
        row.add(Math.min(FAR, b.from() - a.to()));
        row.add(a.unit().equals(b.unit()) ? 1 : 0);
    }

    private static float distance(TokenView view, int s, int from, int step, Set<String> cue) {
        for (int d = 0; d < FAR; d++) {
            int t = from + step * d;
            if (t < 0 || t >= view.tokens(s)) {
                break;
            }
            String word = view.lower(s, t);
            for (String start : cue) {
                if (start.length() > 3 ? word.startsWith(start) : word.equals(start)) {
                    return d;
                }
            }
        }
        return FAR;
    }

    private static float magnitude(String value) {
        try {
            String plain = value.replace(",", "");
            int range = plain.indexOf('-', 1);
            return (float) Double.parseDouble(range > 0 ? plain.substring(0, range) : plain);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static float unit(String unit) {
        return switch (unit) {
            case "" -> 0;
            case "%" -> 1;
            case "x" -> 2;
            case "points", "percentage points", "pp" -> 3;
            default -> 4;
        };
    }
}
