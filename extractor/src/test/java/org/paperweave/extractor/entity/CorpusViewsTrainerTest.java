package org.paperweave.extractor.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperweave.extractor.learn.DenseRow;
import org.paperweave.extractor.learn.SparseRow;
import org.paperweave.model.extraction.EntityType;

class CorpusViewsTrainerTest {
    private static final int METHOD = Label.of(EntityType.METHOD, false);
    private static final int DATASET = Label.of(EntityType.DATASET, false);
    private static final int NEW_METHOD = Label.ofSecondLook(Label.introduced(EntityType.METHOD));
    private static final SparseRow BEHIND_PROPOSE = row(11, 12);
    private static final SparseRow BEHIND_ON = row(21, 22);
    private static final SparseRow ENDS_IN_NET = row(31);
    private static final SparseRow ENDS_IN_QA = row(41);

    @Test
    void whatNamesAreElsewhereTeachesWhatTheWordsAroundThemMean() {
        List<CorpusViews> taught = taught();

        // No paper is sure of "kettleqa", but the corpus as a whole is.
        float[] behindOn = row(taught.get(0), BEHIND_ON);
        assertThat(behindOn[DATASET]).isGreaterThan(0.5f).isGreaterThan(2 * behindOn[METHOD]);
        assertThat(row(taught.get(0), BEHIND_PROPOSE)[NEW_METHOD]).isGreaterThan(0.5f);
    }

    @Test
    void theWordsOfNamesTeachWhatOthersLikeThemAre() {
        assertThat(row(taught().get(2), ENDS_IN_QA)[Label.SECOND_LOOK + DATASET])
                .isGreaterThan(0.5f);
        assertThat(row(CorpusViews.none(), ENDS_IN_QA))
                .hasSize(2 * Label.SECOND_LOOK)
                .containsOnly(-1f);
    }

    @Test
    void theSameCandidatesGiveTheSameBytesAndTheyCanBeReadAgain(@TempDir Path one, @TempDir Path two)
            throws IOException {
        CorpusViews taught = taught().get(1);
        taught.write(one);
        taught().get(1).write(two);
        List<Path> files;
        try (Stream<Path> all = Files.list(one)) {
            files = all.sorted().toList();
        }
        assertThat(files).hasSize(2);
        for (Path file : files) {
            assertThat(file).hasSameBinaryContentAs(two.resolve(file.getFileName()));
        }
        CorpusViews read = CorpusViews.read(name -> Files.newInputStream(one.resolve(name)));
        assertThat(row(read, BEHIND_ON)).isEqualTo(row(taught, BEHIND_ON));
    }

    private static List<CorpusViews> taught() {
        CorpusViewsTrainer trainer = new CorpusViewsTrainer();
        float[] unsure = said(Label.NONE, 0.6f, DATASET, 0.4f);
        float[] sure = said(NEW_METHOD, 0.9f, Label.NONE, 0.1f);
        Gazetteer.Builder names = new Gazetteer.Builder();
        for (int i = 0; i < 300; i++) {
            trainer.add(new CorpusViewsTrainer.Example("kettleqa", unsure, unsure, BEHIND_ON, ENDS_IN_QA));
            trainer.add(new CorpusViewsTrainer.Example("net" + i, sure, sure, BEHIND_PROPOSE, ENDS_IN_NET));
            trainer.add(new CorpusViewsTrainer.Example("potqa" + i % 50, unsure, unsure, BEHIND_ON, ENDS_IN_QA));
            names.add("kettleqa", known(), true);
            names.add("potqa" + i % 50, known(), true);
        }
        Gazetteer gazetteer = names.build(3, 0.04f);
        return trainer.train(gazetteer, gazetteer, gazetteer);
    }

    private static float[] known() {
        float[] p = new float[Label.COUNT];
        p[DATASET] = 0.85f;
        p[Label.NONE] = 0.15f;
        return p;
    }

    private static float[] said(int first, float p, int second, float q) {
        float[] said = new float[Label.SECOND_LOOK];
        said[first] = p;
        said[second] = q;
        return said;
    }

    private static SparseRow row(int... hashes) {
        return new SparseRow(hashes, hashes.length, 1);
    }

    private static float[] row(CorpusViews views, SparseRow features) {
        DenseRow row = new DenseRow();
        views.add(features, row);
        return row.all();
    }
}
