package org.paperweave.extractor.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.extractor.learn.WordClusters;
import org.paperweave.extractor.text.TextAnalyzer;
import org.paperweave.model.extraction.EntityType;

class SelectionTest {
    private static final double[] THRESHOLDS = {0.5, 0.5, 0.5, 0.5};
    private static final String TEXT = "We report tea-level accuracy and water-level accuracy, and taste rate.";

    @Test
    void aLongerNameOfAMetricThatIsLessSureIsOneMoreNameOfIt() {
        assertThat(names(EntityType.METRIC, Map.of("accuracy", 0.9f, "tealevelaccuracy", 0.4f, "taste", 0.4f)))
                .containsExactly(List.of("accuracy", "tealevelaccuracy"));
    }

    @Test
    void aShorterNameOfAMetricThatIsLessSureIsOneMoreNameOfTheSurestLongerOne() {
        assertThat(names(
                        EntityType.METRIC,
                        Map.of("accuracy", 0.3f, "tealevelaccuracy", 0.8f, "waterlevelaccuracy", 0.7f)))
                .containsExactly(List.of("tealevelaccuracy", "accuracy"), List.of("waterlevelaccuracy"));
    }

    @Test
    void whatIsHardlyANameIsNone() {
        assertThat(names(EntityType.METRIC, Map.of("accuracy", 0.9f, "tealevelaccuracy", 0.1f)))
                .containsExactly(List.of("accuracy"));
    }

    @Test
    void aLongerNameOfAMethodIsAnotherMethod() {
        assertThat(names(EntityType.METHOD, Map.of("accuracy", 0.9f, "tealevelaccuracy", 0.4f)))
                .containsExactly(List.of("accuracy"));
    }

    /** The keys of the members of what is found, where each candidate is of a type as surely as said. */
    private static List<List<String>> names(EntityType type, Map<String, Float> sure) {
        TokenView view = new TokenView(TextAnalyzer.create().analyze("Brewing", TEXT), WordClusters.shipped());
        List<Candidate> candidates = Candidates.of(view);
        assertThat(candidates).extracting(Candidate::key).containsAll(sure.keySet());
        float[][] probabilities = new float[candidates.size()][Label.WITH_INTRODUCED];
        for (Candidate candidate : candidates) {
            float p = sure.getOrDefault(candidate.key(), 0f);
            probabilities[candidate.number()][Label.NONE] = 1 - p;
            probabilities[candidate.number()][Label.of(type, false)] = p;
        }
        return new Selection(view, candidates, probabilities, Map.of(), THRESHOLDS)
                .entities().stream()
                        .map(found ->
                                found.members().stream().map(Candidate::key).toList())
                        .toList();
    }
}
