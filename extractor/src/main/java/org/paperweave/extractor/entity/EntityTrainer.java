package org.paperweave.extractor.entity;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.ExtractorException;
import org.paperweave.extractor.evaluate.GoldPaper;
import org.paperweave.extractor.learn.Softmax;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.extractor.learn.WordClusters;
import org.paperweave.extractor.text.TextAnalyzer;
import org.paperweave.extractor.text.Vocabulary;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.Role;
import org.paperweave.model.lexicon.Lexicon;
import org.paperweave.model.lexicon.NameKey;
import org.paperweave.model.paper.PaperRecord;

/**
 * Makes the models out of annotated papers and a corpus of unannotated ones. The same input gives the same bytes.
 *
 * <ol>
 *   <li>Two pairs of first models, each from one half of the annotated papers, read the corpus; what they say of each name
 *       makes a gazetteer, and with it they teach models of the words around names and of the words of names.
 *   <li>The models proper are trained on all annotated papers, with all that as one more source of features. For the papers
 *       of one half, what the other half has made of the corpus is used: a model has to learn how far to trust it where it does
 *       not know the answer already.
 *   <li>The role model is trained on the annotated entities.
 * </ol>
 *
 * <p>Papers of the corpus that are annotated are left out of it, those for measuring included.
 */
public final class EntityTrainer {
    private static final int GAZETTEER_PAPERS = 3;
    private static final float GAZETTEER_LEAST = 0.04f;
    private static final int HALF_FOLDS = 3;
    private static final int FOLDS = 5;

    private final TextAnalyzer analyzer = TextAnalyzer.create();
    private final Lexicon lexicon = Lexicon.shipped();
    private final Vocabulary vocabulary = Vocabulary.shipped();
    private final List<GoldPaper> papers;
    private final List<GoldPaper> unseen;
    private final WordClusters clusters;
    private final int threads;
    private final Consumer<String> progress;

    /**
     * A trainer.
     *
     * @param papers to learn from; their order counts
     * @param unseen papers for measuring: left out of the corpus
     * @param clusters of words
     * @param threads for reading the corpus; does not change the outcome
     * @param progress is told what is being done, in words
     */
    public EntityTrainer(
            List<GoldPaper> papers,
            List<GoldPaper> unseen,
            WordClusters clusters,
            int threads,
            Consumer<String> progress) {
        this.papers = List.copyOf(papers);
        this.unseen = List.copyOf(unseen);
        this.clusters = clusters;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Trains and writes.
     *
     * @param corpus gives the unannotated papers; closed
     * @param directory where the models go
     * @return for each annotated paper what models that have not seen it find in it: what later steps should learn from
     * @throws ExtractorException if a model cannot be written
     */
    public List<List<ExtractedEntity>> train(Supplier<Stream<PaperRecord>> corpus, Path directory) {
        return train(knowledge(corpus), directory);
    }

    List<List<ExtractedEntity>> train(CorpusKnowledge corpus, Path directory) {
        progress.accept("First look at candidates");
        List<Annotated> annotated = annotated(corpus.ofOdd(), corpus.ofEven());
        float[][][] firstLooks = TwoLooks.firstLooks(annotated, FOLDS);
        progress.accept("Second look at candidates");
        TwoLooks models = new TwoLooks(TwoLooks.first(annotated), TwoLooks.second(annotated, firstLooks));
        progress.accept("Cross-validation of entities and roles");
        List<List<ExtractedEntity>> unseenBefore = outOfFold(annotated, firstLooks, models.first(), corpus.ofAll());
        try {
            Files.createDirectories(directory);
            try (OutputStream out = Files.newOutputStream(directory.resolve(EntityModels.FIRST))) {
                models.first().write(out);
            }
            try (OutputStream out = Files.newOutputStream(directory.resolve(EntityModels.SECOND))) {
                models.second().write(out);
            }
            try (OutputStream out = Files.newOutputStream(directory.resolve(EntityModels.GAZETTEER))) {
                corpus.ofAll().gazetteer().write(out);
            }
            corpus.ofAll().views().write(directory);
            progress.accept("Roles");
            RoleFinder roles = roles(annotated, firstLooks, corpus.ofAll().gazetteer());
            try (OutputStream out = Files.newOutputStream(directory.resolve(EntityModels.ROLES))) {
                roles.writeFirst(out);
            }
            try (OutputStream out = Files.newOutputStream(directory.resolve(EntityModels.ROLES_AGAIN))) {
                roles.writeSecond(out);
            }
        } catch (IOException e) {
            throw new ExtractorException(
                    "The models cannot be written to " + directory + " (" + e.getMessage() + ").", e);
        }
        return unseenBefore;
    }

    /** What models that were trained without a paper find in it. */
    private List<List<ExtractedEntity>> outOfFold(
            List<Annotated> annotated, float[][][] firstLooks, Softmax first, CorpusKnowledge.Share corpus) {
        List<List<ExtractedEntity>> found = new ArrayList<>(Collections.nCopies(annotated.size(), List.of()));
        IntStream.range(0, FOLDS).parallel().forEach(fold -> {
            List<Annotated> others = TwoLooks.others(annotated, FOLDS, fold);
            float[][][] looks =
                    TwoLooks.others(Arrays.asList(firstLooks), FOLDS, fold).toArray(float[][][]::new);
            EntityFinder finder = new EntityFinder(new EntityModels(
                    lexicon,
                    vocabulary,
                    corpus.gazetteer(),
                    corpus.views(),
                    first,
                    TwoLooks.second(others, looks),
                    roles(others, looks, corpus.gazetteer()),
                    EntityModels.standardThresholds()));
            for (int i = fold; i < annotated.size(); i += FOLDS) {
                Annotated paper = annotated.get(i);
                // Each place of the list is set by one thread alone.
                found.set(i, finder.find(paper.reading(), firstLooks[i], paper.shortlist()));
            }
        });
        return found;
    }

    private RoleFinder roles(List<Annotated> papers, float[][][] firstLooks, Gazetteer gazetteer) {
        return RoleFinder.train(IntStream.range(0, papers.size())
                .mapToObj(i -> example(papers.get(i), firstLooks[i], gazetteer))
                .toList());
    }

    private CorpusKnowledge knowledge(Supplier<Stream<PaperRecord>> corpus) {
        progress.accept("First models, of one half of the annotated papers each");
        List<Annotated> plain = annotated(null, null);
        List<TwoLooks> halves = IntStream.range(0, 2)
                .parallel()
                .mapToObj(half -> TwoLooks.train(TwoLooks.others(plain, 2, 1 - half), HALF_FOLDS))
                .toList();
        CorpusJudge judge = new CorpusJudge(
                analyzer,
                clusters,
                new CandidateFeatures(lexicon, null),
                new ShortlistFeatures(lexicon, null, vocabulary, null),
                halves.get(0),
                halves.get(1),
                threads);
        Stream.concat(papers.stream(), unseen.stream()).forEach(paper -> judge.leaveOut(paper.abstractText()));
        progress.accept("Reading the corpus with them");
        try (Stream<PaperRecord> records = corpus.get()) {
            return judge.read(records, GAZETTEER_PAPERS, GAZETTEER_LEAST);
        }
    }

    /** The annotated papers; those with even numbers are read with what one model made of the corpus, those with odd numbers with another. */
    private List<Annotated> annotated(CorpusKnowledge.@Nullable Share forEven, CorpusKnowledge.@Nullable Share forOdd) {
        List<Annotated> out = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            GoldPaper paper = papers.get(i);
            CorpusKnowledge.Share corpus = i % 2 == 0 ? forEven : forOdd;
            Gazetteer gazetteer = corpus == null ? null : corpus.gazetteer();
            CorpusViews views = corpus == null ? null : corpus.views();
            Reading reading = Reading.of(
                    new TokenView(analyzer.analyze(paper.title(), paper.abstractText()), clusters),
                    new CandidateFeatures(lexicon, gazetteer));
            out.add(Annotated.of(paper, reading, new ShortlistFeatures(lexicon, gazetteer, vocabulary, views)));
        }
        return out;
    }

    /** The annotated methods and data sets that stand in the text, with their roles. */
    private RoleFinder.Example example(Annotated paper, float[][] firstLook, Gazetteer gazetteer) {
        Map<String, Candidate> byKey = new HashMap<>();
        paper.reading().candidates().forEach(candidate -> byKey.put(candidate.key(), candidate));
        List<Found> entities = new ArrayList<>();
        List<Role> roles = new ArrayList<>();
        for (GoldPaper.Entity entity : paper.paper().entities()) {
            List<Candidate> members = entity.names().stream()
                    .map(name -> byKey.get(NameKey.of(name)))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            boolean hasRole = entity.type() == EntityType.METHOD || entity.type() == EntityType.DATASET;
            if (hasRole && entity.role() != null && !members.isEmpty()) {
                entities.add(new Found(entity.type(), members, 1));
                roles.add(entity.role());
            }
        }
        List<String> fame = entities.stream()
                .map(found -> RoleFeatures.fame(paper.reading().view(), found, lexicon, gazetteer))
                .toList();
        return new RoleFinder.Example(paper.reading().view(), entities, fame, firstLook, roles);
    }
}
