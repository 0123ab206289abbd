package org.paperweave.loaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperweave.loaders.GraphStore.Mode;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.graph.EntityNode;
import org.paperweave.model.graph.GraphFragment;

/** What every store does. One subclass a store. */
public abstract class GraphStoreContract {
    private GraphStore store;

    /** Opens a store that is empty. */
    protected abstract GraphStore openEmpty() throws Exception;

    /** Opens the store of {@link #openEmpty()} once more, after it was closed. */
    protected abstract GraphStore reopen() throws Exception;

    /** The store under test. */
    protected final GraphStore store() {
        return store;
    }

    /** Opens. */
    @BeforeEach
    final void open() throws Exception {
        store = openEmpty();
    }

    /** Closes. */
    @AfterEach
    final void close() {
        store.close();
    }

    /** The first promise. */
    @Test
    void whatWasLoadedComesBackEqualAndInOrder() {
        LoadReport report = load(SampleGraphs.all(), Mode.ADD);

        assertThat(report).isEqualTo(new LoadReport(SampleGraphs.all().size(), 0, 0, 0));
        assertThat(content()).isEqualTo(SampleGraphs.all());
    }

    /** The second promise. */
    @Test
    void loadingTwiceChangesNothing() {
        load(SampleGraphs.all(), Mode.ADD);

        assertThat(load(SampleGraphs.all(), Mode.ADD))
                .isEqualTo(new LoadReport(0, 0, SampleGraphs.all().size(), 0));
        assertThat(load(SampleGraphs.all(), Mode.REPLACE))
                .isEqualTo(new LoadReport(0, 0, SampleGraphs.all().size(), 0));
        assertThat(content()).isEqualTo(SampleGraphs.all());
    }

    /** An empty store is a store. */
    @Test
    void anEmptyLoadLeavesAnEmptyStore() {
        assertThat(load(List.of(), Mode.ADD)).isEqualTo(new LoadReport(0, 0, 0, 0));
        assertThat(load(List.of(), Mode.REPLACE)).isEqualTo(new LoadReport(0, 0, 0, 0));
        assertThat(content()).isEmpty();
    }

    /** The unit of replacing is the fragment. */
    @Test
    void aPaperSeenAgainReplacesItsOwnStatementsAndNoOthers() {
        load(SampleGraphs.all(), Mode.ADD);

        LoadReport report = load(List.of(SampleGraphs.firstRevised()), Mode.ADD);

        assertThat(report).isEqualTo(new LoadReport(0, 1, 0, 0));
        assertThat(content())
                .isEqualTo(SampleGraphs.all().stream()
                        .map(each -> each.key().equals(SampleGraphs.first().key()) ? SampleGraphs.firstRevised() : each)
                        .toList());
    }

    /** Names come from the whole corpus, statements do not change with them. */
    @Test
    void anEntitySeenAgainReplacesItsDescriptionAlone() {
        load(SampleGraphs.all(), Mode.ADD);
        GraphFragment renamed = new GraphFragment.OfEntity(new EntityNode(
                "method/foldnet", EntityType.METHOD, "FOLDNET", List.of("FoldNet v1"), null, null));

        assertThat(load(List.of(renamed), Mode.ADD)).isEqualTo(new LoadReport(0, 1, 0, 0));
        assertThat(content())
                .isEqualTo(SampleGraphs.all().stream()
                        .map(each -> each.key().equals("method/foldnet") ? renamed : each)
                        .toList());
    }

    /** Adding later equals adding at once. */
    @Test
    void whatIsAddedInTwoLoadsIsWhatIsAddedInOne() {
        List<GraphFragment> all = SampleGraphs.all();
        load(all.subList(0, all.size() - 2), Mode.ADD);

        assertThat(load(all.subList(all.size() - 2, all.size()), Mode.ADD)).isEqualTo(new LoadReport(2, 0, 0, 0));
        assertThat(content()).isEqualTo(all);
    }

    /** Two papers share a repository: one of them goes, the other keeps it. */
    @Test
    void replacingRemovesWhatIsNotNamed() {
        load(SampleGraphs.all(), Mode.ADD);
        List<GraphFragment> kept = SampleGraphs.all().stream()
                .filter(each -> !each.key().equals(SampleGraphs.first().key()))
                .filter(each -> !each.key().equals("task/stone-sorting"))
                .toList();

        LoadReport report = load(kept, Mode.REPLACE);

        assertThat(report).isEqualTo(new LoadReport(0, 0, kept.size(), 2));
        assertThat(content()).isEqualTo(kept);
    }

    /** Replacing by nothing empties. */
    @Test
    void replacingByNothingEmptiesTheStore() {
        load(SampleGraphs.all(), Mode.ADD);

        assertThat(load(List.of(), Mode.REPLACE).removed())
                .isEqualTo(SampleGraphs.all().size());
        assertThat(content()).isEmpty();
    }

    /** The last of two stands, as if they came in two loads. */
    @Test
    void aKeyThatComesTwiceInOneLoadIsReplaced() {
        List<GraphFragment> fragments = new ArrayList<>(SampleGraphs.all());
        fragments.add(SampleGraphs.firstRevised());

        LoadReport report = load(fragments, Mode.ADD);

        assertThat(report.total()).isEqualTo(fragments.size());
        assertThat(content())
                .contains(SampleGraphs.firstRevised())
                .doesNotContain(SampleGraphs.first())
                .hasSameSizeAs(SampleGraphs.all());
    }

    /** Never half: as before, or the same load completes it. */
    @Test
    void aLoadThatFailsMidwayIsAsBeforeOrCompletedByTheSameLoad() {
        List<GraphFragment> before = List.copyOf(SampleGraphs.entities());
        load(before, Mode.ADD);
        Iterator<GraphFragment> breaking = Stream.concat(
                        SampleGraphs.all().stream().limit(SampleGraphs.all().size() - 1),
                        Stream.<GraphFragment>generate(() -> {
                            throw new IllegalStateException("the source broke");
                        }))
                .iterator();

        assertThatThrownBy(() -> store.load(breaking, Mode.ADD, done -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the source broke");

        assertThat(content()).containsAll(before).isSubsetOf(SampleGraphs.all());
        load(SampleGraphs.all(), Mode.REPLACE);
        assertThat(content()).isEqualTo(SampleGraphs.all());
    }

    /** What is stored outlives the one who stored it. */
    @Test
    void aStoreThatIsOpenedAgainHoldsWhatItHeld() throws Exception {
        load(SampleGraphs.all(), Mode.ADD);
        store.close();
        store = reopen();

        assertThat(content()).isEqualTo(SampleGraphs.all());
        assertThat(load(SampleGraphs.all(), Mode.REPLACE).unchanged())
                .isEqualTo(SampleGraphs.all().size());
    }

    /** Progress ends with the number of fragments. */
    @Test
    void progressNeverGoesBackAndEndsAtTheTotal() {
        List<Long> told = new ArrayList<>();
        store.load(SampleGraphs.all().iterator(), Mode.ADD, told::add);

        assertThat(told).isSorted().endsWith((long) SampleGraphs.all().size());
    }

    /** Loads fragments into the store under test. */
    protected final LoadReport load(List<? extends GraphFragment> fragments, Mode mode) {
        return store.load(List.<GraphFragment>copyOf(fragments).iterator(), mode, done -> {});
    }

    /** What the store under test holds. */
    protected final List<GraphFragment> content() {
        try (Stream<GraphFragment> fragments = store.fragments()) {
            return fragments.toList();
        }
    }
}
