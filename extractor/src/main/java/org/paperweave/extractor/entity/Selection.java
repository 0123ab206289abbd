package org.paperweave.extractor.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.paperweave.extractor.learn.Occurrence;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.lexicon.NameKey;

/**
 * Decides which candidates of a document are names, and which of them name one thing. The surest comes first and takes its
 * words; another that has no word of its own left is dropped. Long form and short form are one; so are a task or metric
 * and a longer name of the same type that ends with it, since papers shorten names that way: there the less sure one, dropped
 * or below the threshold, is one more name of the other.
 */
final class Selection {
    /**
     * Names of these types are shortened by leaving out their first words: in the training papers, of 30 metrics that end with another
     * 28 are the same, of 142 tasks 141.
     */
    private static final List<EntityType> SHORTENED = List.of(EntityType.METRIC, EntityType.TASK);

    /** How sure a further name has to be, as a share of the threshold of its type (cross-validation, docs/quality.md). */
    private static final double VARIANT_SHARE = 0.4;

    private final TokenView view;
    private final List<Candidate> candidates;
    private final float[][] probabilities;
    private final Map<Integer, Set<Integer>> partners;
    private final double[] thresholds;

    /**
     * @param view the document
     * @param candidates its candidates
     * @param probabilities of the classes of each
     * @param partners long and short forms
     * @param thresholds the least score of each type, in the order of {@link EntityType}
     */
    Selection(
            TokenView view,
            List<Candidate> candidates,
            float[][] probabilities,
            Map<Integer, Set<Integer>> partners,
            double[] thresholds) {
        this.view = view;
        this.candidates = candidates;
        this.probabilities = probabilities;
        this.partners = partners;
        this.thresholds = thresholds;
    }

    List<Found> entities() {
        List<Scored> accepted = accepted();
        int[] parent = new int[candidates.size()];
        Arrays.setAll(parent, i -> i);
        Map<Integer, Scored> byNumber = new HashMap<>();
        accepted.forEach(each -> byNumber.put(each.candidate().number(), each));
        for (Scored each : accepted) {
            for (int partner : partners.getOrDefault(each.candidate().number(), Set.of())) {
                join(parent, each.candidate().number(), partner);
            }
        }
        for (int i = 0; i < accepted.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (accepted.get(i).type() == accepted.get(j).type() && one(accepted.get(i), accepted.get(j))) {
                    join(
                            parent,
                            accepted.get(i).candidate().number(),
                            accepted.get(j).candidate().number());
                }
            }
        }
        joinVariants(parent, accepted, byNumber.keySet());
        Map<Integer, List<Candidate>> groups = new TreeMap<>();
        for (Candidate candidate : candidates) {
            groups.computeIfAbsent(find(parent, candidate.number()), root -> new ArrayList<>())
                    .add(candidate);
        }
        List<Found> found = new ArrayList<>();
        for (List<Candidate> group : groups.values()) {
            List<Scored> scored = new ArrayList<>();
            List<Candidate> rest = new ArrayList<>();
            for (Candidate candidate : group) {
                Scored each = byNumber.get(candidate.number());
                if (each == null) {
                    rest.add(candidate);
                } else {
                    scored.add(each);
                }
            }
            if (!scored.isEmpty()) {
                scored.sort(null);
                List<Candidate> members = new ArrayList<>();
                scored.forEach(each -> members.add(each.candidate()));
                members.addAll(rest);
                found.add(new Found(scored.get(0).type(), members, scored.get(0).score()));
            }
        }
        return found;
    }

    private List<Scored> accepted() {
        List<Scored> scored = new ArrayList<>();
        for (Candidate candidate : candidates) {
            float[] own = pooled(candidate.number());
            EntityType best = null;
            double bestMargin = 0;
            for (EntityType type : EntityType.values()) {
                double margin = Label.score(own, type) - thresholds[type.ordinal()];
                if (margin >= 0 && (best == null || margin > bestMargin)) {
                    best = type;
                    bestMargin = margin;
                }
            }
            if (best != null) {
                scored.add(new Scored(candidate, best, Label.score(own, best)));
            }
        }
        scored.sort(null);
        boolean[][] taken = new boolean[view.sentences()][];
        for (int s = 0; s < taken.length; s++) {
            taken[s] = new boolean[view.tokens(s)];
        }
        List<Scored> accepted = new ArrayList<>();
        for (Scored each : scored) {
            List<Occurrence> free = new ArrayList<>();
            for (Occurrence at : each.candidate().occurrences()) {
                if (isFree(taken[at.sentence()], at)) {
                    free.add(at);
                }
            }
            if (!free.isEmpty()) {
                free.forEach(at -> Arrays.fill(taken[at.sentence()], at.from(), at.to(), true));
                accepted.add(each);
            }
        }
        return accepted;
    }

    /**
     * A task or metric that is not taken itself is one more name of the surest taken one that ends with it or that it ends with:
     * papers write "accuracy" and mean "set-level accuracy", and which of them a reader lists is a matter of taste.
     */
    private void joinVariants(int[] parent, List<Scored> accepted, Set<Integer> taken) {
        for (Candidate candidate : candidates) {
            if (taken.contains(candidate.number())) {
                continue;
            }
            float[] own = pooled(candidate.number());
            for (EntityType type : SHORTENED) {
                Scored variant = new Scored(candidate, type, Label.score(own, type));
                if (variant.score() >= VARIANT_SHARE * thresholds[type.ordinal()]) {
                    accepted.stream()
                            .filter(each -> each.type() == type)
                            .filter(each -> endsWith(variant, each) || endsWith(each, variant))
                            .filter(each -> !isNameOfAnotherType(parent, candidate, type, accepted))
                            .min(Comparator.naturalOrder())
                            .ifPresent(each -> join(
                                    parent, candidate.number(), each.candidate().number()));
                }
            }
        }
    }

    /** "Statistical machine translation" is the long form of the method SMT, and so no name of the task machine translation. */
    private static boolean isNameOfAnotherType(
            int[] parent, Candidate candidate, EntityType type, List<Scored> accepted) {
        int own = find(parent, candidate.number());
        return accepted.stream()
                .anyMatch(each ->
                        each.type() != type && find(parent, each.candidate().number()) == own);
    }

    /** The mean over a name and its long or short forms: what is seen of one holds for the other. */
    private float[] pooled(int number) {
        Set<Integer> others = partners.getOrDefault(number, Set.of());
        if (others.isEmpty()) {
            return probabilities[number];
        }
        float[] mean = probabilities[number].clone();
        for (int other : others) {
            for (int c = 0; c < mean.length; c++) {
                mean[c] += probabilities[other][c];
            }
        }
        for (int c = 0; c < mean.length; c++) {
            mean[c] /= others.size() + 1;
        }
        return mean;
    }

    private static boolean isFree(boolean[] taken, Occurrence at) {
        for (int t = at.from(); t < at.to(); t++) {
            if (taken[t]) {
                return false;
            }
        }
        return true;
    }

    private boolean one(Scored a, Scored b) {
        String x = view.surface(a.candidate().occurrences().get(0));
        String y = view.surface(b.candidate().occurrences().get(0));
        if (Acronyms.mayBeShort(x) && y.indexOf(' ') > 0 && Acronyms.initials(y, x)
                || Acronyms.mayBeShort(y) && x.indexOf(' ') > 0 && Acronyms.initials(x, y)) {
            return true;
        }
        return SHORTENED.contains(a.type()) && (endsWith(a, b) || endsWith(b, a));
    }

    private boolean endsWith(Scored longer, Scored shorter) {
        Occurrence at = longer.candidate().occurrences().get(0);
        for (int from = at.from() + 1; from < at.to(); from++) {
            String tail = NameKey.of(view.surface(new Occurrence(at.sentence(), from, at.to())));
            if (tail.equals(shorter.candidate().key())) {
                return true;
            }
        }
        return false;
    }

    private static int find(int[] parent, int number) {
        int root = number;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }

    private static void join(int[] parent, int a, int b) {
        int x = find(parent, a);
        int y = find(parent, b);
        parent[Math.max(x, y)] = Math.min(x, y);
    }

    /** A candidate that reaches the threshold of a type; the surest first, then the longest, then in the order of the text. */
    private record Scored(Candidate candidate, EntityType type, double score) implements Comparable<Scored> {
        private static final Comparator<Scored> ORDER = Comparator.<Scored>comparingDouble(each -> -each.score())
                .thenComparingInt(each -> -each.candidate().key().length())
                .thenComparingInt(each -> each.candidate().number());

        @Override
        public int compareTo(Scored other) {
            return ORDER.compare(this, other);
        }
    }
}
