package org.paperweave.extractor.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.extractor.learn.WordClusters;
import org.paperweave.extractor.text.TextAnalyzer;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.lexicon.Lexicon;
import org.paperweave.model.lexicon.LexiconEntry;
import org.paperweave.model.lexicon.NameKey;

class RoleFeaturesTest {
    private final Lexicon lexicon = Lexicon.of(List.of(
            new LexiconEntry(
                    EntityType.METHOD,
                    "GAT",
                    List.of("graph attention network"),
                    LexiconEntry.Policy.NODE,
                    null,
                    null,
                    ""),
            new LexiconEntry(EntityType.METHOD, "Yi", List.of(), LexiconEntry.Policy.NODE, null, null, "")));

    @ParameterizedTest
    @CsvSource({
        "We brew with a graph attention network (GAT).,graph attention network,GAT,curated",
        "We brew with Graph Attention Networks (GAT).,Graph Attention Networks,GAT,curated",
        "We brew with a graph self-attention network (GAT).,graph self-attention network,GAT,curated",
        "We brew with GAT.,GAT,GAT,curated",
        "We brew with a Gurgling Adaptive Teapot (GAT).,Gurgling Adaptive Teapot,GAT,new",
        // Nothing is known of what it is short for.
        "We brew with a Young Infusion (Yi).,Young Infusion,Yi,curated"
    })
    void anAcronymThatStandsForSomethingElseIsNotTheFamousName(
            String sentence, String longForm, String shortForm, String fame) {
        TokenView view = new TokenView(TextAnalyzer.create().analyze("Brewing", sentence), WordClusters.shipped());
        List<Candidate> candidates =
                Reading.of(view, new CandidateFeatures(lexicon, null)).candidates();
        List<Candidate> members = Stream.of(longForm, shortForm)
                .distinct()
                .map(name -> candidates.stream()
                        .filter(each -> each.key().equals(NameKey.of(name)))
                        .findFirst()
                        .orElseThrow())
                .toList();
        assertThat(RoleFeatures.fame(view, new Found(EntityType.METHOD, members, 1), lexicon, null))
                .isEqualTo(fame);
    }
}
