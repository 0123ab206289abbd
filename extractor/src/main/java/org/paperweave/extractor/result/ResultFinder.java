package org.paperweave.extractor.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.extractor.text.Document;
import org.paperweave.extractor.text.Sentence;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.ExtractedResult;

/**
 * Finds the results of a document: a model tells which numbers are results and of what kind, rules tell what each is about.
 * Safe for use by several threads at a time.
 */
public final class ResultFinder {
    private static final String ORIGIN = "model/result";
    /** Chosen by cross-validation on the training papers, see docs/quality.md. */
    private static final double THRESHOLD = 0.45;

    /** In the order of the model's classes. */
    private static final List<ExtractedResult.Kind> KINDS = List.of(ExtractedResult.Kind.values());

    private final ResultModel model;

    ResultFinder(ResultModel model) {
        this.model = model;
    }

    /** The finder with the model that ships with Paperweave. */
    public static ResultFinder standard() {
        return new ResultFinder(ResultModel.shipped());
    }

    /**
     * The results of one document, sorted.
     *
     * @param document the repaired text
     * @param entities what was found in it before; results speak of these
     */
    public List<ExtractedResult> find(Document document, List<ExtractedEntity> entities) {
        TokenView view = new TokenView(document);
        EntityTokens tokens = new EntityTokens(view, entities);
        Map<String, ExtractedResult> results = new LinkedHashMap<>();
        for (int s = 0; s < view.sentences(); s++) {
            List<NumberToken> stated = new ArrayList<>();
            List<Integer> kinds = new ArrayList<>();
            List<Double> confidences = new ArrayList<>();
            for (NumberToken number : NumberToken.of(view, s)) {
                float[] probabilities = model.model().probabilities(ResultFeatures.of(view, number, tokens));
                int best = 1;
                for (int c = 2; c < probabilities.length; c++) {
                    best = probabilities[c] > probabilities[best] ? c : best;
                }
                if (1 - probabilities[0] >= THRESHOLD) {
                    stated.add(number);
                    kinds.add(best - 1);
                    confidences.add((double) probabilities[best]);
                }
            }
            ResultSlots slots = new ResultSlots(view, tokens, entities, s, stated);
            for (int i = 0; i < stated.size(); i++) {
                ExtractedResult result =
                        result(view, slots, stated.get(i), i, KINDS.get(kinds.get(i)), confidences.get(i));
                String said = result.value() + "\n" + result.kind() + "\n" + result.metric() + "\n" + result.dataset()
                        + "\n" + result.method();
                results.putIfAbsent(said, result);
            }
        }
        return results.values().stream().sorted().toList();
    }

    private static ExtractedResult result(
            TokenView view,
            ResultSlots slots,
            NumberToken number,
            int place,
            ExtractedResult.Kind kind,
            double confidence) {
        Sentence sentence = view.document().sentences().get(number.sentence());
        return new ExtractedResult(
                slots.method(place, kind),
                slots.dataset(place),
                slots.metric(place),
                slots.baseline(place, kind),
                number.value(),
                number.unit(),
                kind,
                confidence,
                view.document()
                        .evidence(
                                sentence,
                                sentence.tokens().get(number.from()).start(),
                                sentence.tokens().get(number.to() - 1).end(),
                                ORIGIN));
    }
}
