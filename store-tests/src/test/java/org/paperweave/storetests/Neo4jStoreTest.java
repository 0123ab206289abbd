package org.paperweave.storetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Session;
import org.paperweave.loaders.GeneratedGraphs;
import org.paperweave.loaders.GraphStore.Mode;
import org.paperweave.loaders.LoadReport;
import org.paperweave.loaders.LoaderException;
import org.paperweave.loaders.export.ExportFormat;
import org.paperweave.loaders.export.Exporter;
import org.paperweave.loaders.neo4j.Neo4jConnection;
import org.paperweave.loaders.neo4j.Neo4jStore;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.property.PropertyMapping;

/** What the contract of every store leaves open, as Neo4j does it. */
@ExtendWith(InProcessNeo4j.Extension.class)
final class Neo4jStoreTest {
    private static final List<GraphFragment> SAMPLE = QuerySample.fragments();

    private final InProcessNeo4j server;
    private Neo4jConnection connection;
    private Neo4jStore store;

    Neo4jStoreTest(InProcessNeo4j server) {
        this.server = server;
    }

    @BeforeEach
    void open() {
        connection = server.empty();
        store = Neo4jStore.on(connection, new PropertyMapping());
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void theSampleComesBackEqualAndInOrder() {
        assertThat(load(SAMPLE, Mode.ADD)).isEqualTo(new LoadReport(SAMPLE.size(), 0, 0, 0));
        assertThat(fragments()).isEqualTo(SAMPLE);
    }

    @Test
    void theWayFromNeo4jToRdfGivesTheSameTriplesAsTheWayAroundIt() {
        load(SAMPLE, Mode.ADD);
        ByteArrayOutputStream direct = new ByteArrayOutputStream();
        new Exporter().export(SAMPLE::stream, ExportFormat.NQUADS, direct);
        ByteArrayOutputStream through = new ByteArrayOutputStream();
        new Exporter().export(store::fragments, ExportFormat.NQUADS, through);
        assertThat(through.toByteArray()).isNotEmpty().isEqualTo(direct.toByteArray());
        assertThat(count("MATCH (n) WHERE n.uri IS NULL RETURN count(n)")).isZero();
    }

    @Test
    void loadingTwiceChangesNothing() {
        load(SAMPLE, Mode.ADD);
        String once = Picture.of(connection);
        assertThat(load(SAMPLE, Mode.REPLACE)).isEqualTo(new LoadReport(0, 0, SAMPLE.size(), 0));
        assertThat(Picture.of(connection)).isEqualTo(once);
    }

    @Test
    void theOrderOfPapersLeavesNoTrace() {
        load(SAMPLE, Mode.ADD);
        String sorted = Picture.of(connection);
        close();
        open();
        List<GraphFragment> entities =
                SAMPLE.stream().filter(GraphFragment.OfEntity.class::isInstance).toList();
        List<GraphFragment> papers = new ArrayList<>(
                SAMPLE.stream().filter(GraphFragment.OfPaper.class::isInstance).toList());
        Collections.reverse(papers);
        load(entities, Mode.ADD);
        papers.forEach(paper -> load(List.of(paper), Mode.ADD));
        assertThat(Picture.of(connection)).isEqualTo(sorted);
    }

    @Test
    void aGraphReplacesAnotherWithoutATrace() {
        load(SAMPLE.subList(0, SAMPLE.size() - 1), Mode.ADD);
        String wanted = Picture.of(connection);
        close();
        open();
        load(SAMPLE, Mode.ADD);
        List<GraphFragment> other = List.of(SAMPLE.get(0), SAMPLE.get(SAMPLE.size() - 1));
        assertThat(load(other, Mode.REPLACE)).isEqualTo(new LoadReport(0, 0, 2, SAMPLE.size() - 2));
        assertThat(fragments()).isEqualTo(other);
        load(SAMPLE.subList(0, SAMPLE.size() - 1), Mode.REPLACE);
        assertThat(Picture.of(connection)).isEqualTo(wanted);
    }

    @Test
    void aRepositoryGoesWithTheLastPaperThatPointsAtIt() {
        load(SAMPLE, Mode.ADD);
        assertThat(count("MATCH (n:Repository) RETURN count(n)")).isEqualTo(1);
        GraphFragment.OfPaper first = paper("paper/arxiv/2101.00001");
        GraphFragment.OfPaper second = paper("paper/arxiv/2102.00002");
        load(List.of(withoutLinks(first)), Mode.ADD);
        assertThat(count("MATCH (n:Repository {url: 'https://github.com/sample/small-updates'}) RETURN count(n)"))
                .isEqualTo(1);
        load(List.of(withoutLinks(second)), Mode.ADD);
        assertThat(count("MATCH (n:Repository) RETURN count(n)")).isZero();
    }

    @Test
    void aPaperSeenAgainReplacesItsOwnResultsOnly() {
        load(SAMPLE, Mode.ADD);
        GraphFragment.OfPaper paper = paper("paper/arxiv/2101.00001");
        GraphFragment.OfPaper bare = new GraphFragment.OfPaper(paper.paper(), List.of(), List.of(), List.of());
        assertThat(load(List.of(bare), Mode.ADD)).isEqualTo(new LoadReport(0, 1, 0, 0));
        List<GraphFragment> expected = new ArrayList<>(SAMPLE);
        expected.replaceAll(each -> each.equals(paper) ? bare : each);
        assertThat(fragments()).isEqualTo(expected);
        assertThat(count("MATCH (n:Result) WHERE n.id STARTS WITH 'paper/arxiv/2101.00001/' RETURN count(n)"))
                .isZero();
    }

    @Test
    void aLoadThatDiesLeavesWholeFragmentsAndIsCompletedByLoadingAgain() {
        GeneratedGraphs large = new GeneratedGraphs(1_500);
        List<GraphFragment> all = new ArrayList<>();
        large.fragments().forEach(all::add);
        int broken = all.size() - 1;
        assertThatThrownBy(
                        () -> store.load(breakingAfter(large.fragments().iterator(), broken), Mode.REPLACE, done -> {}))
                .isInstanceOf(IllegalStateException.class);
        List<GraphFragment> half = fragments();
        assertThat(half).hasSizeBetween(1, broken - 1).isEqualTo(all.subList(0, half.size()));

        LoadReport report = store.load(large.fragments().iterator(), Mode.REPLACE, done -> {});
        assertThat(report).isEqualTo(new LoadReport(all.size() - half.size(), 0, half.size(), 0));
        assertThat(fragments()).isEqualTo(all);
    }

    @Test
    void progressIsToldTransactionByTransaction() {
        List<Long> told = new ArrayList<>();
        GeneratedGraphs large = new GeneratedGraphs(1_500);
        store.load(large.fragments().iterator(), Mode.ADD, told::add);
        assertThat(told).hasSizeGreaterThan(1).isSorted();
        assertThat(told.get(told.size() - 1)).isEqualTo(large.fragments().count());
    }

    @Test
    void whatIsNotOursStays() {
        try (Session session = connection.driver().session()) {
            session.run("CREATE (:Person {name: 'somebody else'})").consume();
        }
        load(SAMPLE, Mode.ADD);
        load(List.of(), Mode.REPLACE);
        assertThat(fragments()).isEmpty();
        assertThat(count("MATCH (n) RETURN count(n)")).isEqualTo(1);
        assertThat(count("MATCH (n:Person) RETURN count(n)")).isEqualTo(1);
    }

    @Test
    void replacingWantsTheOrderOfAGraph() {
        List<GraphFragment> turned = new ArrayList<>(SAMPLE);
        Collections.reverse(turned);
        assertThatThrownBy(() -> load(turned, Mode.REPLACE))
                .isInstanceOf(LoaderException.class)
                .hasMessageContaining("sorted by key");
    }

    @Test
    void everyLabelHasItsConstraintAndWordsHaveAnIndex() {
        assertThat(count("SHOW CONSTRAINTS YIELD type WHERE type = 'UNIQUENESS' RETURN count(*)"))
                .isEqualTo(8);
        load(SAMPLE, Mode.ADD);
        assertThat(
                        count(
                                "CALL db.index.fulltext.queryNodes('names_and_titles', 'adaptation') YIELD node RETURN count(node)"))
                .isEqualTo(1);
    }

    private LoadReport load(List<GraphFragment> fragments, Mode mode) {
        return store.load(fragments.iterator(), mode, done -> {});
    }

    private List<GraphFragment> fragments() {
        try (Stream<GraphFragment> fragments = store.fragments()) {
            return fragments.toList();
        }
    }

    private static GraphFragment.OfPaper paper(String key) {
        return (GraphFragment.OfPaper) SAMPLE.stream()
                .filter(fragment -> fragment.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static GraphFragment.OfPaper withoutLinks(GraphFragment.OfPaper paper) {
        return new GraphFragment.OfPaper(
                paper.paper(),
                List.of(),
                paper.results(),
                paper.statements().stream()
                        .filter(statement -> !statement.object().startsWith("repository/"))
                        .toList());
    }

    private static Iterator<GraphFragment> breakingAfter(Iterator<GraphFragment> whole, int count) {
        return new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return whole.hasNext();
            }

            @Override
            public GraphFragment next() {
                if (given++ == count) {
                    throw new IllegalStateException("the source breaks");
                }
                return whole.next();
            }
        };
    }

    private long count(String cypher) {
        try (Session session = connection.driver().session()) {
            return session.run(cypher).single().get(0).asLong();
        }
    }
}
