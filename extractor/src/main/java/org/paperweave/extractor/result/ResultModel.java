package org.paperweave.extractor.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.paperweave.extractor.ExtractorException;
import org.paperweave.extractor.entity.EntityFinder;
import org.paperweave.extractor.evaluate.GoldPaper;
import org.paperweave.extractor.learn.Softmax;
import org.paperweave.extractor.learn.SoftmaxTrainer;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.extractor.text.Document;
import org.paperweave.extractor.text.TextAnalyzer;
import org.paperweave.model.extraction.ExtractedResult;

/**
 * Tells the numbers that are results from sizes, years and counts, and what kind of result each is. Class 0 is none; the others are
 * the kinds in their order. Immutable.
 *
 * @param model over the features of {@link ResultFeatures}
 */
public record ResultModel(Softmax model) {
    /** Beside this class. */
    static final String RESOURCE = "results.model.gz";

    private static final int EPOCHS = 10;
    private static final float RATE = 0.1f;
    private static final float L2 = 1e-4f;

    static ResultModel shipped() {
        try (InputStream in = ResultModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new ExtractorException(
                        "No " + RESOURCE + " in this build: make it with paperweave train, then build again.");
            }
            return new ResultModel(Softmax.read(in));
        } catch (IOException e) {
            throw new ExtractorException("The model " + RESOURCE + " is damaged: build Paperweave again.", e);
        }
    }

    /**
     * Trains and writes the model; the same papers give the same bytes.
     *
     * @param papers annotated
     * @param entities finds the entities that results are near
     * @param directory where the model goes
     */
    public static void train(List<GoldPaper> papers, EntityFinder entities, Path directory) {
        TextAnalyzer analyzer = TextAnalyzer.create();
        SoftmaxTrainer trainer = new SoftmaxTrainer(ExtractedResult.Kind.values().length + 1, EPOCHS, RATE, L2, 2);
        for (GoldPaper paper : papers) {
            Document document = analyzer.analyze(paper.title(), paper.abstractText());
            TokenView view = new TokenView(document);
            EntityTokens tokens = new EntityTokens(view, entities.find(document));
            List<NumberToken> numbers = new ArrayList<>();
            for (int s = 0; s < view.sentences(); s++) {
                numbers.addAll(NumberToken.of(view, s));
            }
            int[] labels = labels(paper, numbers);
            for (int i = 0; i < labels.length; i++) {
                trainer.add(ResultFeatures.of(view, numbers.get(i), tokens), labels[i], 1f);
            }
        }
        try {
            Files.createDirectories(directory);
            try (OutputStream out = Files.newOutputStream(directory.resolve(RESOURCE))) {
                trainer.train().write(out);
            }
        } catch (IOException e) {
            throw new ExtractorException(
                    "The model cannot be written to " + directory + " (" + e.getMessage() + ").", e);
        }
    }

    /** Of the numbers with an annotated value, those that have its unit, if any has it. */
    private static int[] labels(GoldPaper paper, List<NumberToken> numbers) {
        int[] labels = new int[numbers.size()];
        Set<String> done = new HashSet<>();
        for (GoldPaper.Result result : paper.results()) {
            String value = plain(result.value());
            if (!done.add(value + result.kind())) {
                continue;
            }
            int[] same = IntStream.range(0, labels.length)
                    .filter(i -> plain(numbers.get(i).value()).equals(value))
                    .toArray();
            int[] withUnit = Arrays.stream(same)
                    .filter(i -> !numbers.get(i).unit().isEmpty())
                    .toArray();
            int kind = ExtractedResult.Kind.valueOf(result.kind().toUpperCase(Locale.ROOT))
                            .ordinal()
                    + 1;
            for (int i : withUnit.length > 0 ? withUnit : same) {
                labels[i] = kind;
            }
        }
        return labels;
    }

    private static String plain(String value) {
        return value.replaceAll("[^0-9.-]", "").replaceAll("^-|\\.$", "");
    }
}
