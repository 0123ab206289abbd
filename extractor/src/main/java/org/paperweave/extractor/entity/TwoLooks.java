package org.paperweave.extractor.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
    /** Rounds, depth and rate of the second look that only reads the corpus for others to learn from: half of the papers, and quick. */
    private static final Size SMALL = new Size(250, 4, 0.05f);
    /** The same of the one that ships. */
    private static final Size LARGE = new Size(500, 5, 0.03f);

    private static final float LEAST_WEIGHT = 3;
    private static final float TREE_L2 = 2;
    private static final float EXAMPLE_SHARE = 0.7f;
    private static final float FEATURE_SHARE = 0.4f;

    /**
     * How large a set of trees is.
     *
     * @param rounds trees a class
     * @param depth of each
     * @param rate by which each is believed
     */
    private record Size(int rounds, int depth, float rate) {}

    /**
     * Trains both, for reading a corpus.
     *
     * @param papers to learn from; their order counts
     * @param folds into how many parts they are cut for the first looks that the second learns from
     */
    static TwoLooks train(List<Annotated> papers, int folds) {
        float[][][] firstLooks = firstLooks(papers, folds);
        return new TwoLooks(first(papers), second(papers, firstLooks, SMALL));
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
        return second(papers, firstLooks, LARGE);
    }

    private static Trees second(List<Annotated> papers, float[][][] firstLooks, Size size) {
        TreesTrainer trainer = new TreesTrainer(
                Label.SECOND_LOOK,
                size.rounds(),
                size.depth(),
                size.rate(),
                LEAST_WEIGHT,
                TREE_L2,
                EXAMPLE_SHARE,
                FEATURE_SHARE);
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
    Judgement judge(Reading reading, ShortlistFeatures shortlist) {
        float[][] looks = reading.firstLook(first);
        float[][] again = reading.secondLook(looks, shortlist, second);
        float[][] listed = new float[looks.length][];
        for (int i = 0; i < looks.length; i++) {
            if (ShortlistFeatures.listed(looks[i])) {
                listed[i] = apart(again[i]);
                float rest = 1 - Label.optional(looks[i]);
                for (int c = 0; c < Label.TYPES_AND_NONE; c++) {
                    looks[i][c] = again[i][c] * rest;
                }
            }
        }
        return new Judgement(looks, listed);
    }

    /** The classes of the second look as it numbers them: what is introduced apart from the rest of its type. */
    private static float[] apart(float[] again) {
        float[] out = new float[Label.SECOND_LOOK];
        System.arraycopy(again, 0, out, 0, Label.TYPES_AND_NONE);
        for (int c = Label.COUNT; c < Label.WITH_INTRODUCED; c++) {
            out[Label.ofSecondLook(c)] = again[c];
            out[Label.coarse(c)] -= again[c];
        }
        return out;
    }

    /**
     * What both looks say of a document's candidates.
     *
     * @param looks of each candidate, by class, the share of those that only could be listed as the first look has it
     * @param again of each on the short list, by class of the second look; null for the others
     */
    record Judgement(float[][] looks, float @Nullable [][] again) {}
}
