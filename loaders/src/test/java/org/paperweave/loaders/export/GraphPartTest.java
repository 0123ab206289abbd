package org.paperweave.loaders.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paperweave.loaders.GeneratedGraphs;
import org.paperweave.loaders.LoaderException;
import org.paperweave.loaders.SampleGraphs;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.graph.Relation;
import org.paperweave.model.graph.Statement;

class GraphPartTest {
    private final Supplier<Stream<GraphFragment>> sample = SampleGraphs.all()::stream;
    private final GeneratedGraphs graphs = new GeneratedGraphs(60);
    private final Supplier<Stream<GraphFragment>> generated = graphs::fragments;

    @Test
    void aroundAThingAreThePapersThatSpeakOfItAndThenWhatTheySpeakOf() {
        List<GraphFragment> near = part(GraphPart.around(sample, "foldnet", 1));
        assertThat(near).extracting(GraphFragment::key).contains("method/foldnet", "paper/arxiv/2401.00001");
        assertThat(near.stream().filter(GraphFragment.OfEntity.class::isInstance))
                .hasSize(1);
        List<GraphFragment> further = part(GraphPart.around(sample, "Fold-Net", 2));
        assertThat(further).extracting(GraphFragment::key).contains("dataset/pebbles-1k");
        assertThat(further.size()).isGreaterThan(near.size());
        assertThat(part(GraphPart.around(sample, "https://w3id.org/paperweave/method/foldnet", 1)))
                .isEqualTo(near);
    }

    @Test
    void whatAPartSaysIsInThePart() {
        for (GraphPart part : List.of(
                GraphPart.around(generated, "METHOD-1", 2),
                GraphPart.top(generated, 3),
                GraphPart.of(Set.of("method/method-1")))) {
            Set<String> keys = new HashSet<>();
            List<GraphFragment> fragments = part.fragments(generated.get()).toList();
            fragments.forEach(fragment -> {
                keys.add(fragment.key());
                if (fragment instanceof GraphFragment.OfPaper paper) {
                    paper.results().forEach(result -> keys.add(result.key()));
                    paper.links().forEach(link -> keys.add(link.key()));
                }
            });
            for (GraphFragment fragment : fragments) {
                if (fragment instanceof GraphFragment.OfPaper paper) {
                    assertThat(keys)
                            .containsAll(paper.statements().stream()
                                    .map(Statement::object)
                                    .toList());
                    paper.results()
                            .forEach(result -> Stream.of(
                                            result.method(), result.dataset(), result.metric(), result.baseline())
                                    .filter(each -> each != null)
                                    .forEach(each -> assertThat(keys).contains(each)));
                } else if (fragment instanceof GraphFragment.OfEntity entity
                        && entity.node().broader() != null) {
                    assertThat(keys).contains(entity.node().broader());
                }
            }
        }
    }

    @Test
    void theTopOfAGraphHasSoManyEntitiesOfEachType() {
        List<GraphFragment> top =
                GraphPart.top(generated, 2).fragments(generated.get()).toList();
        assertThat(top.stream().filter(each -> each.key().startsWith("method/")))
                .hasSize(2);
        assertThat(top.stream().filter(GraphFragment.OfPaper.class::isInstance)).isNotEmpty();
        top.stream()
                .filter(GraphFragment.OfPaper.class::isInstance)
                .map(GraphFragment.OfPaper.class::cast)
                .forEach(paper -> assertThat(paper.statements().stream()
                                .filter(each -> each.relation() != Relation.REPORTS)
                                .map(Statement::object))
                        .hasSizeGreaterThan(1));
    }

    @Test
    void aNameThatNothingHasIsSaidSo() {
        assertThatThrownBy(() -> GraphPart.around(sample, "no such thing", 1))
                .isInstanceOf(LoaderException.class)
                .hasMessageContaining("no such thing");
    }

    private List<GraphFragment> part(GraphPart part) {
        return part.fragments(sample.get()).toList();
    }
}
