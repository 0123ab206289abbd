package org.paperweave.extractor.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.paperweave.extractor.ExtractorException;
import org.paperweave.extractor.calibrate.Calibration;
import org.paperweave.extractor.entity.EntityTrainer;
import org.paperweave.extractor.evaluate.GoldPaper;
import org.paperweave.extractor.evaluate.Judgement;
import org.paperweave.extractor.learn.WordClusterTrainer;
import org.paperweave.extractor.learn.WordClusters;
import org.paperweave.extractor.result.ResultTrainer;
import org.paperweave.extractor.text.Document;
import org.paperweave.extractor.text.Sentence;
import org.paperweave.extractor.text.TextAnalyzer;
import org.paperweave.extractor.text.WordCounter;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.ExtractedResult;
import org.paperweave.model.extraction.Extraction;
import org.paperweave.model.paper.PaperId;
import org.paperweave.model.paper.PaperRecord;

/**
 * Rebuilds what ships in the extractor's resources. The word list is written but not used in the same run: text repair works
 * with the one on the class path, so after a change of corpus training is run twice.
 */
public final class Trainer {
    private final List<GoldPaper> papers;
    private final List<GoldPaper> unseen;
    private final Supplier<Stream<PaperRecord>> corpus;
    private final int threads;
    private final Consumer<String> progress;

    /**
     * A trainer.
     *
     * @param papers annotated, to learn from
     * @param unseen annotated, for measuring: nothing is learned from them, not even where the corpus has them
     * @param corpus unannotated papers; asked several times
     * @param threads for reading the corpus; does not change the outcome
     * @param progress is told what is being done, in words; from one thread
     */
    public Trainer(
            List<GoldPaper> papers,
            List<GoldPaper> unseen,
            Supplier<Stream<PaperRecord>> corpus,
            int threads,
            Consumer<String> progress) {
        this.papers = papers;
        this.unseen = unseen;
        this.corpus = corpus;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Trains all there is.
     *
     * @param resources the folder {@code org/paperweave/extractor} of the resources, or any other
     * @return what models that were trained without a paper find in it, without its links, in the order of the papers: a
     *     five-fold cross-validation
     * @throws ExtractorException if a file cannot be written
     */
    public List<Extraction> train(Path resources) {
        progress.accept("Counting the words of the corpus");
        words(resources.resolve("text"));
        progress.accept("Grouping words by the company they keep");
        WordClusters clusters = clusters(resources.resolve("learn"));
        Path entities = resources.resolve("entity");
        List<List<ExtractedEntity>> found =
                new EntityTrainer(papers, unseen, clusters, threads, progress).train(corpus, entities);
        progress.accept("Models of results");
        ResultTrainer.train(papers, found, clusters, resources.resolve("result"));
        progress.accept("Cross-validation of results, and calibration");
        List<Extraction> unseenBefore = extractions(found, ResultTrainer.outOfFold(papers, found, clusters));
        calibrate(unseenBefore, resources.resolve("calibrate"));
        return unseenBefore;
    }

    private List<Extraction> extractions(List<List<ExtractedEntity>> entities, List<List<ExtractedResult>> results) {
        List<Extraction> extractions = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            GoldPaper paper = papers.get(i);
            extractions.add(new Extraction(
                    paper.id(),
                    PaperId.catalogue(paper.id()),
                    paper.title(),
                    null,
                    List.of(),
                    entities.get(i),
                    List.of(),
                    results.get(i)));
        }
        return extractions;
    }

    /** Learned from what models say of papers that they have not seen. */
    private void calibrate(List<Extraction> found, Path directory) {
        List<Judgement> findings = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            findings.addAll(Judgement.ofParts(papers.get(i), found.get(i)));
        }
        try {
            Calibration.learn(findings).write(directory);
        } catch (IOException e) {
            throw new ExtractorException(
                    "The calibration cannot be written to " + directory + " (" + e.getMessage() + ").", e);
        }
    }

    private WordClusters clusters(Path directory) {
        WordClusterTrainer trainer = new WordClusterTrainer();
        sentences(trainer::count);
        trainer.beginCompany();
        sentences(trainer::company);
        try {
            Files.createDirectories(directory);
            try (OutputStream out = Files.newOutputStream(directory.resolve(WordClusters.FILE))) {
                trainer.write(out);
            }
        } catch (IOException e) {
            throw new ExtractorException(
                    "The word clusters cannot be written to " + directory + " (" + e.getMessage() + ").", e);
        }
        return WordClusters.of(directory);
    }

    /** The sentences of the corpus, as lower-case words. */
    private void sentences(Consumer<List<String>> sink) {
        TextAnalyzer analyzer = TextAnalyzer.create();
        try (Stream<PaperRecord> records = corpus.get()) {
            records.forEach(record -> {
                Document document = analyzer.analyze(record.title(), record.abstractText());
                for (Sentence sentence : document.sentences()) {
                    sink.accept(sentence.tokens().stream()
                            .map(token -> document.text(sentence.field(), token.start(), token.end())
                                    .toLowerCase(Locale.ROOT))
                            .toList());
                }
            });
        }
    }

    private void words(Path directory) {
        WordCounter counter = new WordCounter();
        try (Stream<PaperRecord> records = corpus.get()) {
            records.forEach(record -> {
                counter.add(record.title());
                counter.add(record.abstractText());
            });
        }
        try {
            Files.createDirectories(directory);
            try (OutputStream out = Files.newOutputStream(directory.resolve(WordCounter.FILE))) {
                counter.write(out);
            }
        } catch (IOException e) {
            throw new ExtractorException(
                    "The word list cannot be written to " + directory + " (" + e.getMessage() + ").", e);
        }
    }
}
