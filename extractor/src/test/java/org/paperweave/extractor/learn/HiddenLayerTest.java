package org.paperweave.extractor.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class HiddenLayerTest {
    private static final int[] NEITHER = {11};
    private static final int[] FIRST = {11, 22};
    private static final int[] SECOND = {11, 33};
    private static final int[] BOTH = {11, 22, 33};

    @Test
    void learnsWhatFeaturesSayTogether() {
        HiddenLayer layer = exclusiveOr();

        assertThat(layer.probabilities(NEITHER)[0]).isGreaterThan(0.8f);
        assertThat(layer.probabilities(FIRST)[1]).isGreaterThan(0.8f);
        assertThat(layer.probabilities(SECOND)[1]).isGreaterThan(0.8f);
        assertThat(layer.probabilities(BOTH)[0]).isGreaterThan(0.8f);
    }

    @Test
    void featuresNeverSeenAndTheHashZeroSayNothing() {
        HiddenLayer layer = exclusiveOr();

        assertThat(layer.probabilities(new int[] {11, 22, 0, 44})).isEqualTo(layer.probabilities(FIRST));
    }

    @Test
    void isTheSameReadBackAndTrainedAgain() throws IOException {
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        exclusiveOr().write(once);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        exclusiveOr().write(again);

        assertThat(again.toByteArray()).isEqualTo(once.toByteArray());
        assertThat(HiddenLayer.read(new ByteArrayInputStream(once.toByteArray()))
                        .probabilities(BOTH))
                .isEqualTo(exclusiveOr().probabilities(BOTH));
    }

    private static HiddenLayer exclusiveOr() {
        HiddenLayerTrainer trainer = new HiddenLayerTrainer(2, 16, 300, 0.05f, 1e-5f, 0, 0, 2);
        for (int i = 0; i < 20; i++) {
            trainer.add(NEITHER, 0);
            trainer.add(FIRST, 1);
            trainer.add(SECOND, 1);
            trainer.add(BOTH, 0);
        }
        return trainer.train();
    }
}
