package org.paperweave.extractor.result;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.learn.DenseRow;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.ExtractedResult;

/**
 * What is to be seen of a result and an entity that it may speak of: how near the two stand, what stands between them, how
 * many others there are, and what is known of both. For one document.
 */
final class SlotFeatures {
    private static final int FAR = 40;
    private static final List<Set<String>> CUES = List.of(
            Set.of("on"),
            Set.of("in", "for", "at"),
            Set.of("of", "terms"),
            Set.of(
                    "over",
                    "than",
                    "outperforming",
                    "outperforms",
                    "outperform",
                    "surpassing",
                    "surpasses",
                    "versus",
                    "vs",
                    "against",
                    "baseline",
                    "compared",
                    "relative"),
            Set.of("to", "from"),
            Set.of("with", "using", "by"),
            Set.of("and", ",", "/", "&"),
            Set.of("(", "["),
            Set.of(
                    "achieves",
                    "achieve",
                    "achieving",
                    "reaches",
                    "obtains",
                    "attains",
                    "scores",
                    "improves",
                    "reduces"));

    /** Words that tell a number for several things at once. */
    private static final Set<String> JOINT =
            Set.of("average", "averaged", "mean", "overall", "averages", "avg", "aggregate", "averaging");

    private static final Set<String> SEVERAL = Set.of(
            "across",
            "various",
            "multiple",
            "both",
            "all",
            "several",
            "diverse",
            "each",
            "respectively",
            "datasets",
            "benchmarks",
            "tasks");
    /** Beginnings of words that measure cost, which papers seldom tie to a data set. */
    private static final Set<String> COST = Set.of(
            "time",
            "latency",
            "memory",
            "speed",
            "cost",
            "param",
            "flop",
            "throughput",
            "token",
            "faster",
            "comput",
            "energy",
            "size",
            "storage",
            "footprint",
            "inference",
            "overhead",
            "smaller",
            "cheaper",
            "fewer");

    private static final Pattern NOT_LETTERS = Pattern.compile("\\P{L}+");
    private static final int NEAR = 6;

    private final TokenView view;
    private final EntityTokens entities;
    private final List<ExtractedEntity> all;
    private final boolean[] respectively;
    /** The metrics that measure cost, by their names. */
    private final Set<ExtractedEntity> costs;

    SlotFeatures(TokenView view, EntityTokens entities, List<ExtractedEntity> all) {
        this.view = view;
        this.entities = entities;
        this.all = all;
        this.costs = all.stream()
                .filter(entity -> entity.type() == EntityType.METRIC)
                .filter(entity -> entity.names().stream()
                        .flatMap(name -> NOT_LETTERS.splitAsStream(name.toLowerCase(Locale.ROOT)))
                        .anyMatch(SlotFeatures::isOfCost))
                .collect(Collectors.toSet());
        this.respectively = new boolean[view.sentences()];
        for (int s = 0; s < respectively.length; s++) {
            for (int t = 0; t < view.tokens(s); t++) {
                respectively[s] |= "respectively".equals(view.lower(s, t));
            }
        }
    }

    /**
     * The features of a pair.
     *
     * @param numbers the results of a sentence
     * @param place which of them
     * @param kind of the result
     * @param entity of the type of the slot
     */
    float[] of(List<NumberToken> numbers, int place, ExtractedResult.Kind kind, ExtractedEntity entity) {
        NumberToken number = numbers.get(place);
        int s = number.sentence();
        List<EntityTokens.Place> peers = entities.in(s, entity.type());
        EntityTokens.Place before = null;
        EntityTokens.Place after = null;
        int index = -1;
        for (int i = 0; i < peers.size(); i++) {
            EntityTokens.Place each = peers.get(i);
            if (each.entity().equals(entity)) {
                if (each.to() <= number.from()) {
                    before = each;
                    index = i;
                } else if (each.from() >= number.to() && after == null) {
                    after = each;
                    index = index < 0 ? i : index;
                }
            }
        }
        DenseRow row = new DenseRow();
        side(row, numbers, number, before, true, peers);
        side(row, numbers, number, after, false, peers);
        row.add(before == null && after == null ? nearestSentence(entity, s) : 0);
        row.add(peers.size());
        row.add((int) all.stream().filter(each -> each.type() == entity.type()).count());
        row.add(numbers.size());
        row.add(place);
        row.add(index);
        boolean paired = respectively[s] && peers.size() == numbers.size();
        row.add(respectively[s] ? 1 : 0);
        row.add(paired ? (index == place ? 1 : 0) : -1);
        row.add(peers.size() == numbers.size() ? index - place : -9);
        row.add(peers.isEmpty() ? 1 : 0);
        row.add(kind.ordinal());
        row.add(unit(number));
        row.add("(".equals(view.lower(s, number.from() - 1)) ? 1 : 0);
        row.add(cue(view.lower(s, number.from() - 1)));
        row.add(cue(view.lower(s, number.from() - 2)));
        row.add(cue(view.lower(s, number.to())));
        row.add(cue(view.lower(s, number.to() + 1)));
        row.add(wordNear(number, JOINT, view.tokens(s)));
        row.add(wordNear(number, SEVERAL, view.tokens(s)));
        row.add(startNear(number));
        row.add("to".equals(view.lower(s, number.from() - 1)) && "up".equals(view.lower(s, number.from() - 2)) ? 1 : 0);
        row.add(before == null ? 0 : inList(s, before, peers));
        row.add(after == null ? 0 : inList(s, after, peers));
        row.add(entities.in(s, EntityType.DATASET).size());
        row.add(entities.in(s, EntityType.METRIC).size());
        row.add(entities.in(s, EntityType.METHOD).size());
        row.add(entity.role() == null ? -1 : entity.role().ordinal());
        row.add((float) entity.confidence());
        row.add(entity.mentions().size());
        row.add(all.indexOf(entity) - firstOf(entity.type()));
        row.add((float) s / view.sentences());
        row.add(
                entity.mentions().stream()
                                .anyMatch(mention ->
                                        mention.sentence() < view.sentences() && view.inTitle(mention.sentence()))
                        ? 1
                        : 0);
        row.add(digits(number));
        row.add(decimals(number));
        row.add(measure(number));
        row.add(costs.contains(entity) ? 1 : 0);
        row.add(nearestIsCost(number));
        row.add(nearerToOthers(numbers, place, before));
        row.add(nearerToOthers(numbers, place, after));
        return row.all();
    }

    private static boolean isOfCost(String word) {
        return COST.stream().anyMatch(word::startsWith);
    }

    /** How many digits a number has before its point: accuracies have two in percent, correlations one. */
    private static float digits(NumberToken number) {
        String first = first(number);
        int point = first.indexOf('.');
        return point < 0 ? first.length() : point;
    }

    private static float decimals(NumberToken number) {
        String first = first(number);
        int point = first.indexOf('.');
        return point < 0 ? 0 : first.length() - point - 1;
    }

    /** The number, or the beginning of a range. */
    private static String first(NumberToken number) {
        int to = number.value().indexOf('-');
        return to < 0 ? number.value() : number.value().substring(0, to);
    }

    /** What a unit measures: signal, time, or room. */
    private static float measure(NumberToken number) {
        return switch (number.unit().toLowerCase(Locale.ROOT)) {
            case "" -> 0;
            case "db" -> 1;
            case "ms", "s", "seconds", "minutes", "hours", "fps", "tokens/s" -> 2;
            case "gb", "mb", "tb", "bit", "bits", "bpd" -> 3;
            default -> 4;
        };
    }

    /** Whether the nearest metric of the sentence is one of cost; -1 where there is none. */
    private float nearestIsCost(NumberToken number) {
        int least = Integer.MAX_VALUE;
        float cost = -1;
        for (EntityTokens.Place each : entities.in(number.sentence(), EntityType.METRIC)) {
            int distance = distance(each, number);
            if (distance < least) {
                least = distance;
                cost = costs.contains(each.entity()) ? 1 : 0;
            }
        }
        return cost;
    }

    /** By how much a mention is nearer to another number than to this one. */
    private static float nearerToOthers(List<NumberToken> numbers, int place, EntityTokens.@Nullable Place mention) {
        if (mention == null) {
            return -FAR;
        }
        int least = FAR;
        for (int i = 0; i < numbers.size(); i++) {
            least = i == place ? least : Math.min(least, distance(mention, numbers.get(i)));
        }
        return Math.max(-FAR, distance(mention, numbers.get(place)) - least);
    }

    /** Tokens between the two. */
    private static int distance(EntityTokens.Place mention, NumberToken number) {
        return mention.to() <= number.from() ? number.from() - mention.to() : mention.from() - number.to();
    }

    /** How far the nearest of these words is, within the sentence. */
    private float wordNear(NumberToken number, Set<String> words, int tokens) {
        for (int d = 1; d < FAR; d++) {
            if (words.contains(view.lower(number.sentence(), number.from() - d))
                    || number.to() + d - 1 < tokens
                            && words.contains(view.lower(number.sentence(), number.to() + d - 1))) {
                return d;
            }
        }
        return FAR;
    }

    /** How far the nearest word of cost is, if it is near. */
    private float startNear(NumberToken number) {
        for (int d = 1; d <= NEAR; d++) {
            String left = view.lower(number.sentence(), number.from() - d);
            String right = view.lower(number.sentence(), number.to() + d - 1);
            if (isOfCost(left) || isOfCost(right)) {
                return d;
            }
        }
        return FAR;
    }

    /** How many names of the same type stand in a row with this one, divided by commas and "and" alone. */
    private float inList(int s, EntityTokens.Place mention, List<EntityTokens.Place> peers) {
        int at = peers.indexOf(mention);
        int count = 1;
        for (int i = at; i > 0 && joined(s, peers.get(i - 1), peers.get(i)); i--) {
            count++;
        }
        for (int i = at; i + 1 < peers.size() && joined(s, peers.get(i), peers.get(i + 1)); i++) {
            count++;
        }
        return count;
    }

    private boolean joined(int s, EntityTokens.Place a, EntityTokens.Place b) {
        for (int t = a.to(); t < b.from(); t++) {
            String word = view.lower(s, t);
            if (!word.equals(",") && !word.equals("and") && !word.equals("&") && !word.equals("/")) {
                return false;
            }
        }
        return true;
    }

    private int firstOf(EntityType type) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).type() == type) {
                return i;
            }
        }
        return 0;
    }

    /** A mention on one side of the number: how far, and what is between. */
    private void side(
            DenseRow row,
            List<NumberToken> numbers,
            NumberToken number,
            EntityTokens.@Nullable Place mention,
            boolean left,
            List<EntityTokens.Place> peers) {
        if (mention == null) {
            row.add(FAR);
            for (int i = 0; i < 9; i++) {
                row.add(-1);
            }
            return;
        }
        int s = number.sentence();
        int from = left ? mention.to() : number.to();
        int to = left ? number.from() : mention.from();
        int commas = 0;
        int ands = 0;
        int stops = 0;
        int brackets = 0;
        for (int t = from; t < to; t++) {
            String word = view.lower(s, t);
            commas += word.equals(",") ? 1 : 0;
            ands += word.equals("and") || word.equals("while") || word.equals("but") ? 1 : 0;
            stops += word.equals(";") || word.equals(":") || word.equals("—") ? 1 : 0;
            brackets += word.equals("(") || word.equals(")") ? 1 : 0;
        }
        int others = 0;
        for (NumberToken each : numbers) {
            others += each.from() >= from && each.to() <= to ? 1 : 0;
        }
        int names = 0;
        for (EntityTokens.Place each : peers) {
            names += each.from() >= from && each.to() <= to ? 1 : 0;
        }
        row.add(Math.min(FAR, to - from));
        row.add(commas);
        row.add(ands);
        row.add(stops);
        row.add(brackets);
        row.add(others);
        row.add(names);
        row.add(cue(view.lower(s, mention.from() - 1)));
        row.add(cue(view.lower(s, mention.from() - 2)));
        row.add(cue(view.lower(s, mention.to())));
    }

    /** How many sentences behind (negative) or before (positive) the number the nearest mention stands. */
    private static int nearestSentence(ExtractedEntity entity, int s) {
        return entity.mentions().stream()
                .map(mention -> s - mention.sentence())
                .min((a, b) -> Math.abs(a) == Math.abs(b) ? b - a : Math.abs(a) - Math.abs(b))
                .orElse(FAR);
    }

    private static float cue(String word) {
        for (int i = 0; i < CUES.size(); i++) {
            if (CUES.get(i).contains(word)) {
                return i;
            }
        }
        return -1;
    }

    private static float unit(NumberToken number) {
        return switch (number.unit()) {
            case "" -> 0;
            case "%" -> 1;
            case "x" -> 2;
            case "points", "percentage points", "pp" -> 3;
            default -> 4;
        };
    }
}
