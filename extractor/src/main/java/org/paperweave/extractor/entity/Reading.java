package org.paperweave.extractor.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paperweave.extractor.learn.Softmax;
import org.paperweave.extractor.learn.SparseRow;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.extractor.learn.Trees;

/**
 * A document as the models see it.
 *
 * @param view its tokens
 * @param candidates its candidates
 * @param partners long and short forms by number
 * @param features of each candidate
 */
record Reading(TokenView view, List<Candidate> candidates, Map<Integer, Set<Integer>> partners, SparseRow[] features) {
    static Reading of(TokenView view, CandidateFeatures features) {
        List<Candidate> candidates = Candidates.of(view);
        Map<String, Integer> numberOfKey = new HashMap<>();
        candidates.forEach(candidate -> numberOfKey.put(candidate.key(), candidate.number()));
        List<Acronyms.Pair> pairs = Acronyms.pairs(view);
        Map<Integer, Set<Integer>> partners = Acronyms.partners(pairs, numberOfKey, view);
        return new Reading(view, candidates, partners, features.of(view, candidates, partners, pairs));
    }

    /** What the first look says of each candidate, by class; what is introduced counts for its type as well. */
    float[][] firstLook(Softmax model) {
        float[][] probabilities = new float[candidates.size()][];
        for (int i = 0; i < probabilities.length; i++) {
            float[] p = model.probabilities(features[i]);
            for (int c = Label.COUNT; c < Label.WITH_INTRODUCED; c++) {
                p[Label.coarse(c)] += p[c];
            }
            probabilities[i] = p;
        }
        return probabilities;
    }

    /**
     * What the second look says of each candidate, given that it is none of those that only could be listed: none or one of the four
     * types; none where the candidate is not on the short list.
     *
     * @param first what the first look says
     * @param shortlist what the second look goes by
     * @param model of the second look
     */
    float[][] secondLook(float[][] first, ShortlistFeatures shortlist, Trees model) {
        float[][] rows = shortlist.of(this, first);
        float[][] probabilities = new float[candidates.size()][];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = new float[Label.WITH_INTRODUCED];
            if (rows[i] == null) {
                probabilities[i][Label.NONE] = 1;
            } else {
                float[] p = model.probabilities(rows[i]);
                System.arraycopy(p, 0, probabilities[i], 0, Label.TYPES_AND_NONE);
                for (int c = Label.COUNT; c < Label.WITH_INTRODUCED; c++) {
                    probabilities[i][c] = p[Label.ofSecondLook(c)];
                    probabilities[i][Label.coarse(c)] += probabilities[i][c];
                }
            }
        }
        return probabilities;
    }

    /** Whether a candidate is written with capitals somewhere inside a sentence. */
    boolean proper(Candidate candidate) {
        return candidate.occurrences().stream()
                .anyMatch(at -> at.from() > 0
                        && !view.inTitle(at.sentence())
                        && hasCapital(view.text(at.sentence(), at.from()))
                        && hasCapital(view.text(at.sentence(), at.to() - 1)));
    }

    private static boolean hasCapital(String text) {
        return text.chars().anyMatch(Character::isUpperCase);
    }
}
