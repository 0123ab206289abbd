package org.paperweave.extractor.entity;

import java.util.Set;
import org.paperweave.extractor.learn.DenseRow;
import org.paperweave.extractor.learn.Occurrence;
import org.paperweave.extractor.learn.TokenView;

/**
 * What the words around a candidate tell of it: those beside its mentions, what the paper calls it, what the paper as a whole
 * presents. Goes by words alone, not by what any model says. Without state.
 */
final class CueFeatures {
    private static final Set<String> DATA_WORDS = Set.of(
            "dataset",
            "datasets",
            "benchmark",
            "benchmarks",
            "corpus",
            "corpora",
            "data",
            "leaderboard",
            "collection",
            "challenge",
            "suite",
            "testbed",
            "track",
            "task",
            "tasks",
            "test",
            "set",
            "sets");
    private static final Set<String> METHOD_WORDS = Set.of(
            "model",
            "models",
            "framework",
            "method",
            "methods",
            "algorithm",
            "algorithms",
            "architecture",
            "network",
            "networks",
            "approach",
            "system",
            "module",
            "pipeline",
            "technique",
            "techniques",
            "strategy",
            "library",
            "loss",
            "mechanism",
            "layer",
            "optimizer",
            "agent",
            "agents",
            "paradigm",
            "toolkit");
    private static final Set<String> NAMED_DATA = Set.of(
            "dataset",
            "datasets",
            "benchmark",
            "benchmarks",
            "corpus",
            "corpora",
            "leaderboard",
            "collection",
            "challenge",
            "suite",
            "testbed",
            "treebank",
            "database",
            "data");
    private static final Set<String> NAMED_METRIC =
            Set.of("metric", "metrics", "score", "measure", "measures", "index");
    private static final Set<String> METRIC_WORDS = Set.of(
            "score", "scores", "accuracy", "metric", "metrics", "rate", "error", "of", "by", "in", "terms", "and");
    private static final Set<String> INTRODUCING = Set.of(
            "propose",
            "introduce",
            "present",
            "develop",
            "design",
            "release",
            "build",
            "construct",
            "create",
            "call",
            "named",
            "called",
            "dubbed",
            "termed",
            "name",
            "dub",
            "proposes",
            "introduces",
            "presents",
            "novel",
            "new",
            "our");
    private static final Set<String> USING =
            Set.of("using", "use", "uses", "with", "via", "leverage", "leverages", "based", "through", "by", "apply");
    private static final Set<String> RIVALS = Set.of(
            "outperforms",
            "outperform",
            "outperforming",
            "than",
            "over",
            "compared",
            "baselines",
            "like",
            "as",
            "including",
            "surpasses");
    /** What may stand between a name and what the paper says that it is. */
    private static final Set<String> EQUATING =
            Set.of(",", ":", "(", ")", "is", "as", "—", "–", "-", "--", "---", "are");

    private static final Set<String> ENDS_PHRASE = Set.of(
            ",",
            ".",
            ";",
            ":",
            "(",
            ")",
            "that",
            "which",
            "to",
            "with",
            "where",
            "and",
            "on",
            "in",
            "by",
            "we",
            "designed",
            "containing",
            "consisting",
            "comprising",
            "for");
    /** What data sets do, in the sentences of abstracts. */
    private static final Set<String> DATA_VERBS = Set.of(
            "contains",
            "consists",
            "comprises",
            "comprising",
            "includes",
            "covers",
            "covering",
            "spans",
            "spanning",
            "features",
            "containing",
            "consisting",
            "evaluates",
            "annotated",
            "reveals",
            "reveal",
            "poses",
            "assesses",
            "collected");
    /** What methods do. */
    private static final Set<String> METHOD_VERBS = Set.of(
            "outperforms",
            "achieves",
            "improves",
            "learns",
            "uses",
            "leverages",
            "employs",
            "reduces",
            "generates",
            "combines",
            "integrates",
            "surpasses",
            "introduces",
            "applies",
            "adopts",
            "exploits",
            "optimizes",
            "yields",
            "attains",
            "enhances",
            "demonstrates",
            "first",
            "works",
            "trains",
            "predicts",
            "decomposes",
            "utilizes",
            "consistently",
            "significantly",
            "produces",
            "extends");

    private CueFeatures() {}

    /** How many mentions stand beside words that tell something. */
    static void words(TokenView view, Candidate candidate, DenseRow row) {
        int dataRight = 0;
        int dataLeft = 0;
        int methodRight = 0;
        int methodLeft = 0;
        int metricNear = 0;
        int introduced = 0;
        int distance = 20;
        int on = 0;
        int using = 0;
        int rivals = 0;
        int numberRight = 0;
        int numberLeft = 0;
        int article = 0;
        int possessive = 0;
        for (Occurrence at : candidate.occurrences()) {
            int s = at.sentence();
            String right = view.lower(s, at.to());
            String left = view.lower(s, at.from() - 1);
            dataRight += DATA_WORDS.contains(right) || DATA_WORDS.contains(view.lower(s, at.to() + 1)) ? 1 : 0;
            dataLeft += DATA_WORDS.contains(left) ? 1 : 0;
            methodRight += METHOD_WORDS.contains(right) ? 1 : 0;
            methodLeft += METHOD_WORDS.contains(left) ? 1 : 0;
            metricNear += METRIC_WORDS.contains(right) || METRIC_WORDS.contains(left) ? 1 : 0;
            on += left.equals("on")
                            || left.equals("the")
                                    && view.lower(s, at.from() - 2).equals("on")
                    ? 1
                    : 0;
            using += USING.contains(left) ? 1 : 0;
            rivals += RIVALS.contains(left) ? 1 : 0;
            article += left.equals("a") || left.equals("an") ? 1 : 0;
            possessive += left.equals("our") || left.equals("its") || left.equals("the") ? 1 : 0;
            for (int t = at.from() - 1; t >= Math.max(0, at.from() - 14); t--) {
                if (INTRODUCING.contains(view.lower(s, t))) {
                    introduced++;
                    distance = Math.min(distance, at.from() - t);
                    break;
                }
            }
            for (int d = 0; d < 4; d++) {
                numberRight += startsWithDigit(view.lower(s, at.to() + d)) ? 1 : 0;
                numberLeft += startsWithDigit(view.lower(s, at.from() - 1 - d)) ? 1 : 0;
            }
        }
        row.add(dataRight);
        row.add(dataLeft);
        row.add(methodRight);
        row.add(methodLeft);
        row.add(metricNear);
        row.add(introduced);
        row.add(distance);
        row.add(on);
        row.add(using);
        row.add(rivals);
        row.add(numberRight);
        row.add(numberLeft);
        row.add(article);
        row.add(possessive);
        Occurrence at = candidate.occurrences().get(0);
        String head = view.lower(at.sentence(), at.to() - 1);
        row.add(DATA_WORDS.contains(head) ? 1 : METHOD_WORDS.contains(head) ? 2 : METRIC_WORDS.contains(head) ? 3 : 0);
    }

    /** What the paper calls it, beside its mentions: "X, a benchmark for …", "the model X", "X comprises …". */
    static void called(TokenView view, Candidate candidate, DenseRow row) {
        int[] after = new int[3];
        int[] before = new int[3];
        int dataVerbs = 0;
        int methodVerbs = 0;
        int nearest = 20;
        int nearestKind = 0;
        for (Occurrence at : candidate.occurrences()) {
            int s = at.sentence();
            if (EQUATING.contains(view.lower(s, at.to()))) {
                int t = at.to();
                while (t < at.to() + 8 && EQUATING.contains(view.lower(s, t))) {
                    t++;
                }
                int kind = 0;
                for (int end = t + 12; t < end && !ENDS_PHRASE.contains(view.lower(s, t)); t++) {
                    int each = kind(view.lower(s, t));
                    kind = each == 0 ? kind : each;
                }
                if (kind > 0) {
                    after[kind - 1]++;
                }
            }
            for (int t = at.from() - 1; t >= Math.max(0, at.from() - 10); t--) {
                int kind = kind(view.lower(s, t));
                if (kind > 0) {
                    before[kind - 1]++;
                    break;
                }
            }
            for (int d = 0; d < 3; d++) {
                dataVerbs += DATA_VERBS.contains(view.lower(s, at.to() + d)) ? 1 : 0;
                methodVerbs += METHOD_VERBS.contains(view.lower(s, at.to() + d)) ? 1 : 0;
            }
            for (int d = 1; d <= 15; d++) {
                int kind = kind(view.lower(s, at.to() + d - 1));
                if (kind > 0 && d < nearest) {
                    nearest = d;
                    nearestKind = kind;
                }
            }
        }
        for (int each : after) {
            row.add(each);
        }
        for (int each : before) {
            row.add(each);
        }
        row.add(dataVerbs);
        row.add(methodVerbs);
        row.add(nearest);
        row.add(nearestKind);
    }

    /** What the paper as a whole presents and speaks of: data, methods. */
    static float[] presented(TokenView view) {
        int[] all = new int[4];
        int[] title = new int[4];
        int[] introduced = new int[4];
        for (int s = 0; s < view.sentences(); s++) {
            for (int t = 0; t < view.tokens(s); t++) {
                int kind = kind(view.lower(s, t));
                all[kind]++;
                title[kind] += view.inTitle(s) ? 1 : 0;
                if (INTRODUCING.contains(view.lower(s, t)) && !view.inTitle(s)) {
                    for (int d = 1; d <= 8; d++) {
                        int of = kind(view.lower(s, t + d));
                        if (of > 0) {
                            introduced[of]++;
                            break;
                        }
                    }
                }
            }
        }
        return new float[] {all[1], all[2], title[1], title[2], introduced[1], introduced[2], all[3], title[3]};
    }

    /** Words of data are 1, of methods 2, of measures 3, all others 0. */
    private static int kind(String word) {
        return NAMED_DATA.contains(word) ? 1 : METHOD_WORDS.contains(word) ? 2 : NAMED_METRIC.contains(word) ? 3 : 0;
    }

    private static boolean startsWithDigit(String lower) {
        return !lower.isEmpty() && Character.isDigit(lower.charAt(0));
    }
}
