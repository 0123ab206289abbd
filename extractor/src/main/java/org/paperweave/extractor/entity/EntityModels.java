package org.paperweave.extractor.entity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.paperweave.extractor.ExtractorException;
import org.paperweave.extractor.Part;
import org.paperweave.extractor.learn.Softmax;
import org.paperweave.extractor.learn.Trees;
import org.paperweave.extractor.text.Vocabulary;
import org.paperweave.model.lexicon.Lexicon;

/**
 * All that was learned, and the lexicon. Immutable.
 *
 * @param lexicon the curated names
 * @param vocabulary how common words are
 * @param gazetteer what first models say of names over a corpus
 * @param views what they have taught on that corpus
 * @param first the first look at candidates: eleven classes, over everything that is to be seen of one
 * @param second the second look at those that may be something: none or a type, introduced or not, over what the first look
 *     says of all
 * @param roles the roles
 * @param thresholds the least score of each type, in the order of the types
 */
record EntityModels(
        Lexicon lexicon,
        Vocabulary vocabulary,
        Gazetteer gazetteer,
        CorpusViews views,
        Softmax first,
        Trees second,
        RoleFinder roles,
        double[] thresholds) {
    static final String FIRST = "candidates.model.gz";
    static final String SECOND = "shortlist.model.gz";
    static final String GAZETTEER = "gazetteer.gz";
    static final String ROLES = "roles.model.gz";
    static final String ROLES_AGAIN = "roles-again.model.gz";

    /**
     * Chosen by five-fold cross-validation on the training papers (docs/quality.md): methods, data sets, metrics, tasks.
     */
    private static final double[] THRESHOLDS = {0.42, 0.4, 0.36, 0.44};

    /** The same with one part off. */
    EntityModels without(Part part) {
        return new EntityModels(
                part == Part.LEXICON ? Lexicon.of(List.of()) : lexicon,
                vocabulary,
                part == Part.GAZETTEER ? Gazetteer.none() : gazetteer,
                part == Part.CORPUS_VIEWS ? CorpusViews.none() : views,
                first,
                second,
                part == Part.SECOND_ROLE_LOOK ? roles.withoutSecond() : roles,
                thresholds);
    }

    static double[] standardThresholds() {
        return THRESHOLDS.clone();
    }

    /** The models that ship with Paperweave. */
    static EntityModels shipped() {
        return read(name -> {
            InputStream stream = EntityModels.class.getResourceAsStream(name);
            if (stream == null) {
                throw new ExtractorException(
                        "No " + name + " in this build: make it with paperweave train, then build again.");
            }
            return stream;
        });
    }

    /** The models that a trainer wrote. */
    static EntityModels read(Path directory) {
        return read(name -> Files.newInputStream(directory.resolve(name)));
    }

    private static EntityModels read(Opening open) {
        try (InputStream first = open.open(FIRST);
                InputStream second = open.open(SECOND);
                InputStream gazetteer = open.open(GAZETTEER);
                InputStream roles = open.open(ROLES);
                InputStream again = open.open(ROLES_AGAIN)) {
            return new EntityModels(
                    Lexicon.shipped(),
                    Vocabulary.shipped(),
                    Gazetteer.read(gazetteer),
                    CorpusViews.read(open),
                    Softmax.read(first),
                    Trees.read(second),
                    RoleFinder.read(roles, again),
                    standardThresholds());
        } catch (IOException e) {
            throw new ExtractorException(
                    "The models cannot be read (" + e.getMessage() + "): train them again, or build Paperweave again.",
                    e);
        }
    }

    /** Opens a model by its name. */
    @FunctionalInterface
    interface Opening {
        InputStream open(String name) throws IOException;
    }
}
