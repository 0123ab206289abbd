package org.paperweave.model.property;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A relationship of the property graph.
 *
 * @param from key of the node where it starts
 * @param type what it says
 * @param to key of the node where it ends
 * @param properties by name, sorted; values as in {@link PropertyNode}
 */
public record PropertyEdge(String from, EdgeType type, String to, Map<String, Object> properties) {
    /** Sorts and copies. */
    public PropertyEdge {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }

    /** The label of the node where it ends. */
    public NodeLabel target() {
        return type.target(to);
    }
}
