package org.paperweave.storetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.paperweave.loaders.GraphStore;
import org.paperweave.loaders.neo4j.Neo4jConnection;
import org.paperweave.loaders.neo4j.Neo4jStore;
import org.paperweave.loaders.tdb2.Tdb2Store;
import org.paperweave.model.property.PropertyMapping;
import org.paperweave.queries.CannedQuery;
import org.paperweave.queries.CypherRunner;
import org.paperweave.queries.QueryCatalogue;
import org.paperweave.queries.QueryRunner;
import org.paperweave.queries.ResultFormat;
import org.paperweave.queries.ResultTable;
import org.paperweave.queries.SparqlRunner;

/**
 * Both files of each pair give the same rows in the same order from the same graph, and those are the rows that a person
 * has gone through: {@code golden/CASE.csv}. What is asked stands in {@code golden/cases.txt}.
 */
@ExtendWith(InProcessNeo4j.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QueryPairTest {
    private static final QueryCatalogue CATALOGUE = QueryCatalogue.shipped();

    private final InProcessNeo4j server;
    private Tdb2Store tdb2;
    private Neo4jConnection connection;
    private QueryRunner sparql;
    private QueryRunner cypher;

    QueryPairTest(InProcessNeo4j server) {
        this.server = server;
    }

    @BeforeAll
    void load(@TempDir Path directory) {
        tdb2 = Tdb2Store.open(directory);
        connection = server.empty();
        tdb2.load(QuerySample.fragments().iterator(), GraphStore.Mode.REPLACE, done -> {});
        Neo4jStore.on(connection, new PropertyMapping())
                .load(QuerySample.fragments().iterator(), GraphStore.Mode.REPLACE, done -> {});
        sparql = new SparqlRunner(tdb2.dataset());
        cypher = new CypherRunner(connection.driver(), connection.database());
    }

    @AfterAll
    void close() {
        tdb2.close();
        connection.close();
    }

    @TestFactory
    Stream<DynamicTest> bothFilesGiveTheRowsThatTheyShould() throws IOException {
        return cases().stream()
                .map(each -> DynamicTest.dynamicTest(each.title(), () -> {
                    CannedQuery query = CATALOGUE.get(each.query());
                    ResultTable fromSparql = sparql.run(query, each.parameters());
                    ResultTable fromCypher = cypher.run(query, each.parameters());
                    assertThat(fromCypher.rows()).isEqualTo(fromSparql.rows());
                    assertThat(csv(fromSparql)).isEqualTo(resource(each.golden() + ".csv"));
                }));
    }

    @Test
    void everyQuestionHasACase() throws IOException {
        Set<String> asked = new TreeSet<>();
        cases().forEach(each -> asked.add(each.query()));
        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(
                        CATALOGUE.all().stream().map(CannedQuery::name).toList());
    }

    @Test
    void theExamplesInTheFilesGiveEqualRows() {
        for (CannedQuery query : CATALOGUE.all()) {
            Map<String, String> examples = new LinkedHashMap<>();
            query.parameters().stream()
                    .filter(parameter -> parameter.value() != null)
                    .forEach(parameter -> examples.put(parameter.name(), parameter.value()));
            assertThat(cypher.run(query, examples))
                    .as(query.name())
                    .isEqualTo(sparql.run(query, examples));
        }
    }

    private static String csv(ResultTable table) throws IOException {
        StringWriter out = new StringWriter();
        ResultFormat.CSV.write(table, out, 0);
        return out.toString();
    }

    /** Lines {@code GOLDEN QUERY [NAME=VALUE]…}, tab-separated. */
    private static List<Case> cases() throws IOException {
        return resource("cases.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> {
                    List<String> fields = List.of(line.split("\t", -1));
                    Map<String, String> parameters = new LinkedHashMap<>();
                    fields.subList(2, fields.size()).forEach(field -> {
                        int equals = field.indexOf('=');
                        parameters.put(field.substring(0, equals), field.substring(equals + 1));
                    });
                    return new Case(fields.get(0), fields.get(1), parameters);
                })
                .toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = QueryPairTest.class.getResourceAsStream("golden/" + name)) {
            assertThat(in).as("golden/%s", name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private record Case(String golden, String query, Map<String, String> parameters) {
        String title() {
            return golden + ": " + query + " " + parameters;
        }
    }
}
