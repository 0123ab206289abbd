package org.paperweave.loaders.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperweave.loaders.SampleGraphs;
import org.paperweave.loaders.diff.GraphDiff.Change;
import org.paperweave.loaders.diff.GraphDiff.Kind;
import org.paperweave.loaders.diff.GraphDiff.Subject;
import org.paperweave.model.graph.EntityNode;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.graph.Statement;

class GraphDiffTest {
    private final List<GraphFragment> sample = SampleGraphs.all();

    @Test
    void aGraphDiffersFromItselfInNothing() {
        assertThat(changes(sample, sample)).isEmpty();
    }

    @Test
    void whatOnlyOneHasIsAddedOrGoneWithAllThatItSays() {
        GraphFragment.OfPaper paper = paper();
        List<GraphFragment> without = new ArrayList<>(sample);
        without.remove(paper);
        List<Change> gone = changes(sample, without);
        assertThat(gone).hasSize(1 + paper.statements().size()).allMatch(change -> change.kind() == Kind.GONE);
        assertThat(gone.get(0).key()).isEqualTo(paper.key());
        assertThat(changes(without, sample)).hasSameSizeAs(gone).allMatch(change -> change.kind() == Kind.ADDED);
    }

    @Test
    void statementsAreComparedOneByOne() {
        GraphFragment.OfPaper paper = paper();
        Statement first = paper.statements().get(0);
        Statement surer = new Statement(
                first.relation(),
                first.object(),
                first.confidence() / 2,
                first.official(),
                first.origin(),
                first.evidence(),
                first.tool());
        List<Statement> statements = new ArrayList<>(paper.statements());
        statements.set(0, surer);
        List<GraphFragment> other = new ArrayList<>(sample);
        other.replaceAll(each -> each.equals(paper)
                ? new GraphFragment.OfPaper(paper.paper(), paper.links(), paper.results(), statements)
                : each);
        assertThat(changes(sample, other)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.CHANGED);
            assertThat(change.subject()).isEqualTo(Subject.STATEMENT);
            assertThat(change.key()).startsWith(paper.key()).endsWith(first.object());
        });
    }

    @Test
    void anEntityWithAnotherNameIsChanged() {
        EntityNode node = ((GraphFragment.OfEntity) sample.get(0)).node();
        EntityNode renamed = new EntityNode(
                node.key(), node.type(), node.name() + "!", node.aliases(), node.broader(), node.direction());
        List<GraphFragment> other = new ArrayList<>(sample);
        other.set(0, new GraphFragment.OfEntity(renamed));
        assertThat(changes(sample, other))
                .singleElement()
                .satisfies(change -> assertThat(change.label()).isEqualTo(node.name() + " → " + node.name() + "!"));
    }

    private GraphFragment.OfPaper paper() {
        return sample.stream()
                .filter(GraphFragment.OfPaper.class::isInstance)
                .map(GraphFragment.OfPaper.class::cast)
                .filter(paper -> !paper.statements().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static List<Change> changes(List<GraphFragment> before, List<GraphFragment> after) {
        List<Change> changes = new ArrayList<>();
        new GraphDiff(changes::add).compare(before.iterator(), after.iterator());
        return changes;
    }
}
