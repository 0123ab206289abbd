package org.paperweave.model.property;

import java.util.List;

/**
 * A fragment of the graph as nodes and relationships.
 *
 * @param node what the fragment is about: an entity or a paper
 * @param results of a paper: nodes that belong to it and go with it, sorted by key
 * @param links of a paper: nodes that other papers may share, sorted by key
 * @param edges those that start at the node or at a result; each ends at such a node or at an entity
 */
public record PropertyFragment(
        PropertyNode node, List<PropertyNode> results, List<PropertyNode> links, List<PropertyEdge> edges) {
    /** Copies the lists. */
    public PropertyFragment {
        results = List.copyOf(results);
        links = List.copyOf(links);
        edges = List.copyOf(edges);
    }
}
