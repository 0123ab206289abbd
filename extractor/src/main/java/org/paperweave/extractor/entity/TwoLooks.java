package org.paperweave.extractor.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.paperweave.extractor.learn.HiddenLayer;
import org.paperweave.extractor.learn.HiddenLayerTrainer;
import org.paperweave.extractor.learn.Softmax;
import org.paperweave.extractor.learn.SoftmaxTrainer;
import org.paperweave.extractor.learn.Trees;
import org.paperweave.extractor.learn.TreesTrainer;

/**
 * The models of the first and the second look, trained together. The second learns from what first looks say of papers that they
 * were not trained on (stacking, Wolpert 1992): it has to know how far the first one can be trusted.
 *
 * @param first over all candidates
 * @param second over those on the short list
 */
record TwoLooks(Softmax first, Trees second) {
    private static final int EPOCHS = 8;
    private static final float RATE = 0.1f;
    private static final float L2 = 1e-4f;
    private static final int FEWEST = 2;
    private static final int UNITS = 32;
    private static final int LAYER_EPOCHS = 4;
    private static final float LAYER_RATE = 0.02f;
    private static final float DROP_UNITS = 0.3f;
    private static final float DROP_FEATURES = 0.4f;
    private static final int FEWEST_FOR_LAYER = 3;
    private static final int ROUNDS = 250;
    private static final int DEPTH = 4;
    private static final float TREE_RATE = 0.05f;
    private static final float LEAST_WEIGHT = 3;
    private static final float TREE_L2 = 2;
    private static final float EXAMPLE_SHARE = 0.7f;
    private static final float FEATURE_SHARE = 0.4f;

    /**
     * Trains both.
     *
     * @param papers to learn from; their order counts
     * @param folds into how many parts they are cut for the first looks that the second learns from
     */
    static TwoLooks train(List<Annotated> papers, int folds) {
        float[][][] firstLooks = firstLooks(papers, folds);
        return new TwoLooks(first(papers), second(papers, firstLooks));
    }

    /** What first looks say of papers that they have not seen. */
    static float[][][] firstLooks(List<Annotated> papers, int folds) {
        float[][][] looks = new float[papers.size()][][];
        // Each fold is a model of its own: the order in which threads finish changes nothing.
        IntStream.range(0, folds).parallel().forEach(fold -> {
            Softmax model = first(others(papers, folds, fold));
            for (int i = fold; i < looks.length; i += folds) {
                looks[i] = papers.get(i).reading().firstLook(model);
            }
        });
        return looks;
    }

    /**
     * The first looks with a hidden layer's behind the linear ones, each of papers not seen.
     *
     * @param papers to learn from
     * @param linear what linear models say of each, those that have not seen it
     * @param folds the same as for the linear ones
     */
    static float[][][] layered(List<Annotated> papers, float[][][] linear, int folds) {
        float[][][] looks = new float[papers.size()][][];
        IntStream.range(0, folds).parallel().forEach(fold -> {
            HiddenLayer layer = layer(
                    others(papers, folds, fold),
                    others(List.of(linear), folds, fold).toArray(float[][][]::new));
            for (int i = fold; i < looks.length; i += folds) {
                looks[i] = papers.get(i).reading().firstLook(linear[i], layer);
            }
        });
        return looks;
    }

    /** The hidden layer learns from candidates that are something and from those that the linear model could take for something. */
    static HiddenLayer layer(List<Annotated> papers, float[][][] linear) {
        HiddenLayerTrainer trainer = new HiddenLayerTrainer(
                Label.WITH_INTRODUCED,
                UNITS,
                LAYER_EPOCHS,
                LAYER_RATE,
                L2,
                DROP_UNITS,
                DROP_FEATURES,
                FEWEST_FOR_LAYER);
        for (int i = 0; i < linear.length; i++) {
            Annotated paper = papers.get(i);
            for (int c = 0; c < paper.labels().length; c++) {
                if (paper.labels()[c] != Label.NONE || ShortlistFeatures.listed(linear[i][c])) {
                    trainer.add(paper.reading().features()[c], paper.labels()[c]);
                }
            }
        }
        return trainer.train();
    }

    static <T> List<T> others(List<T> all, int folds, int fold) {
        List<T> others = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (i % folds != fold) {
                others.add(all.get(i));
            }
        }
        return others;
    }

    static Softmax first(List<Annotated> papers) {
        SoftmaxTrainer trainer = new SoftmaxTrainer(Label.WITH_INTRODUCED, EPOCHS, RATE, L2, FEWEST);
        for (Annotated paper : papers) {
            for (int c = 0; c < paper.labels().length; c++) {
                trainer.add(paper.reading().features()[c], paper.labels()[c], 1f);
            }
        }
        return trainer.train();
    }

    /** Candidates that only could be listed are left out: they are neither rewarded nor missed. */
    static Trees second(List<Annotated> papers, float[][][] firstLooks) {
        TreesTrainer trainer = new TreesTrainer(
                Label.SECOND_LOOK, ROUNDS, DEPTH, TREE_RATE, LEAST_WEIGHT, TREE_L2, EXAMPLE_SHARE, FEATURE_SHARE);
        for (int i = 0; i < firstLooks.length; i++) {
            Annotated paper = papers.get(i);
            float[][] rows = paper.shortlist().of(paper.reading(), firstLooks[i]);
            for (int c = 0; c < rows.length; c++) {
                if (rows[c] != null && Label.coarse(paper.labels()[c]) < Label.TYPES_AND_NONE) {
                    trainer.add(rows[c], Label.ofSecondLook(paper.labels()[c]));
                }
            }
        }
        return trainer.train();
    }

    /**
     * What both say of each candidate of a document together: the classes of the second look, the share of those that only could be
     * listed as the first look has it.
     */
    float[][] judge(Reading reading, ShortlistFeatures shortlist) {
        float[][] looks = reading.firstLook(first);
        float[][] again = reading.secondLook(looks, shortlist, second);
        for (int i = 0; i < looks.length; i++) {
            if (ShortlistFeatures.listed(looks[i])) {
                float rest = 1 - Label.optional(looks[i]);
                for (int c = 0; c < Label.TYPES_AND_NONE; c++) {
                    looks[i][c] = again[i][c] * rest;
                }
            }
        }
        return looks;
    }
}
