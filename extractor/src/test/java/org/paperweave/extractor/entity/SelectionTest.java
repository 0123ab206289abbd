package org.paperweave.extractor.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
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

    @Test
    void theLongFormOfAMethodIsNoNameOfATask() {
        TokenView view = view("We compare TMT, tea machine translation, with machine translation at large.");
        List<Candidate> candidates = Candidates.of(view);
        int method = number(candidates, "tmt");
        int longForm = number(candidates, "teamachinetranslation");
        int task = number(candidates, "machinetranslation");
        float[][] probabilities = new float[candidates.size()][Label.WITH_INTRODUCED];
        probabilities[method][Label.of(EntityType.METHOD, false)] = 0.9f;
        probabilities[longForm][Label.of(EntityType.METHOD, false)] = 0.4f;
        probabilities[longForm][Label.of(EntityType.TASK, false)] = 0.6f;
        probabilities[task][Label.of(EntityType.TASK, false)] = 0.9f;
        List<Found> found = new Selection(
                        view,
                        candidates,
                        probabilities,
                        Map.of(method, Set.of(longForm), longForm, Set.of(method)),
                        new double[] {0.5, 0.7, 0.7, 0.7})
                .entities();
        assertThat(found).extracting(Found::type).containsExactlyInAnyOrder(EntityType.METHOD, EntityType.TASK);
        assertThat(keys(found)).contains(List.of("machinetranslation"));
    }

    private static TokenView view(String text) {
        return new TokenView(TextAnalyzer.create().analyze("Brewing", text), WordClusters.shipped());
    }

    private static int number(List<Candidate> candidates, String key) {
        return candidates.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private static List<List<String>> keys(List<Found> found) {
        return found.stream()
                .map(each -> each.members().stream().map(Candidate::key).toList())
                .toList();
    }

    /** The keys of the members of what is found, where each candidate is of a type as surely as said. */
    private static List<List<String>> names(EntityType type, Map<String, Float> sure) {
        TokenView view = view(TEXT);
        List<Candidate> candidates = Candidates.of(view);
        assertThat(candidates).extracting(Candidate::key).containsAll(sure.keySet());
        float[][] probabilities = new float[candidates.size()][Label.WITH_INTRODUCED];
        for (Candidate candidate : candidates) {
            float p = sure.getOrDefault(candidate.key(), 0f);
            probabilities[candidate.number()][Label.NONE] = 1 - p;
            probabilities[candidate.number()][Label.of(type, false)] = p;
        }
        return keys(new Selection(view, candidates, probabilities, Map.of(), THRESHOLDS).entities());
    }
}
