package org.paperweave.extractor.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.learn.SoftmaxTrainer;
import org.paperweave.extractor.learn.SparseRow;

/**
 * Gathers the candidates of a corpus with what first models say of them, and trains {@link CorpusViews} on them. The same
 * candidates in the same order give the same models. For one thread.
 */
final class CorpusViewsTrainer {
    private static final int EPOCHS = 3;
    private static final float RATE = 0.1f;
    private static final float L2 = 1e-5f;
    private static final int FEWEST = 20;
    /** Of what the words around a name are to tell: half is what the paper says, half what the name is elsewhere. */
    private static final float ELSEWHERE = 0.5f;

    /** Candidates beyond these are passed over, so that a larger corpus needs no more memory. */
    private static final int MOST = 2_000_000;

    private final List<Example> examples = new ArrayList<>();

    /**
     * A candidate of a paper.
     *
     * @param key of its name
     * @param even what the model of the even papers says, by class of the second look
     * @param odd what that of the odd ones says
     * @param around the features of the words around it
     * @param own the features of its own words
     */
    record Example(String key, float[] even, float[] odd, SparseRow around, SparseRow own) {}

    void add(Example example) {
        if (examples.size() < MOST) {
            examples.add(example);
        }
    }

    /** What the models of even papers, of odd ones, and both together teach, with the gazetteer of each. */
    List<CorpusViews> train(Gazetteer ofEven, Gazetteer ofOdd, Gazetteer ofAll) {
        List<Lesson> lessons = List.of(
                new Lesson(ofEven, Example::even), new Lesson(ofOdd, Example::odd), new Lesson(ofAll, example -> {
                    float[] mean = new float[Label.SECOND_LOOK];
                    for (int c = 0; c < mean.length; c++) {
                        mean[c] = (example.even()[c] + example.odd()[c]) / 2;
                    }
                    return mean;
                }));
        // Each lesson is by itself: the order in which threads finish changes nothing.
        return IntStream.range(0, lessons.size())
                .parallel()
                .mapToObj(i -> train(lessons.get(i)))
                .toList();
    }

    private CorpusViews train(Lesson lesson) {
        SoftmaxTrainer around = trainer();
        SoftmaxTrainer own = trainer();
        Set<String> seen = new HashSet<>();
        for (Example example : examples) {
            float[] said = lesson.said().apply(example);
            float[] known = elsewhere(lesson.gazetteer().find(example.key()), said);
            around.add(example.around(), known == null ? said : mixed(said, known));
            if (seen.add(example.key())) {
                own.add(example.own(), known == null ? said : known);
            }
        }
        return new CorpusViews(around.train(), own.train());
    }

    private static SoftmaxTrainer trainer() {
        return new SoftmaxTrainer(Label.SECOND_LOOK, EPOCHS, RATE, L2, FEWEST);
    }

    /** What a name is on the average of a corpus; how much of it is introduced is left to the paper. */
    private static float @Nullable [] elsewhere(Gazetteer.@Nullable Entry entry, float[] said) {
        if (entry == null) {
            return null;
        }
        float[] known = new float[Label.SECOND_LOOK];
        float some = 0;
        for (int c = 1; c < Label.TYPES_AND_NONE; c++) {
            known[c] = entry.share(c);
            some += known[c];
        }
        float scale = some > 1 ? 1 / some : 1;
        known[Label.NONE] = Math.max(0, 1 - some);
        for (int c = 1; c < Label.TYPES_AND_NONE; c++) {
            known[c] *= scale;
        }
        for (int c = Label.TYPES_AND_NONE; c < Label.SECOND_LOOK; c++) {
            int type = c - Label.TYPES_AND_NONE + 1;
            float introduced = said[c] / Math.max(1e-6f, said[c] + said[type]);
            known[c] = known[type] * introduced;
            known[type] -= known[c];
        }
        return known;
    }

    private static float[] mixed(float[] said, float[] known) {
        float[] out = new float[said.length];
        for (int c = 0; c < out.length; c++) {
            out[c] = said[c] * (1 - ELSEWHERE) + known[c] * ELSEWHERE;
        }
        return out;
    }

    /** Who teaches. */
    private record Lesson(Gazetteer gazetteer, Function<Example, float[]> said) {}
}
