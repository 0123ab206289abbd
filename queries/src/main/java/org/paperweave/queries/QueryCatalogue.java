package org.paperweave.queries;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The questions that ship with Paperweave. Immutable, safe for use by several threads. */
public final class QueryCatalogue {
    /** The names of all pairs, in the order in which a list shows them. */
    private static final String INDEX = "index.txt";

    private final List<CannedQuery> queries;

    private QueryCatalogue(List<CannedQuery> queries) {
        this.queries = List.copyOf(queries);
    }

    /** Reads the questions from the class path. */
    public static QueryCatalogue shipped() {
        return new QueryCatalogue(
                resource(INDEX).lines().map(QueryCatalogue::read).toList());
    }

    /** All questions, the plain ones first. */
    public List<CannedQuery> all() {
        return queries;
    }

    /**
     * The question of this name.
     *
     * @param name such as {@code papers-on-dataset}
     * @throws QueryException if there is none; it names the nearest and lists all
     */
    public CannedQuery get(String name) {
        for (CannedQuery query : queries) {
            if (query.name().equals(name)) {
                return query;
            }
        }
        String nearest = queries.stream()
                .map(CannedQuery::name)
                .min(Comparator.comparingInt(each -> edits(each, name)))
                .orElse("");
        throw new QueryException("There is no query " + name + "; did you mean " + nearest + "? There are: "
                + queries.stream().map(CannedQuery::name).collect(Collectors.joining(", ")) + ".");
    }

    private static CannedQuery read(String name) {
        String sparql = resource(name + ".rq");
        String cypher = resource(name + ".cypher");
        Map<String, @Nullable String> values = QueryFile.browserValues(cypher);
        QueryFile head = QueryFile.parse(cypher, values);
        return new CannedQuery(name, head.title(), head.parameters(), head.columns(), sparql, cypher);
    }

    private static String resource(String file) {
        try (InputStream in = QueryCatalogue.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many letters must be put in, taken out or exchanged to make one name of the other (Levenshtein). */
    private static int edits(String a, String b) {
        List<Integer> row = new ArrayList<>();
        for (int j = 0; j <= b.length(); j++) {
            row.add(j);
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row.get(0);
            row.set(0, i);
            for (int j = 1; j <= b.length(); j++) {
                int exchanged = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row.get(j);
                row.set(j, Math.min(exchanged, 1 + Math.min(diagonal, row.get(j - 1))));
            }
        }
        return row.get(b.length());
    }
}
