package org.paperweave.extractor.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SoftmaxTrainerTest {
    private static final int FORM = 11;
    private static final int BESIDE_A = 21;
    private static final int BESIDE_B = 22;
    private static final int EXAMPLES = 200;

    @Test
    void whatIsTaughtIsKnown() {
        Softmax model = taught(1);

        assertThat(model.probabilities(row(1, FORM, BESIDE_A))[0]).isGreaterThan(0.9f);
        assertThat(model.probabilities(row(1, FORM, BESIDE_B))[1]).isGreaterThan(0.9f);
    }

    @Test
    void whatCountsLessIsLearnedToWeighMore() {
        double whole = logOdds(taught(1), 1);
        double aQuarter = logOdds(taught(0.25f), 1);

        assertThat(aQuarter).isGreaterThan(1.5 * whole);
        assertThat(logOdds(taught(0.25f), 0.25f)).isCloseTo(aQuarter / 4, within(0.05 * aQuarter));
    }

    /** What comes too seldom is dropped, and with it the place where the features that count less begin. */
    @Test
    void featuresThatAreDroppedChangeNothingForTheOthers() throws IOException {
        SoftmaxTrainer with = trainer();
        SoftmaxTrainer without = trainer();
        for (int i = 0; i < EXAMPLES; i++) {
            int beside = i % 2 == 0 ? BESIDE_A : BESIDE_B;
            int once = 1_000 + i;
            with.add(new SparseRow(new int[] {once, FORM, beside}, 2, 0.25f), i % 2, 1f);
            without.add(new SparseRow(new int[] {FORM, beside}, 1, 0.25f), i % 2, 1f);
        }

        assertThat(bytes(with.train())).isEqualTo(bytes(without.train()));
    }

    @Test
    void featuresOfWhichNothingIsLearnedTakeNoRoom() {
        SoftmaxTrainer trainer = trainer();
        int idle = 1_000;
        for (int i = 0; i < EXAMPLES; i++) {
            trainer.add(row(1, FORM, i % 2 == 0 ? BESIDE_A : BESIDE_B), i % 2, 1f);
            trainer.add(new SparseRow(new int[] {idle}, 1, 1), i % 2, 0f);
        }

        assertThat(trainer.train().size()).isEqualTo(3);
    }

    private static Softmax taught(float share) {
        SoftmaxTrainer trainer = trainer();
        for (int i = 0; i < EXAMPLES; i++) {
            trainer.add(row(share, FORM, i % 2 == 0 ? BESIDE_A : BESIDE_B), i % 2, 1f);
        }
        return trainer.train();
    }

    private static SoftmaxTrainer trainer() {
        return new SoftmaxTrainer(2, 8, 0.1f, 1e-4f, 2);
    }

    private static SparseRow row(float share, int whole, int shared) {
        return new SparseRow(new int[] {whole, shared}, 1, share);
    }

    private static double logOdds(Softmax model, float share) {
        float[] p = model.probabilities(row(share, FORM, BESIDE_A));
        return Math.log(p[0] / p[1]);
    }

    private static byte[] bytes(Softmax model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
