package org.paperweave.extractor.result;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.extractor.text.Sentence;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.ExtractedResult;
import org.paperweave.model.extraction.Role;

/**
 * Finds the results of a document: one model tells which numbers are results and of what kind, others tell what each is about.
 * Safe for use by several threads at a time.
 */
public final class ResultFinder {
    private static final String ORIGIN = "model/result";
    /** Chosen by cross-validation on the training papers, see docs/quality.md. */
    private static final double THRESHOLD = 0.45;

    /** In the order of the model's classes. */
    private static final List<ExtractedResult.Kind> KINDS = List.of(ExtractedResult.Kind.values());

    /** Tokens that may stand between the two numbers of "from X to Y", units and "on average" among them. */
    private static final int FAR_APART = 6;

    private final ResultModel model;

    ResultFinder(ResultModel model) {
        this.model = model;
    }

    /** The finder with the model that ships with Paperweave. */
    public static ResultFinder standard() {
        return new ResultFinder(ResultModel.shipped());
    }

    /**
     * A finder with models of one's own making.
     *
     * @param directory where {@link ResultTrainer} wrote them
     * @throws org.paperweave.extractor.ExtractorException if a model is missing or damaged
     */
    public static ResultFinder of(Path directory) {
        return new ResultFinder(ResultModel.read(directory));
    }

    /**
     * The results of one document, sorted.
     *
     * @param view the document
     * @param entities what was found in it before; results speak of these
     */
    public List<ExtractedResult> find(TokenView view, List<ExtractedEntity> entities) {
        EntityTokens tokens = new EntityTokens(view, entities);
        SlotFeatures features = new SlotFeatures(view, tokens, entities);
        Map<String, ExtractedResult> results = new LinkedHashMap<>();
        for (int s = 0; s < view.sentences(); s++) {
            List<NumberToken> stated = new ArrayList<>();
            List<Integer> kinds = new ArrayList<>();
            List<Double> confidences = new ArrayList<>();
            List<NumberToken> numbers = NumberToken.of(view, s);
            float[][] first = ResultModel.firstLook(model.numbers(), view, numbers, tokens);
            for (int i = 0; i < first.length; i++) {
                NumberToken number = numbers.get(i);
                float[] probabilities = model.again().probabilities(NumberFeatures.of(view, numbers, i, first, tokens));
                if (1 - probabilities[0] >= THRESHOLD) {
                    if (number.isDifference()) {
                        probabilities = withoutAbsolute(probabilities);
                    }
                    int best = likeliest(probabilities);
                    stated.add(number);
                    kinds.add(best - 1);
                    confidences.add((double) probabilities[best]);
                }
            }
            for (int i = 0; i < stated.size(); i++) {
                ExtractedResult.Kind kind = KINDS.get(kinds.get(i));
                List<SlotModel.Filling> slots = fill(features, stated, i, kind, entities);
                ExtractedResult result = result(view, slots, stated.get(i), kind, confidences.get(i));
                String said = result.value() + "\n" + result.kind() + "\n" + result.metric() + "\n" + result.dataset()
                        + "\n" + result.method();
                boolean before = kind == ExtractedResult.Kind.ABSOLUTE
                        && isIntroduced(slots.get(Slot.METHOD.ordinal()).entity())
                        && i + 1 < stated.size()
                        && isImprovedTo(view, stated.get(i), stated.get(i + 1));
                results.putIfAbsent(said, before ? withoutMethod(result) : result);
            }
        }
        return results.values().stream().sorted().toList();
    }

    /**
     * Points tell how far apart two values are: of the 182 results in points of the training papers, 178 are gains, reductions
     * or ratios. What the model gives to an absolute value goes to the likeliest of these.
     */
    private static float[] withoutAbsolute(float[] probabilities) {
        float[] rest = probabilities.clone();
        int absolute = KINDS.indexOf(ExtractedResult.Kind.ABSOLUTE) + 1;
        rest[absolute] = -1;
        int best = likeliest(rest);
        rest[absolute] = 0;
        rest[best] += probabilities[absolute];
        return rest;
    }

    private static boolean isIntroduced(@Nullable ExtractedEntity method) {
        return method != null && method.role() == Role.INTRODUCED;
    }

    /**
     * Whether two numbers are the ends of "from X to Y". What the paper introduces has brought the second about; the first was there before
     * it: of twelve such found in the annotated papers, none belongs to it. A method that is not new may well have both.
     */
    private static boolean isImprovedTo(TokenView view, NumberToken first, NumberToken second) {
        int s = first.sentence();
        return "from".equals(view.lower(s, first.from() - 1))
                && "to".equals(view.lower(s, second.from() - 1))
                && second.from() - first.to() <= FAR_APART;
    }

    private static ExtractedResult withoutMethod(ExtractedResult result) {
        return new ExtractedResult(
                null,
                result.dataset(),
                result.metric(),
                result.baseline(),
                result.value(),
                result.unit(),
                result.kind(),
                result.confidence(),
                result.evidence());
    }

    /** The likeliest class but the first, which is that of numbers that are no results. */
    private static int likeliest(float[] probabilities) {
        int best = 1;
        for (int c = 2; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        return best;
    }

    /** What each slot holds, in their order. */
    private List<SlotModel.Filling> fill(
            SlotFeatures features,
            List<NumberToken> stated,
            int place,
            ExtractedResult.Kind kind,
            List<ExtractedEntity> entities) {
        return Arrays.stream(Slot.values())
                .map(slot -> model.slots().fill(slot, features, stated, place, kind, entities))
                .toList();
    }

    private static ExtractedResult result(
            TokenView view,
            List<SlotModel.Filling> slots,
            NumberToken number,
            ExtractedResult.Kind kind,
            double confidence) {
        Sentence sentence = view.document().sentences().get(number.sentence());
        return new ExtractedResult(
                name(slots, Slot.METHOD),
                name(slots, Slot.DATASET),
                name(slots, Slot.METRIC),
                kind == ExtractedResult.Kind.ABSOLUTE ? null : name(slots, Slot.BASELINE),
                number.value(),
                number.unit(),
                kind,
                confidence
                        * slots.get(Slot.METRIC.ordinal()).probability()
                        * slots.get(Slot.DATASET.ordinal()).probability(),
                view.document()
                        .evidence(
                                sentence,
                                sentence.tokens().get(number.from()).start(),
                                sentence.tokens().get(number.to() - 1).end(),
                                ORIGIN));
    }

    private static @Nullable String name(List<SlotModel.Filling> slots, Slot slot) {
        ExtractedEntity entity = slots.get(slot.ordinal()).entity();
        return entity == null ? null : entity.names().get(0);
    }
}
