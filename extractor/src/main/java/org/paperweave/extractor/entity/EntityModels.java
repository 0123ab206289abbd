package org.paperweave.extractor.entity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.ExtractorException;
import org.paperweave.extractor.learn.Softmax;
import org.paperweave.model.lexicon.Lexicon;

/**
 * All that was learned, and the lexicon. Immutable.
 *
 * @param lexicon the curated names
 * @param gazetteer what a first model says of names over a corpus; null while that first model is trained
 * @param candidates the classes of candidates; several are averaged
 * @param roles the roles
 * @param thresholds the least score of each type, in the order of the types
 */
record EntityModels(
        Lexicon lexicon,
        @Nullable Gazetteer gazetteer,
        List<Softmax> candidates,
        @Nullable RoleFinder roles,
        double[] thresholds) {
    static final String CANDIDATES = "candidates.model.gz";
    static final String GAZETTEER = "gazetteer.gz";
    static final String ROLES = "roles.model.gz";

    /**
     * Chosen by five-fold cross-validation on the training papers (docs/quality.md): methods, data sets, metrics, tasks.
     */
    private static final double[] THRESHOLDS = {0.25, 0.3, 0.25, 0.25};

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
        try (InputStream candidates = open.open(CANDIDATES);
                InputStream gazetteer = open.open(GAZETTEER);
                InputStream roles = open.open(ROLES)) {
            return new EntityModels(
                    Lexicon.shipped(),
                    Gazetteer.read(gazetteer),
                    List.of(Softmax.read(candidates)),
                    RoleFinder.read(roles),
                    standardThresholds());
        } catch (IOException e) {
            throw new ExtractorException(
                    "The models cannot be read (" + e.getMessage() + "): train them again, or build Paperweave again.",
                    e);
        }
    }

    /** Opens a model by its name. */
    @FunctionalInterface
    private interface Opening {
        InputStream open(String name) throws IOException;
    }
}
