package org.paperweave.extractor.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.learn.DenseRow;
import org.paperweave.extractor.learn.Softmax;
import org.paperweave.extractor.learn.SparseRow;

/**
 * What a corpus without annotations has taught: two models, one that sees only the words around a candidate's mentions, one that
 * sees only its own words, both taught by what first models say of each paper and the {@link Gazetteer} of each name. A name that is
 * known from elsewhere teaches what its company means, and is thereby seen in a hundred thousand papers, not in those annotated
 * (two views that teach one another: co-training, Blum and Mitchell 1998). Immutable.
 *
 * @param around by the words around
 * @param own by its own words, the whole name excepted
 */
record CorpusViews(@Nullable Softmax around, @Nullable Softmax own) {

    private static final String AROUND = "around.model.gz";
    private static final String OWN = "own-words.model.gz";

    /** That tell nothing. */
    static CorpusViews none() {
        return new CorpusViews(null, null);
    }

    /** Writes them into a folder. */
    void write(Path directory) throws IOException {
        try (OutputStream out = Files.newOutputStream(directory.resolve(AROUND))) {
            Objects.requireNonNull(around).write(out);
        }
        try (OutputStream out = Files.newOutputStream(directory.resolve(OWN))) {
            Objects.requireNonNull(own).write(out);
        }
    }

    static CorpusViews read(EntityModels.Opening open) throws IOException {
        try (InputStream around = open.open(AROUND);
                InputStream own = open.open(OWN)) {
            return new CorpusViews(Softmax.read(around), Softmax.read(own));
        }
    }

    /**
     * Adds what both say of a candidate.
     *
     * @param features all of the candidate's: each model knows those of its view alone
     * @param row to be added to
     */
    void add(SparseRow features, DenseRow row) {
        add(around, features, row);
        add(own, features, row);
    }

    private static void add(@Nullable Softmax model, SparseRow features, DenseRow row) {
        if (model == null) {
            float[] nothing = new float[Label.SECOND_LOOK];
            Arrays.fill(nothing, -1);
            row.add(nothing);
        } else {
            row.add(model.probabilities(features));
        }
    }
}
