package org.paperweave.loaders.neo4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.driver.TransactionContext;
import org.paperweave.model.property.EdgeType;
import org.paperweave.model.property.NodeLabel;
import org.paperweave.model.property.PropertyEdge;
import org.paperweave.model.property.PropertyMapping;
import org.paperweave.model.property.PropertyNode;

/**
 * Writes a batch inside a transaction that may be tried again: it keeps nothing between calls.
 */
final class BatchWriter {
    private static final CypherFile NODES = CypherFile.read("nodes.cypher");
    private static final CypherFile RELATIONSHIPS = CypherFile.read("relationships.cypher");
    private static final CypherFile REPLACE = CypherFile.read("replace.cypher");
    private static final CypherFile LINKS = CypherFile.read("links.cypher");
    private static final List<NodeLabel> LINK_LABELS = List.of(NodeLabel.REPOSITORY, NodeLabel.PAGE);

    private final PropertyMapping mapping;

    BatchWriter(PropertyMapping mapping) {
        this.mapping = mapping;
    }

    /** What became of the fragments of a batch. */
    record Outcome(long added, long changed, long unchanged) {
        Outcome plus(Outcome other) {
            return new Outcome(added + other.added, changed + other.changed, unchanged + other.unchanged);
        }
    }

    Outcome write(TransactionContext tx, Batch batch) {
        Outcome outcome = new Outcome(0, 0, 0);
        Rows rows = new Rows();
        for (Map.Entry<NodeLabel, List<Batch.Entry>> group : batch.byLabel().entrySet()) {
            outcome = outcome.plus(compare(tx, group.getKey(), group.getValue(), rows));
        }
        rows.nodes.forEach((label, nodes) -> run(tx, NODES.get("merge " + label.label()), "rows", nodes));
        rows.edges.forEach((kind, edges) -> run(tx, RELATIONSHIPS.get(kind), "rows", edges));
        settleLinks(tx, rows.links);
        return outcome;
    }

    /** Takes away all that a paper says, with the links that nobody else points at. */
    void clearPapers(TransactionContext tx, List<String> keys) {
        Set<String> links = clear(tx, NodeLabel.PAPER, keys);
        settleLinks(tx, links);
    }

    /** Takes away the relationships that start at these nodes; gives back the links that papers pointed at. */
    Set<String> clear(TransactionContext tx, NodeLabel label, List<String> keys) {
        Set<String> links = new TreeSet<>();
        if (label == NodeLabel.PAPER) {
            tx.run(REPLACE.get("links of Paper"), Map.of("ids", keys))
                    .forEachRemaining(row -> links.add(row.get("id").asString()));
            run(tx, REPLACE.get("clear results of Paper"), "ids", keys);
        }
        run(tx, REPLACE.get("clear " + label.label()), "ids", keys);
        return links;
    }

    private Outcome compare(TransactionContext tx, NodeLabel label, List<Batch.Entry> entries, Rows rows) {
        Map<String, String> known = new HashMap<>();
        tx.run(
                        REPLACE.get("fingerprints " + label.label()),
                        Map.of("ids", entries.stream().map(Batch.Entry::key).toList()))
                .forEachRemaining(row -> known.put(
                        row.get("id").asString(), row.get("fingerprint").asString()));
        List<String> changed = new ArrayList<>();
        int unchanged = 0;
        for (Batch.Entry entry : entries) {
            String before = known.get(entry.key());
            if (entry.fingerprint().equals(before)) {
                unchanged++;
                continue;
            }
            if (before != null) {
                changed.add(entry.key());
            }
            rows.add(entry, mapping);
        }
        if (!changed.isEmpty()) {
            rows.links.addAll(clear(tx, label, changed));
        }
        return new Outcome(entries.size() - unchanged - changed.size(), changed.size(), unchanged);
    }

    private static void settleLinks(TransactionContext tx, Set<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        List<String> ids = List.copyOf(keys);
        for (NodeLabel label : LINK_LABELS) {
            run(tx, LINKS.get("drop " + label.label()), "ids", ids);
            run(tx, LINKS.get("refresh " + label.label()), "ids", ids);
        }
    }

    private static void run(TransactionContext tx, String statement, String parameter, List<?> rows) {
        tx.run(statement, Map.of(parameter, rows)).consume();
    }

    /** Rows for the statements: of nodes by label, of relationships by type and label where they end. */
    private static final class Rows {
        private final Map<NodeLabel, List<Map<String, Object>>> nodes = new TreeMap<>();
        private final Map<String, List<Map<String, Object>>> edges = new TreeMap<>();
        private final Set<String> links = new TreeSet<>();

        void add(Batch.Entry entry, PropertyMapping mapping) {
            Map<String, Object> properties =
                    new HashMap<>(entry.fragment().node().properties());
            properties.put(Neo4jStore.FINGERPRINT, entry.fingerprint());
            nodes.computeIfAbsent(entry.label(), label -> new ArrayList<>()).add(properties);
            entry.fragment().results().forEach(this::add);
            entry.fragment().links().forEach(this::add);
            entry.fragment().links().forEach(link -> links.add(link.id()));
            for (PropertyEdge edge : entry.fragment().edges()) {
                edges.computeIfAbsent(statement(edge.type(), edge.target()), kind -> new ArrayList<>())
                        .add(Map.of(
                                "from", edge.from(),
                                "to", edge.to(),
                                "uri", mapping.uri(edge.to()),
                                "properties", edge.properties()));
            }
        }

        private void add(PropertyNode node) {
            nodes.computeIfAbsent(node.label(), label -> new ArrayList<>()).add(node.properties());
        }
    }

    /** The name of the statement that writes such relationships. */
    static String statement(EdgeType type, NodeLabel target) {
        return type.name() + " " + target.label();
    }
}
