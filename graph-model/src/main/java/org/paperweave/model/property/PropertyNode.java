package org.paperweave.model.property;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A node of the property graph.
 *
 * @param label its only label
 * @param properties by name, sorted; values are {@code String}, {@code Long}, {@code Double}, {@code Boolean} or lists of
 *     {@code String}, never null. {@code id} and {@code uri} are always there.
 */
public record PropertyNode(NodeLabel label, Map<String, Object> properties) {
    /** Sorts and copies. */
    public PropertyNode {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }

    /** The node's key. */
    public String id() {
        return (String) properties.get("id");
    }
}
