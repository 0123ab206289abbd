package org.paperweave.loaders.neo4j;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paperweave.model.property.NodeLabel;
import org.paperweave.model.property.PropertyFragment;

/** Fragments that are written in one transaction, each key at most once. Not safe for use by several threads. */
final class Batch {
    /** Nodes and relationships: what one transaction holds without strain. */
    private static final int MOST_ROWS = 10_000;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private int rows;

    /** A fragment and the fingerprint it is known by. */
    record Entry(PropertyFragment fragment, String fingerprint) {
        String key() {
            return fragment.node().id();
        }

        NodeLabel label() {
            return fragment.node().label();
        }
    }

    void add(PropertyFragment fragment) {
        entries.put(fragment.node().id(), new Entry(fragment, Fingerprint.of(fragment)));
        rows += 1
                + fragment.results().size()
                + fragment.links().size()
                + fragment.edges().size();
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    boolean full() {
        return rows >= MOST_ROWS;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    int size() {
        return entries.size();
    }

    /** By label, in the order in which they were added. */
    Map<NodeLabel, List<Entry>> byLabel() {
        Map<NodeLabel, List<Entry>> byLabel = new EnumMap<>(NodeLabel.class);
        for (Entry entry : entries.values()) {
            byLabel.computeIfAbsent(entry.label(), label -> new ArrayList<>()).add(entry);
        }
        return byLabel;
    }

    void clear() {
        entries.clear();
        rows = 0;
    }
}
