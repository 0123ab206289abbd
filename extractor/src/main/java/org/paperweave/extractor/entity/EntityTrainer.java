package org.paperweave.extractor.entity;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import opennlp.tools.ml.model.Event;
import org.paperweave.extractor.ExtractorException;
import org.paperweave.extractor.evaluate.GoldPaper;
import org.paperweave.extractor.learn.Softmax;
import org.paperweave.extractor.learn.SoftmaxTrainer;
import org.paperweave.extractor.text.TextAnalyzer;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.lexicon.Lexicon;
import org.paperweave.model.lexicon.NameKey;
import org.paperweave.model.paper.PaperRecord;

/**
 * Makes the models out of annotated papers and a corpus of unannotated ones. The same input gives the same bytes.
 *
 * <ol>
 *   <li>Two first models, each from one half of the annotated papers, read the corpus; what they say of each name makes a
 *       gazetteer.
 *   <li>The model proper is trained on all annotated papers, with the gazetteer as one more source of features. For the papers
 *       of one half, the gazetteer of the other half is used: a model has to learn how far to trust it where it does
 *       not know the answer already.
 *   <li>The role model is trained on the annotated entities.
 * </ol>
 *
 * <p>Papers of the corpus that are annotated are left out of it, those for measuring included.
 */
public final class EntityTrainer {
    private static final int EPOCHS = 8;
    private static final float RATE = 0.1f;
    private static final float L2 = 1e-4f;
    private static final int FEWEST = 2;
    private static final int GAZETTEER_PAPERS = 3;
    private static final float GAZETTEER_LEAST = 0.04f;
    private static final int ABSTRACT_KEY = 80;

    private final TextAnalyzer analyzer = TextAnalyzer.create();
    private final Lexicon lexicon = Lexicon.shipped();
    private final List<GoldPaper> papers;
    private final Set<String> known = new HashSet<>();
    private final int threads;

    /**
     * A trainer.
     *
     * @param papers to learn from
     * @param unseen papers for measuring: left out of the corpus
     * @param threads for reading the corpus; does not change the outcome
     */
    public EntityTrainer(List<GoldPaper> papers, List<GoldPaper> unseen, int threads) {
        this.papers = List.copyOf(papers);
        this.threads = threads;
        Stream.concat(papers.stream(), unseen.stream()).forEach(paper -> known.add(abstractKey(paper.abstractText())));
    }

    /**
     * Trains and writes.
     *
     * @param corpus gives the unannotated papers; closed
     * @param directory where the models go
     * @throws ExtractorException if a model cannot be written
     */
    public void train(Supplier<Stream<PaperRecord>> corpus, Path directory) {
        CandidateFeatures plain = new CandidateFeatures(lexicon, null, null);
        List<Annotated> first = annotated(plain, plain);
        Softmax even = model(first, 0);
        Softmax odd = model(first, 1);
        Gazetteer.Builder[] builders = {new Gazetteer.Builder(), new Gazetteer.Builder(), new Gazetteer.Builder()};
        overCorpus(corpus, plain, even, odd, builders);
        Gazetteer ofEven = builders[0].build(GAZETTEER_PAPERS, GAZETTEER_LEAST);
        Gazetteer ofOdd = builders[1].build(GAZETTEER_PAPERS, GAZETTEER_LEAST);
        Gazetteer gazetteer = builders[2].build(GAZETTEER_PAPERS, GAZETTEER_LEAST);
        List<Annotated> second =
                annotated(new CandidateFeatures(lexicon, ofOdd, null), new CandidateFeatures(lexicon, ofEven, null));
        Softmax candidates = model(second, -1);
        try {
            Files.createDirectories(directory);
            try (OutputStream out = Files.newOutputStream(directory.resolve(EntityModels.CANDIDATES))) {
                candidates.write(out);
            }
            try (OutputStream out = Files.newOutputStream(directory.resolve(EntityModels.GAZETTEER))) {
                gazetteer.write(out);
            }
            try (OutputStream out = Files.newOutputStream(directory.resolve(EntityModels.ROLES))) {
                RoleFinder.train(events(second, gazetteer)).write(out);
            }
        } catch (IOException e) {
            throw new ExtractorException(
                    "The models cannot be written to " + directory + " (" + e.getMessage() + ").", e);
        }
    }

    /** An annotated paper as the models see it, with the class of each candidate. */
    record Annotated(GoldPaper paper, Reading reading, int[] labels) {}

    /** The annotated papers, every other one with other features. */
    private List<Annotated> annotated(CandidateFeatures ofEven, CandidateFeatures ofOdd) {
        List<Annotated> out = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            GoldPaper paper = papers.get(i);
            Reading reading =
                    Reading.of(analyzer.analyze(paper.title(), paper.abstractText()), i % 2 == 0 ? ofEven : ofOdd);
            out.add(new Annotated(paper, reading, labels(paper, reading)));
        }
        return out;
    }

    private static int[] labels(GoldPaper paper, Reading reading) {
        Map<String, Integer> labelOf = new HashMap<>();
        paper.optional()
                .forEach((type, names) -> names.forEach(name -> labelOf.put(NameKey.of(name), Label.of(type, true))));
        paper.entities()
                .forEach(entity ->
                        entity.names().forEach(name -> labelOf.put(NameKey.of(name), Label.of(entity.type(), false))));
        return reading.candidates().stream()
                .mapToInt(candidate -> labelOf.getOrDefault(candidate.key(), Label.NONE))
                .toArray();
    }

    /** Trains on the even papers (0), the odd ones (1), or all (-1). */
    private static Softmax model(List<Annotated> papers, int half) {
        SoftmaxTrainer trainer = new SoftmaxTrainer(Label.COUNT, EPOCHS, RATE, L2, FEWEST);
        for (int i = 0; i < papers.size(); i++) {
            if (half < 0 || i % 2 == half) {
                Annotated paper = papers.get(i);
                for (int c = 0; c < paper.labels().length; c++) {
                    trainer.add(paper.reading().features()[c], paper.labels()[c], 1f);
                }
            }
        }
        return trainer.train();
    }

    private void overCorpus(
            Supplier<Stream<PaperRecord>> corpus,
            CandidateFeatures features,
            Softmax even,
            Softmax odd,
            Gazetteer.Builder[] builders) {
        Queue<TextAnalyzer> idle = new ConcurrentLinkedQueue<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (Stream<PaperRecord> records = corpus.get()) {
            Queue<Future<Judged>> ahead = new ArrayDeque<>();
            Consumer<Judged> sink = judged -> judged.addTo(builders);
            for (Iterator<PaperRecord> each = records.iterator(); each.hasNext(); ) {
                PaperRecord record = each.next();
                if (known.contains(abstractKey(record.abstractText() == null ? "" : record.abstractText()))) {
                    continue;
                }
                Callable<Judged> task = () -> {
                    TextAnalyzer polled = idle.poll();
                    TextAnalyzer own = polled == null ? analyzer.copy() : polled;
                    Reading reading = Reading.of(own.analyze(record.title(), record.abstractText()), features);
                    idle.add(own);
                    return new Judged(
                            reading.candidates(),
                            reading.probabilities(List.of(even)),
                            reading.probabilities(List.of(odd)));
                };
                ahead.add(pool.submit(task));
                if (ahead.size() > threads * 64) {
                    sink.accept(ahead.remove().get());
                }
            }
            while (!ahead.isEmpty()) {
                sink.accept(ahead.remove().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** What two models say of the candidates of a paper. */
    private record Judged(List<Candidate> candidates, float[][] even, float[][] odd) {
        void addTo(Gazetteer.Builder[] builders) {
            for (Candidate candidate : candidates) {
                float[] x = even[candidate.number()];
                float[] y = odd[candidate.number()];
                float[] mean = new float[Label.COUNT];
                for (int c = 0; c < mean.length; c++) {
                    mean[c] = (x[c] + y[c]) / 2;
                }
                builders[0].add(candidate.key(), x);
                builders[1].add(candidate.key(), y);
                builders[2].add(candidate.key(), mean);
            }
        }
    }

    /** The annotated methods and data sets that stand in the text, with their roles. */
    private List<Event> events(List<Annotated> papers, Gazetteer gazetteer) {
        List<Event> events = new ArrayList<>();
        for (Annotated paper : papers) {
            Map<String, Candidate> byKey = new HashMap<>();
            paper.reading().candidates().forEach(candidate -> byKey.put(candidate.key(), candidate));
            for (GoldPaper.Entity entity : paper.paper().entities()) {
                List<Candidate> members = entity.names().stream()
                        .map(name -> byKey.get(NameKey.of(name)))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
                boolean hasRole = entity.type() == EntityType.METHOD || entity.type() == EntityType.DATASET;
                if (hasRole && entity.role() != null && !members.isEmpty()) {
                    Found found = new Found(entity.type(), members, 1);
                    events.add(new Event(
                            entity.role().label(),
                            RoleFeatures.of(
                                    paper.reading().view(), found, RoleFeatures.fame(found, lexicon, gazetteer))));
                }
            }
        }
        return events;
    }

    private static String abstractKey(String text) {
        String key = NameKey.fold(text);
        return key.length() <= ABSTRACT_KEY ? key : key.substring(0, ABSTRACT_KEY);
    }
}
