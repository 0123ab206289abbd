package org.paperweave.extractor;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.calibrate.Calibration;
import org.paperweave.extractor.entity.EntityFinder;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.extractor.learn.WordClusters;
import org.paperweave.extractor.link.LinkFinder;
import org.paperweave.extractor.result.ResultFinder;
import org.paperweave.extractor.text.Document;
import org.paperweave.extractor.text.Sentence;
import org.paperweave.extractor.text.TextAnalyzer;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.Extraction;
import org.paperweave.model.extraction.Span;
import org.paperweave.model.paper.PaperId;
import org.paperweave.model.paper.Source;

/**
 * Finds all there is to find in one paper. The outcome depends on the paper's texts alone. Not for use by several
 * threads at a time: {@link #copy()} gives each its own, which shares the models.
 */
public final class Extractor {
    private final TextAnalyzer analyzer;
    private final WordClusters clusters;
    private final EntityFinder entityFinder;
    private final LinkFinder linkFinder;
    private final ResultFinder resultFinder;
    private final Calibration calibration;
    private final double least;

    private Extractor(
            TextAnalyzer analyzer,
            WordClusters clusters,
            EntityFinder entityFinder,
            LinkFinder linkFinder,
            ResultFinder resultFinder,
            Calibration calibration,
            double least) {
        this.analyzer = analyzer;
        this.clusters = clusters;
        this.entityFinder = entityFinder;
        this.linkFinder = linkFinder;
        this.resultFinder = resultFinder;
        this.calibration = calibration;
        this.least = least;
    }

    /**
     * The extractor with the models and the lexicon that ship with Paperweave.
     *
     * @throws ExtractorException if a model is missing or damaged
     */
    public static Extractor standard() {
        return new Extractor(
                TextAnalyzer.create(),
                WordClusters.shipped(),
                EntityFinder.standard(),
                new LinkFinder(),
                ResultFinder.standard(),
                Calibration.shipped(),
                0);
    }

    /**
     * An extractor with models of one's own making.
     *
     * @param models where {@link org.paperweave.extractor.train.Trainer} wrote them
     * @throws ExtractorException if a model is missing or damaged
     */
    public static Extractor of(Path models) {
        return new Extractor(
                TextAnalyzer.create(),
                WordClusters.of(models.resolve("learn")),
                EntityFinder.of(models.resolve("entity")),
                new LinkFinder(),
                ResultFinder.of(models.resolve("result")),
                Calibration.of(models.resolve("calibrate")),
                0);
    }

    /**
     * The same extractor with a threshold.
     *
     * @param probability what is less likely to be right is left out; from 0, everything, to 1
     */
    public Extractor atLeast(double probability) {
        return new Extractor(analyzer, clusters, entityFinder, linkFinder, resultFinder, calibration, probability);
    }

    /** The same extractor with one part off; its models are those that were trained with that part. */
    public Extractor without(Part part) {
        return new Extractor(
                part == Part.REPAIR ? analyzer.withoutRepair() : analyzer,
                part == Part.CLUSTERS ? WordClusters.none() : clusters,
                entityFinder.without(part),
                linkFinder,
                resultFinder,
                part == Part.CALIBRATION ? Calibration.none() : calibration,
                least);
    }

    /**
     * Why an entity is not found in a paper.
     *
     * @param title the title as given, or null
     * @param abstractText the abstract as given, or null
     * @param type of the entity
     * @param names of it
     */
    public EntityFinder.Missed missed(
            @Nullable String title, @Nullable String abstractText, EntityType type, List<String> names) {
        return entityFinder.missed(new TokenView(analyzer.analyze(title, abstractText), clusters), type, names);
    }

    /** The same extractor for another thread. */
    public Extractor copy() {
        return new Extractor(analyzer.copy(), clusters, entityFinder, linkFinder, resultFinder, calibration, least);
    }

    /**
     * Reads one paper.
     *
     * @param id the record's own identifier as given, or null
     * @param paper what the paper is known by
     * @param title the title as given, or null
     * @param abstractText the abstract as given, or null
     * @param beside URLs, or texts with URLs in them, that the source gives beside the abstract
     * @param source where the record was read, or null for a merged paper
     */
    public Extraction extract(
            @Nullable String id,
            PaperId paper,
            @Nullable String title,
            @Nullable String abstractText,
            List<String> beside,
            @Nullable Source source) {
        Document document = analyzer.analyze(title, abstractText);
        TokenView view = new TokenView(document, clusters);
        List<ExtractedEntity> entities = entityFinder.find(view);
        List<Span> sentences = document.sentences().stream()
                .map(sentence -> span(document, sentence))
                .toList();
        Extraction found = new Extraction(
                id,
                paper,
                title,
                source,
                sentences,
                entities,
                linkFinder.find(document, beside),
                resultFinder.find(view, entities));
        return calibration.apply(found, least);
    }

    private static Span span(Document document, Sentence sentence) {
        return document.span(sentence.field(), sentence.start(), sentence.end());
    }
}
