package org.paperweave.extractor.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeaturesTest {
    private final Features features = new Features();

    @Test
    void eachIsThereOnceInTheOrderInWhichTheyCame() {
        features.add(1, "one");
        features.add(2, "two");
        features.add(1, "one");

        SparseRow row = features.all();

        assertThat(row.hashes()).hasSize(2);
        assertThat(row.hashes()[0]).isEqualTo(hashOf(1, "one"));
        assertThat(row.whole()).isEqualTo(2);
        assertThat(row.share()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "4, 1", "5, 0.8", "16, 0.25"})
    void beyondFourMentionsEachCountsTheLessTheMoreThereAre(int mentions, float share) {
        features.add(1, "form");
        features.add(1, "form");
        features.ofMentions(mentions);
        features.add(2, "beside");
        features.add(2, "behind");
        features.add(1, "form");

        SparseRow row = features.all();

        assertThat(row.hashes()).hasSize(3);
        assertThat(row.whole()).isEqualTo(1);
        assertThat(row.share()).isCloseTo(share, within(1e-5f));
    }

    @Test
    void theNextExampleBeginsAnew() {
        features.ofMentions(8);
        features.add(2, "beside");
        features.all();

        features.clear();
        features.add(1, "form");

        assertThat(features.all().whole()).isEqualTo(1);
        assertThat(features.all().share()).isEqualTo(1);
    }

    private static int hashOf(int template, String value) {
        Features one = new Features();
        one.add(template, value);
        return one.all().hashes()[0];
    }
}
