package org.paperweave.app.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.lucene.queryparser.classic.QueryParserBase;
import org.jspecify.annotations.Nullable;

/**
 * Reads what pages show: fixed queries, files beside this class, with values bound. To be used within a read transaction. Safe for use by
 * several threads.
 */
final class GraphReader {
    static final String PW = "https://w3id.org/paperweave/ontology#";
    static final Node TYPE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    static final Node PREF_LABEL = NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#prefLabel");
    static final Node ALT_LABEL = NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#altLabel");
    static final Node BROADER = NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#broader");
    /** Most triples about a thing that a description of it takes from the papers. */
    private static final int MOST_INCOMING = 2000;

    private final DatasetGraph data;
    private final Map<String, Query> queries = new ConcurrentHashMap<>();

    GraphReader(DatasetGraph data) {
        this.data = data;
    }

    /** A row: the value of each variable that has one. */
    record Row(Map<String, Node> values) {
        @Nullable String text(String name) {
            Node node = values.get(name);
            return node == null ? null : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
        }

        String needed(String name) {
            return Objects.requireNonNullElse(text(name), "");
        }
    }

    /**
     * Asks.
     *
     * @param file of the query, without its ending
     * @param bound values of variables
     * @param offset rows to pass over
     * @param limit most rows, or a negative number for what the file says
     */
    List<Row> ask(String file, Map<String, Node> bound, long offset, long limit) {
        Query query = queries.computeIfAbsent(file, GraphReader::parse).cloneQuery();
        if (limit >= 0) {
            query.setOffset(offset);
            query.setLimit(limit);
        }
        QueryExecBuilder builder = QueryExec.dataset(data).query(query);
        bound.forEach((name, node) -> builder.substitution(Var.alloc(name), node));
        List<Row> rows = new ArrayList<>();
        try (QueryExec execution = builder.build()) {
            RowSet found = execution.select();
            while (found.hasNext()) {
                Binding binding = found.next();
                Map<String, Node> values = new HashMap<>();
                binding.forEach((var, node) -> values.put(var.getVarName(), node));
                rows.add(new Row(values));
            }
        }
        return rows;
    }

    /** What has these words in its name, title or abstract; the words are words, whatever signs are in them. */
    List<Row> search(String words) {
        String plain = QueryParserBase.escape(words.strip().toLowerCase(Locale.ROOT));
        return plain.isEmpty()
                ? List.of()
                : ask("search", Map.of("words", NodeFactory.createLiteralString(plain)), 0, -1);
    }

    /** The names of what a thing is, in the ontology: {@code Method}. */
    List<String> types(Node node) {
        List<String> types = new ArrayList<>();
        for (String each : texts(node, TYPE)) {
            if (each.startsWith(PW)) {
                types.add(each.substring(PW.length()));
            }
        }
        return types;
    }

    List<String> texts(Node node, Node property) {
        List<String> texts = new ArrayList<>();
        data.getUnionGraph().find(node, property, Node.ANY).forEachRemaining(triple -> {
            Node object = triple.getObject();
            texts.add(object.isLiteral() ? object.getLiteralLexicalForm() : object.toString());
        });
        return texts.stream().distinct().sorted().toList();
    }

    List<Node> subjects(Node property, Node object) {
        List<Node> nodes = new ArrayList<>();
        data.getUnionGraph()
                .find(Node.ANY, property, object)
                .forEachRemaining(triple -> nodes.add(triple.getSubject()));
        return nodes.stream()
                .distinct()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    /** What there is to say of a thing: of a paper all that its own graph holds, of another its own triples and those that point at it. */
    Graph description(Node node) {
        Graph out = GraphFactory.createDefaultGraph();
        if (data.containsGraph(node)) {
            data.find(node, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> out.add(quad.asTriple()));
            return out;
        }
        Graph all = data.getUnionGraph();
        all.find(node, Node.ANY, Node.ANY).forEachRemaining(out::add);
        var incoming = data.find(Quad.unionGraph, Node.ANY, Node.ANY, node);
        for (int i = 0; i < MOST_INCOMING && incoming.hasNext(); i++) {
            Triple triple = incoming.next().asTriple();
            out.add(triple);
        }
        return out;
    }

    private static Query parse(String file) {
        try (InputStream in = GraphReader.class.getResourceAsStream(file + ".rq")) {
            return QueryFactory.create(
                    new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
