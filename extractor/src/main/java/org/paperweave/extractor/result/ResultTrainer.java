package org.paperweave.extractor.result;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.ExtractorException;
import org.paperweave.extractor.evaluate.GoldPaper;
import org.paperweave.extractor.learn.Softmax;
import org.paperweave.extractor.learn.SoftmaxTrainer;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.extractor.learn.Trees;
import org.paperweave.extractor.learn.TreesTrainer;
import org.paperweave.extractor.learn.WordClusters;
import org.paperweave.extractor.text.TextAnalyzer;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.ExtractedResult;
import org.paperweave.model.lexicon.NameKey;

/** Makes the models of results out of annotated papers; the same papers give the same bytes. */
public final class ResultTrainer {
    private static final int EPOCHS = 10;
    private static final float RATE = 0.1f;
    private static final float L2 = 1e-4f;
    private static final int FOLDS = 5;
    private static final int ROUNDS = 250;
    private static final int DEPTH = 4;
    private static final float TREE_RATE = 0.04f;
    private static final float LEAST_WEIGHT = 2;
    private static final float TREE_L2 = 2;
    private static final float EXAMPLE_SHARE = 0.7f;
    private static final float FEATURE_SHARE = 0.5f;

    private ResultTrainer() {}

    /**
     * Trains and writes.
     *
     * @param papers annotated
     * @param found in each of them by models that were trained without it
     * @param clusters of words
     * @param directory where the models go
     * @throws ExtractorException if a model cannot be written
     */
    public static void train(
            List<GoldPaper> papers, List<List<ExtractedEntity>> found, WordClusters clusters, Path directory) {
        ResultModel model = train(papers, found, clusters);
        try {
            Files.createDirectories(directory);
            try (OutputStream out = Files.newOutputStream(directory.resolve(ResultModel.NUMBERS))) {
                model.numbers().write(out);
            }
            try (OutputStream out = Files.newOutputStream(directory.resolve(ResultModel.AGAIN))) {
                model.again().write(out);
            }
            for (Slot slot : Slot.values()) {
                try (OutputStream out = Files.newOutputStream(directory.resolve(slot.file()))) {
                    model.slots().of(slot).write(out);
                }
            }
        } catch (IOException e) {
            throw new ExtractorException(
                    "The models cannot be written to " + directory + " (" + e.getMessage() + ").", e);
        }
    }

    /**
     * What models that were trained without a paper find in it.
     *
     * @param papers annotated
     * @param found in each of them by models that were trained without it
     * @param clusters of words
     */
    public static List<List<ExtractedResult>> outOfFold(
            List<GoldPaper> papers, List<List<ExtractedEntity>> found, WordClusters clusters) {
        List<List<ExtractedResult>> results = new ArrayList<>(Collections.nCopies(papers.size(), List.of()));
        IntStream.range(0, FOLDS).parallel().forEach(fold -> {
            ResultFinder finder = new ResultFinder(train(others(papers, fold), others(found, fold), clusters));
            TextAnalyzer analyzer = TextAnalyzer.create();
            for (int i = fold; i < papers.size(); i += FOLDS) {
                GoldPaper paper = papers.get(i);
                // Each place of the list is set by one thread alone.
                results.set(
                        i,
                        finder.find(
                                new TokenView(analyzer.analyze(paper.title(), paper.abstractText()), clusters),
                                found.get(i)));
            }
        });
        return results;
    }

    private static <T> List<T> others(List<T> all, int fold) {
        return IntStream.range(0, all.size())
                .filter(i -> i % FOLDS != fold)
                .mapToObj(all::get)
                .toList();
    }

    static ResultModel train(List<GoldPaper> papers, List<List<ExtractedEntity>> found, WordClusters clusters) {
        TextAnalyzer analyzer = TextAnalyzer.create();
        List<Seen> all = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            all.add(Seen.of(papers.get(i), found.get(i), analyzer, clusters));
        }
        TreesTrainer again = trees(ExtractedResult.Kind.values().length + 1);
        for (int fold = 0; fold < FOLDS; fold++) {
            Softmax first = first(all, fold);
            for (int i = fold; i < all.size(); i += FOLDS) {
                all.get(i).addTo(again, first);
            }
        }
        TreesTrainer[] slots = new TreesTrainer[Slot.values().length];
        Arrays.setAll(slots, i -> trees(2));
        for (Seen seen : all) {
            slots(seen.paper(), seen.view(), seen.tokens(), seen.found(), seen.numbers(), seen.labels(), slots);
        }
        return new ResultModel(
                first(all, FOLDS),
                again.train(),
                new SlotModel(Arrays.stream(slots).map(TreesTrainer::train).toArray(Trees[]::new)));
    }

    private static TreesTrainer trees(int classes) {
        return new TreesTrainer(classes, ROUNDS, DEPTH, TREE_RATE, LEAST_WEIGHT, TREE_L2, EXAMPLE_SHARE, FEATURE_SHARE);
    }

    /** A first look that was trained without the papers of a fold. */
    private static Softmax first(List<Seen> all, int without) {
        SoftmaxTrainer trainer = new SoftmaxTrainer(ExtractedResult.Kind.values().length + 1, EPOCHS, RATE, L2, 2);
        for (int i = 0; i < all.size(); i++) {
            if (i % FOLDS != without) {
                Seen seen = all.get(i);
                for (int n = 0; n < seen.labels().length; n++) {
                    trainer.add(
                            ResultFeatures.of(seen.view(), seen.numbers().get(n), seen.tokens()), seen.label(n), 1f);
                }
            }
        }
        return trainer.train();
    }

    /**
     * An annotated paper as the models see it.
     *
     * @param paper annotated
     * @param found its entities
     * @param view its tokens
     * @param tokens where the entities stand
     * @param numbers all numbers of it
     * @param labels the result that each states
     */
    private record Seen(
            GoldPaper paper,
            List<ExtractedEntity> found,
            TokenView view,
            EntityTokens tokens,
            List<NumberToken> numbers,
            GoldPaper.@Nullable Result[] labels) {
        static Seen of(GoldPaper paper, List<ExtractedEntity> found, TextAnalyzer analyzer, WordClusters clusters) {
            TokenView view = new TokenView(analyzer.analyze(paper.title(), paper.abstractText()), clusters);
            List<NumberToken> numbers = new ArrayList<>();
            for (int s = 0; s < view.sentences(); s++) {
                numbers.addAll(NumberToken.of(view, s));
            }
            return new Seen(
                    paper, found, view, new EntityTokens(view, found), numbers, ResultTrainer.labels(paper, numbers));
        }

        int label(int n) {
            GoldPaper.Result result = labels[n];
            return result == null ? 0 : kind(result).ordinal() + 1;
        }

        void addTo(TreesTrainer again, Softmax first) {
            int done = 0;
            for (int s = 0; s < view.sentences(); s++) {
                List<NumberToken> together = NumberToken.of(view, s);
                float[][] looks = ResultModel.firstLook(first, view, together, tokens);
                for (int i = 0; i < looks.length; i++) {
                    again.add(NumberFeatures.of(view, together, i, looks, tokens), label(done++));
                }
            }
        }
    }

    private static void slots(
            GoldPaper paper,
            TokenView view,
            EntityTokens tokens,
            List<ExtractedEntity> found,
            List<NumberToken> numbers,
            GoldPaper.@Nullable Result[] labels,
            TreesTrainer[] trainers) {
        SlotFeatures features = new SlotFeatures(view, tokens, found);
        for (int s = 0; s < view.sentences(); s++) {
            int sentence = s;
            int[] stated = IntStream.range(0, labels.length)
                    .filter(n -> labels[n] != null && numbers.get(n).sentence() == sentence)
                    .toArray();
            List<NumberToken> together =
                    Arrays.stream(stated).mapToObj(numbers::get).toList();
            for (int place = 0; place < stated.length; place++) {
                GoldPaper.Result result = Objects.requireNonNull(labels[stated[place]]);
                for (Slot slot : Slot.values()) {
                    Set<String> wanted = names(paper, slot, slot.of(result));
                    for (ExtractedEntity entity : found) {
                        if (entity.type() == slot.type()) {
                            boolean right =
                                    entity.names().stream().map(NameKey::of).anyMatch(wanted::contains);
                            trainers[slot.ordinal()].add(
                                    features.of(together, place, kind(result), entity), right ? 1 : 0);
                        }
                    }
                }
            }
        }
    }

    /** All names of the entity that an annotated result speaks of. */
    private static Set<String> names(GoldPaper paper, Slot slot, @Nullable String name) {
        if (name == null) {
            return Set.of();
        }
        String key = NameKey.of(name);
        return paper.entities().stream()
                .filter(entity -> entity.type() == slot.type()
                        && entity.names().stream().map(NameKey::of).anyMatch(key::equals))
                .flatMap(entity -> Stream.concat(Stream.of(name), entity.names().stream()))
                .map(NameKey::of)
                .collect(Collectors.collectingAndThen(Collectors.toSet(), set -> set.isEmpty() ? Set.of(key) : set));
    }

    private static ExtractedResult.Kind kind(GoldPaper.Result result) {
        return ExtractedResult.Kind.valueOf(result.kind().toUpperCase(Locale.ROOT));
    }

    /** The result that each number states, if it does: of the numbers with an annotated value, those with a unit if any has one. */
    static GoldPaper.@Nullable Result[] labels(GoldPaper paper, List<NumberToken> numbers) {
        GoldPaper.@Nullable Result[] labels = new GoldPaper.@Nullable Result[numbers.size()];
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
            for (int i : withUnit.length > 0 ? withUnit : same) {
                labels[i] = result;
            }
        }
        return labels;
    }

    private static String plain(String value) {
        return value.replaceAll("[^0-9.-]", "").replaceAll("^-|\\.$", "");
    }
}
