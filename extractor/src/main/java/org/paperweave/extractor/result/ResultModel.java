package org.paperweave.extractor.result;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.paperweave.extractor.ExtractorException;
import org.paperweave.extractor.learn.Softmax;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.extractor.learn.Trees;

/**
 * What was learned of results. Immutable.
 *
 * @param numbers tells the numbers that are results from sizes, years and counts, and what kind of result each is: class 0 is
 *     none; the others are the kinds in their order; over the features of {@link ResultFeatures}
 * @param again looks at the same numbers again, beside their neighbours; over {@link NumberFeatures}
 * @param slots tells what each is about
 */
record ResultModel(Softmax numbers, Trees again, SlotModel slots) {
    /** Beside this class. */
    static final String NUMBERS = "results.model.gz";

    /** The second look. */
    static final String AGAIN = "results-again.model.gz";

    private interface Opening {
        InputStream open(String name) throws IOException;
    }

    static ResultModel shipped() {
        return read(name -> {
            InputStream in = ResultModel.class.getResourceAsStream(name);
            if (in == null) {
                throw new ExtractorException(
                        "No " + name + " in this build: make it with paperweave train, then build again.");
            }
            return in;
        });
    }

    static ResultModel read(Path directory) {
        return read(name -> Files.newInputStream(directory.resolve(name)));
    }

    private static ResultModel read(Opening opening) {
        try (InputStream numbers = opening.open(NUMBERS);
                InputStream again = opening.open(AGAIN)) {
            Trees[] trees = new Trees[Slot.values().length];
            for (Slot slot : Slot.values()) {
                try (InputStream in = opening.open(slot.file())) {
                    trees[slot.ordinal()] = Trees.read(in);
                }
            }
            return new ResultModel(Softmax.read(numbers), Trees.read(again), new SlotModel(trees));
        } catch (IOException e) {
            throw new ExtractorException(
                    "A model of results is damaged (" + e.getMessage() + "): build Paperweave again.", e);
        }
    }

    /** What the first look says of the numbers of a sentence. */
    static float[][] firstLook(Softmax model, TokenView view, List<NumberToken> numbers, EntityTokens entities) {
        float[][] looks = new float[numbers.size()][];
        for (int i = 0; i < looks.length; i++) {
            looks[i] = model.probabilities(ResultFeatures.of(view, numbers.get(i), entities));
        }
        return looks;
    }
}
