package org.paperweave.storetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.paperweave.loaders.GeneratedGraphs;
import org.paperweave.loaders.SampleGraphs;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.queries.CannedQuery;
import org.paperweave.queries.QueryCatalogue;
import org.paperweave.queries.QueryParameter;

/** Every question, asked of every name in a graph, is answered alike by both stores. */
@ExtendWith(InProcessNeo4j.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QueryEqualityTest {
    private static final QueryCatalogue CATALOGUE = QueryCatalogue.shipped();
    private static final int PAPERS = 300;

    private final InProcessNeo4j server;
    private final List<GraphFragment> graph = Stream.concat(
                    SampleGraphs.all().stream(), new GeneratedGraphs(PAPERS).fragments())
            .sorted(Comparator.<GraphFragment, Boolean>comparing(GraphFragment.OfPaper.class::isInstance)
                    .thenComparing(GraphFragment::key))
            .toList();
    private BothStores stores;

    QueryEqualityTest(InProcessNeo4j server) {
        this.server = server;
    }

    @BeforeAll
    void load(@TempDir Path directory) {
        stores = BothStores.load(server, directory, graph);
    }

    @AfterAll
    void close() {
        stores.close();
    }

    @TestFactory
    Stream<DynamicTest> bothStoresAnswerAlike() {
        return CATALOGUE.all().stream()
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> {
                    long rows = 0;
                    for (Map<String, String> parameters : askedFor(query)) {
                        rows += stores.ask(query, parameters).rows().size();
                    }
                    assertThat(rows).as("rows in all").isPositive();
                }));
    }

    @Test
    void hostileValuesFindWhatIsCalledSoAndHarmNothing() {
        long before = count();
        for (String name : SampleGraphs.HOSTILE_NAMES) {
            assertThat(stores.ask(CATALOGUE.get("papers-on-dataset"), Map.of("dataset", name))
                            .rows())
                    .as(name)
                    .isNotEmpty();
        }
        assertThat(count()).isEqualTo(before);
    }

    private long count() {
        return stores.ask(CATALOGUE.get("counts"), Map.of()).rows().stream()
                .mapToLong(row -> (Long) Objects.requireNonNull(row.get(1)))
                .sum();
    }

    /** For each parameter its example, and names and titles of the graph. */
    private List<Map<String, String>> askedFor(CannedQuery query) {
        List<Map<String, String>> all = new ArrayList<>();
        all.add(Map.of());
        for (QueryParameter parameter : query.parameters()) {
            List<Map<String, String>> more = new ArrayList<>();
            for (String value : values(parameter.name())) {
                for (Map<String, String> before : all) {
                    Map<String, String> parameters = new LinkedHashMap<>(before);
                    parameters.put(parameter.name(), value);
                    more.add(parameters);
                }
            }
            if (parameter.required()) {
                all = more;
            } else {
                all.addAll(more);
            }
        }
        return all;
    }

    private static List<String> values(String parameter) {
        return switch (parameter) {
            case "method" -> List.of("FoldNet", "fern", "C++", "METHOD-1", "method number 2", "{", "c");
            case "dataset" -> List.of("Pebbles 1k", "Driftwood", "DATASET-2", SampleGraphs.HOSTILE_NAMES.get(0));
            case "metric" -> List.of("Accuracy", "METRIC-0", "ppl");
            case "task" -> List.of("stone sorting", "TASK-0", "TASK-1");
            case "name" -> List.of("FoldNet", "Pebbles-1K", "FERN");
            case "paper" ->
                List.of(
                        "2401.00001",
                        "10.1234/stones.9",
                        "1001.00007",
                        SampleGraphs.HOSTILE_NAMES.get(0),
                        "x:\"}) DETACH/..");
            case "from" -> List.of("FoldNet", "METHOD-1");
            case "to" -> List.of("Pebbles 1k", "DATASET-2", "stone sorting");
            case "relation" -> List.of("introduces", "EVALUATES_ON", "pw:usesX");
            case "date" -> List.of("2013", "2024-06-30");
            case "since" -> List.of("2024", "2012-06", "2025-03-01");
            case "year" -> List.of("2015", "1999");
            case "least" -> List.of("1", "3");
            default -> throw new IllegalArgumentException("no values for a parameter " + parameter);
        };
    }
}
