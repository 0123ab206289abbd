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
import org.paperweave.queries.CannedQuery;
import org.paperweave.queries.QueryCatalogue;
import org.paperweave.queries.ResultFormat;
import org.paperweave.queries.ResultTable;

/**
 * Both files of each pair give the same rows in the same order from the same graph, and those are the rows that a person
 * has gone through: {@code golden/CASE.csv}. What is asked stands in {@code golden/cases.txt}.
 */
@ExtendWith(InProcessNeo4j.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QueryPairTest {
    private static final QueryCatalogue CATALOGUE = QueryCatalogue.shipped();

    private final InProcessNeo4j server;
    private BothStores stores;

    QueryPairTest(InProcessNeo4j server) {
        this.server = server;
    }

    @BeforeAll
    void load(@TempDir Path directory) {
        stores = BothStores.load(server, directory, QuerySample.fragments());
    }

    @AfterAll
    void close() {
        stores.close();
    }

    @TestFactory
    Stream<DynamicTest> bothFilesGiveTheRowsThatTheyShould() throws IOException {
        return cases().stream()
                .map(each -> DynamicTest.dynamicTest(each.title(), () -> {
                    ResultTable answer = stores.ask(CATALOGUE.get(each.query()), each.parameters());
                    String written = System.getProperty("paperweave.golden.write");
                    if (written != null) {
                        java.nio.file.Files.writeString(Path.of(written).resolve(each.golden() + ".csv"), csv(answer));
                    }
                    assertThat(csv(answer)).isEqualTo(resource(each.golden() + ".csv"));
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
