package org.paperweave.loaders.neo4j;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.property.EdgeType;
import org.paperweave.model.property.NodeLabel;
import org.paperweave.model.property.PropertyEdge;
import org.paperweave.model.property.PropertyFragment;
import org.paperweave.model.property.PropertyMapping;
import org.paperweave.model.property.PropertyNode;

/** Reads the graph back in its order, holding a page of it at a time. */
final class Neo4jReader implements Iterator<GraphFragment> {
    private static final CypherFile READ = CypherFile.read("read.cypher");
    private static final int PAGE = 500;

    private final Neo4jConnection connection;
    private final Session session;
    private final PropertyMapping mapping;
    /** Entities sorted by key, whose first segment is the label's, and then papers. */
    private final Deque<NodeLabel> labels = new ArrayDeque<>(
            List.of(NodeLabel.DATASET, NodeLabel.METHOD, NodeLabel.METRIC, NodeLabel.TASK, NodeLabel.PAPER));

    private Iterator<GraphFragment> page = List.<GraphFragment>of().iterator();
    private String after = "";

    Neo4jReader(Neo4jConnection connection, Session session, PropertyMapping mapping) {
        this.connection = connection;
        this.session = session;
        this.mapping = mapping;
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && !labels.isEmpty()) {
            List<GraphFragment> next = connection.attempt(() -> read(labels.element()));
            if (next.isEmpty()) {
                labels.remove();
                after = "";
            } else {
                after = next.get(next.size() - 1).key();
                page = next.iterator();
            }
        }
        return page.hasNext();
    }

    @Override
    public GraphFragment next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }

    private List<GraphFragment> read(NodeLabel label) {
        return session.executeRead(tx -> tx.run(READ.get(label.label()), Map.of("after", after, "limit", PAGE))
                .list(row -> mapping.fragment(label == NodeLabel.PAPER ? paper(row) : entity(label, row))));
    }

    private static PropertyFragment entity(NodeLabel label, Record row) {
        PropertyNode node = new PropertyNode(label, row.get("node").asMap());
        List<PropertyEdge> edges =
                row.get("broader").asList(to -> new PropertyEdge(node.id(), EdgeType.BROADER, to.asString(), Map.of()));
        return new PropertyFragment(node, List.of(), List.of(), edges);
    }

    private static PropertyFragment paper(Record row) {
        PropertyNode node = new PropertyNode(NodeLabel.PAPER, row.get("node").asMap());
        List<PropertyEdge> edges = new ArrayList<>();
        row.get("statements").values().forEach(edge -> edges.add(edge(node.id(), edge)));
        List<PropertyNode> results = new ArrayList<>();
        for (Value result : row.get("results").values()) {
            PropertyNode found =
                    new PropertyNode(NodeLabel.RESULT, result.get("node").asMap());
            results.add(found);
            result.get("edges").values().forEach(edge -> edges.add(edge(found.id(), edge)));
        }
        results.sort(Comparator.comparing(PropertyNode::id));
        return new PropertyFragment(node, results, List.of(), edges);
    }

    private static PropertyEdge edge(String from, Value edge) {
        Value properties = edge.get("properties");
        return new PropertyEdge(
                from,
                EdgeType.valueOf(edge.get("type").asString()),
                edge.get("to").asString(),
                properties.isNull() ? Map.of() : properties.asMap());
    }
}
