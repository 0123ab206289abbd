package org.paperweave.loaders.tdb2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperweave.loaders.GeneratedGraphs;
import org.paperweave.loaders.GraphStore;
import org.paperweave.loaders.GraphStoreContract;
import org.paperweave.loaders.LoadReport;
import org.paperweave.loaders.LoaderException;
import org.paperweave.loaders.SampleGraphs;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.graph.PaperNode;
import org.paperweave.model.graph.ResultNode;
import org.paperweave.model.graph.Statement;
import org.paperweave.model.paper.PaperDate;
import org.paperweave.model.rdf.RdfMapping;
import org.paperweave.model.rdf.Vocabulary;

class Tdb2StoreTest extends GraphStoreContract {
    @TempDir
    Path folder;

    @Override
    protected GraphStore openEmpty() {
        return Tdb2Store.open(folder.resolve("store"));
    }

    @Override
    protected GraphStore reopen() {
        return Tdb2Store.open(folder.resolve("store"));
    }

    @Test
    void queriesSeeTheUnionOfAllGraphs() {
        load(SampleGraphs.all(), GraphStore.Mode.ADD);
        Tdb2Store store = (Tdb2Store) store();
        String query = "ASK { ?paper <" + Vocabulary.PW + "introduces> ?method . ?method <" + Vocabulary.PW
                + "nameKey> \"foldnet\" }";

        boolean found = Txn.calculateRead(store.dataset(), () -> {
            try (QueryExecution asking = QueryExecutionFactory.create(query, DatasetFactory.wrap(store.dataset()))) {
                return asking.execAsk();
            }
        });

        assertThat(found).isTrue();
    }

    @Test
    void aLoadThatFailsLeavesTheStoreAsItWas() {
        load(SampleGraphs.all(), GraphStore.Mode.ADD);

        assertThatThrownBy(() -> store().load(
                                Stream.<GraphFragment>concat(
                                                Stream.of(SampleGraphs.firstRevised()), Stream.generate(() -> {
                                                    throw new IllegalStateException("broke");
                                                }))
                                        .iterator(),
                                GraphStore.Mode.REPLACE,
                                done -> {}))
                .hasMessage("broke");

        assertThat(content()).isEqualTo(SampleGraphs.all());
    }

    /** TDB2 packs numbers and dates into its identifiers; what it unpacks has to be what was packed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.5",
                "0.000000000001",
                "999999999999999",
                "-999999999999999",
                "1000000000000",
                "3.14159265358979",
                "140737488355328",
                "0.10",
                "1E+6",
                "100"
            })
    void anyNumberComesBackAndIsNotTakenForAChange(String number) {
        GraphFragment.OfPaper sample = SampleGraphs.second();
        ResultNode open = sample.results().get(0);
        ResultNode result =
                new ResultNode(open.key(), null, null, null, null, new BigDecimal(number), number, "", open.kind());
        double confidence =
                new BigDecimal(number).abs().remainder(BigDecimal.ONE).doubleValue();
        List<Statement> statements = sample.statements().stream()
                .map(each -> new Statement(
                        each.relation(), each.object(), confidence, false, each.origin(), each.evidence()))
                .toList();
        PaperNode node = sample.paper();
        List<GraphFragment> papers = Stream.of(
                        new PaperDate(1500, 1, 1),
                        new PaperDate(2999, 12, 31),
                        new PaperDate(1999, 2, 0),
                        new PaperDate(2024, 0, 0))
                .<GraphFragment>map(date -> new GraphFragment.OfPaper(
                        new PaperNode(
                                node.key(), node.ids(), null, List.of(), null, List.of(), List.of(), List.of(), date),
                        sample.links(),
                        List.of(result),
                        statements))
                .toList();

        for (GraphFragment paper : papers) {
            load(List.of(paper), GraphStore.Mode.ADD);

            assertThat(content()).containsExactly(paper);
            assertThat(load(List.of(paper), GraphStore.Mode.ADD)).isEqualTo(new LoadReport(0, 0, 1, 0));
        }
    }

    @Test
    void severalThreadsReadSideBySide() throws Exception {
        load(SampleGraphs.all(), GraphStore.Mode.ADD);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<GraphFragment>>> reading =
                    threads.invokeAll(Collections.nCopies(16, (Callable<List<GraphFragment>>) this::content));
            for (Future<List<GraphFragment>> each : reading) {
                assertThat(each.get()).isEqualTo(SampleGraphs.all());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aGraphOfSomeSizeComesBackEqual() {
        GeneratedGraphs graph = new GeneratedGraphs(300);
        List<GraphFragment> expected = graph.fragments().toList();

        LoadReport report = store().load(graph.fragments().iterator(), GraphStore.Mode.ADD, done -> {});

        assertThat(report.added()).isEqualTo(expected.size());
        assertThat(content()).isEqualTo(expected);
        assertThat(load(expected, GraphStore.Mode.REPLACE).unchanged()).isEqualTo(expected.size());
    }

    @Test
    void aStoreKeepsTheBaseThatItWasBuiltWith() {
        Path other = folder.resolve("other");
        RdfMapping mapping = new RdfMapping("https://example.org/kg/");
        try (Tdb2Store store = Tdb2Store.open(other, mapping)) {
            store.load(SampleGraphs.all().iterator(), GraphStore.Mode.ADD, done -> {});
        }

        try (Tdb2Store store = Tdb2Store.openReadOnly(other);
                Stream<GraphFragment> fragments = store.fragments()) {
            assertThat(store.mapping()).isEqualTo(mapping);
            assertThat(fragments.toList()).isEqualTo(SampleGraphs.all());
            assertThatThrownBy(() -> store.load(SampleGraphs.all().iterator(), GraphStore.Mode.ADD, done -> {}))
                    .isInstanceOf(LoaderException.class)
                    .hasMessageContaining("opened for reading");
        }
        assertThatThrownBy(() -> Tdb2Store.open(other, RdfMapping.standard()))
                .isInstanceOf(LoaderException.class)
                .hasMessageContaining("https://example.org/kg/");
    }

    @Test
    void aFolderWithOtherThingsInItIsRefusedAndLeftAlone() throws IOException {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        Files.writeString(photos.resolve("a.txt"), "x");

        assertThatThrownBy(() -> Tdb2Store.open(photos))
                .isInstanceOf(LoaderException.class)
                .hasMessageContaining(photos.toString())
                .hasMessageContaining("Name another folder");
        try (Stream<Path> left = Files.list(photos)) {
            assertThat(left).containsExactly(photos.resolve("a.txt"));
        }
    }

    @Test
    void aStoreThatIsNotThereIsNotMadeByAskingForIt() {
        Path nowhere = folder.resolve("nowhere");

        assertThatThrownBy(() -> Tdb2Store.openReadOnly(nowhere))
                .isInstanceOf(LoaderException.class)
                .hasMessageContaining("There is no store in " + nowhere);
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefused() {
        Tdb2Store store = (Tdb2Store) store();
        Txn.executeWrite(
                store.dataset(),
                () -> store.dataset()
                        .add(Quad.create(
                                NodeFactory.createURI("urn:g"),
                                NodeFactory.createURI("urn:s"),
                                NodeFactory.createURI("urn:p"),
                                NodeFactory.createURI("urn:o"))));
        store.close();

        assertThatThrownBy(this::reopen)
                .isInstanceOf(LoaderException.class)
                .hasMessageContaining("holds RDF that Paperweave has not written");
    }

    @Test
    void aStoreOfANewerLayoutIsRefused() {
        load(SampleGraphs.all(), GraphStore.Mode.ADD);
        Tdb2Store store = (Tdb2Store) store();
        Txn.executeWrite(store.dataset(), () -> {
            store.dataset().deleteAny(Quad.defaultGraphNodeGenerated, null, null, null);
            store.dataset()
                    .add(Quad.create(
                            Quad.defaultGraphNodeGenerated,
                            NodeFactory.createURI(Vocabulary.DEFAULT_BASE),
                            NodeFactory.createURI(Vocabulary.PW + "layout"),
                            NodeFactory.createLiteralString("999")));
        });
        store.close();

        assertThatThrownBy(this::reopen).isInstanceOf(LoaderException.class).hasMessageContaining("layout 999");
    }

    @Test
    void aStoreThatAnotherProcessHasOpenIsRefusedWithThatProcess() throws Exception {
        Path held = folder.resolve("held");
        Process other = StoreProcess.start("hold", held);
        try {
            assertThat(firstLine(other)).isEqualTo("open");

            assertThatThrownBy(() -> Tdb2Store.open(held))
                    .isInstanceOf(LoaderException.class)
                    .hasMessageContaining(held.toString())
                    .hasMessageContaining("process " + other.pid())
                    .hasMessageContaining("run again");
        } finally {
            other.destroyForcibly().waitFor();
        }
        try (Tdb2Store store = Tdb2Store.open(held)) {
            assertThat(store.mapping()).isEqualTo(RdfMapping.standard());
        }
    }

    @Test
    void aProcessThatIsKilledDuringALoadLeavesTheStoreAsItWas() throws Exception {
        Path killed = folder.resolve("killed");
        try (Tdb2Store store = Tdb2Store.open(killed)) {
            store.load(SampleGraphs.all().iterator(), GraphStore.Mode.ADD, done -> {});
        }
        Process loading = StoreProcess.start("load", killed);
        assertThat(firstLine(loading)).isEqualTo("loading");
        loading.destroyForcibly().waitFor();

        try (Tdb2Store store = Tdb2Store.open(killed);
                Stream<GraphFragment> fragments = store.fragments()) {
            assertThat(fragments.toList()).isEqualTo(SampleGraphs.all());
        }
    }

    private static String firstLine(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }
}
