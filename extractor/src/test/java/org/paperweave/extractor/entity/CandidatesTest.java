package org.paperweave.extractor.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.extractor.learn.WordClusters;
import org.paperweave.extractor.text.TextAnalyzer;

class CandidatesTest {
    @Test
    void namesMayBeAnywhereButWhatAPageRefersToIsNone() {
        assertThat(keys("KettleNet brews 12 cups of Tea-2 (Figure12), see Table6."))
                .contains("kettlenet", "tea2")
                .noneMatch(key -> key.contains("figure") || key.contains("table"));
    }

    @Test
    void functionWordsBoundNoName() {
        assertThat(keys("We brew with the Kettle of Leeds."))
                .contains("kettle", "kettleofleed")
                .doesNotContain("thekettle");
    }

    private static List<String> keys(String sentence) {
        return Candidates.of(new TokenView(TextAnalyzer.create().analyze("Brewing", sentence), WordClusters.shipped()))
                .stream()
                .map(Candidate::key)
                .toList();
    }
}
