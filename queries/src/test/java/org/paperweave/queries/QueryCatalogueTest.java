package org.paperweave.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class QueryCatalogueTest {
    private static final QueryCatalogue CATALOGUE = QueryCatalogue.shipped();

    static Stream<CannedQuery> queries() {
        return CATALOGUE.all().stream();
    }

    @Test
    void everyFileIsInTheIndexAndHasATwin() throws IOException, URISyntaxException {
        URL index = Objects.requireNonNull(QueryCatalogue.class.getResource("index.txt"));
        TreeSet<String> expected = new TreeSet<>();
        for (CannedQuery query : CATALOGUE.all()) {
            expected.add(query.name() + ".rq");
            expected.add(query.name() + ".cypher");
        }
        expected.add("index.txt");
        try (Stream<Path> files = Files.list(Path.of(index.toURI()).resolveSibling(""))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".class")))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(CATALOGUE.all()).hasSizeGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void bothFilesSayTheSameOfThemselves(CannedQuery query) {
        assertThat(query.title()).isNotBlank();
        assertThat(query.columns()).isNotEmpty();
        assertThat(comments(query.sparql(), "# ")).isEqualTo(comments(query.cypher(), "// "));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void bothFilesGiveTheSameExamples(CannedQuery query) {
        Map<String, @Nullable String> inSparql = new HashMap<>();
        collect(QueryFactory.create(query.sparql()), query, inSparql);
        Map<String, @Nullable String> declared = new HashMap<>();
        query.parameters().forEach(parameter -> declared.put(parameter.name(), parameter.value()));
        assertThat(inSparql).isEqualTo(declared);
        assertThat(query.parameters()).allMatch(parameter -> !parameter.required() || parameter.value() != null);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void sparqlSelectsTheColumnsThatTheHeadNames(CannedQuery query) {
        assertThat(QueryFactory.create(query.sparql()).getResultVars()).isEqualTo(query.columnNames());
    }

    @Test
    void aTypoIsAnsweredWithTheNearestNameAndAll() {
        assertThatThrownBy(() -> CATALOGUE.get("paper-on-datasets"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("no query paper-on-datasets")
                .hasMessageContaining("did you mean papers-on-dataset?")
                .hasMessageContaining("methods-together");
    }

    @Test
    void aMissingParameterIsAnsweredWithAllAndAnExample() {
        CannedQuery query = CATALOGUE.get("results-on-dataset");
        assertThatThrownBy(() -> query.bind(Map.of()))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("results-on-dataset needs a value for dataset")
                .hasMessageContaining("metric (optional; ")
                .hasMessageContaining("Example: dataset=ImageNet");
    }

    @Test
    void anUnknownParameterIsAnsweredWithAllAndAnExample() {
        CannedQuery query = CATALOGUE.get("papers-on-dataset");
        assertThatThrownBy(() -> query.bind(Map.of("dataset", "ImageNet", "data", "x")))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("papers-on-dataset has no parameter data")
                .hasMessageContaining("Example: dataset=ImageNet");
    }

    @Test
    void whatAUserGivesIsALiteralInTheParsedQueryAndNothingMore() {
        CannedQuery query = CATALOGUE.get("papers-on-dataset");
        String hostile = "x\" } } ; DROP ALL # \\\" 'y'";
        Map<String, @Nullable String> found = new HashMap<>();
        Query bound = SparqlParameters.bind(query, query.bind(Map.of("dataset", hostile)));
        collect(bound, query, found);
        assertThat(found).isEqualTo(Map.of("dataset", hostile));
        assertThat(QueryFactory.create(bound.serialize())).isEqualTo(bound);
    }

    private static List<String> comments(String text, String sign) {
        return text.lines()
                .takeWhile(line -> line.startsWith(sign))
                .map(line -> line.substring(sign.length()))
                .toList();
    }

    private static void collect(Query query, CannedQuery canned, Map<String, @Nullable String> into) {
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementData data) {
                List<Var> variables = new ArrayList<>(data.getVars());
                String name = variables.get(0).getVarName();
                boolean parameter = variables.size() == 1
                        && canned.parameters().stream()
                                .anyMatch(each -> each.name().equals(name));
                if (parameter) {
                    assertThat(data.getRows()).hasSize(1);
                    var value = data.getRows().get(0).get(variables.get(0));
                    into.put(name, value == null ? null : value.getLiteralLexicalForm());
                }
            }

            @Override
            public void visit(ElementSubQuery inner) {
                collect(inner.getQuery(), canned, into);
            }
        });
    }
}
