package org.paperweave.extractor.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paperweave.extractor.learn.Softmax;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.extractor.text.Document;

/**
 * A document as the models see it.
 *
 * @param view its tokens
 * @param candidates its candidates
 * @param partners long and short forms by number
 * @param features of each candidate
 */
record Reading(TokenView view, List<Candidate> candidates, Map<Integer, Set<Integer>> partners, int[][] features) {
    static Reading of(Document document, CandidateFeatures features) {
        TokenView view = new TokenView(document);
        List<Candidate> candidates = Candidates.of(view);
        Map<String, Integer> numberOfKey = new HashMap<>();
        candidates.forEach(candidate -> numberOfKey.put(candidate.key(), candidate.number()));
        List<Acronyms.Pair> pairs = Acronyms.pairs(view);
        Map<Integer, Set<Integer>> partners = Acronyms.partners(pairs, numberOfKey, view);
        return new Reading(view, candidates, partners, features.of(view, candidates, partners, pairs));
    }

    /** The mean of what several models say of each candidate. */
    float[][] probabilities(List<Softmax> models) {
        float[][] probabilities = new float[candidates.size()][];
        for (int i = 0; i < probabilities.length; i++) {
            float[] sum = models.get(0).probabilities(features[i]);
            for (int m = 1; m < models.size(); m++) {
                float[] other = models.get(m).probabilities(features[i]);
                for (int c = 0; c < sum.length; c++) {
                    sum[c] += other[c];
                }
            }
            for (int c = 0; c < sum.length; c++) {
                sum[c] /= models.size();
            }
            probabilities[i] = sum;
        }
        return probabilities;
    }
}
