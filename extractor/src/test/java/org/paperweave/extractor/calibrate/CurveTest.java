package org.paperweave.extractor.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.paperweave.extractor.evaluate.Judgement;

class CurveTest {
    private static final Random RANDOM = new Random(7);
    /** Right as often as the square of the score. */
    private static final Curve CURVE = Curve.fit(findings(4_000));

    @Test
    void scoresBecomeTheShareThatIsRight() {
        for (double score : new double[] {0.2, 0.5, 0.7, 0.9}) {
            assertThat(CURVE.at(score)).isCloseTo(score * score, within(0.07));
        }
    }

    @Property(tries = 200)
    void aHigherScoreIsNeverLessLikely(
            @ForAll @DoubleRange(min = 0, max = 1) double a, @ForAll @DoubleRange(min = 0, max = 1) double b) {
        assertThat(CURVE.at(Math.max(a, b))).isGreaterThanOrEqualTo(CURVE.at(Math.min(a, b)));
        assertThat(CURVE.at(a)).isStrictlyBetween(0.0, 1.0);
    }

    @Test
    void aHandfulOfFindingsBendsNoCurve() {
        assertThat(Curve.fit(findings(20)).at(0.3)).isEqualTo(0.3);
    }

    private static List<Judgement> findings(int count) {
        List<Judgement> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double score = RANDOM.nextDouble();
            findings.add(new Judgement(Judgement.Part.METHOD, score, RANDOM.nextDouble() < score * score));
        }
        return findings;
    }
}
