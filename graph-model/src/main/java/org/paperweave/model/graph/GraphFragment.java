package org.paperweave.model.graph;

import java.util.List;

/**
 * A part of the graph that can be loaded, replaced and removed as one. A graph is a sequence of fragments: all entities
 * sorted by key, then all papers sorted by key. Fragments with equal keys replace one another.
 */
public sealed interface GraphFragment {
    /** The key of the node that the fragment is about. */
    String key();

    /**
     * A method, data set, metric or task. Its names come from the whole corpus.
     *
     * @param node the entity
     */
    record OfEntity(EntityNode node) implements GraphFragment {
        @Override
        public String key() {
            return node.key();
        }
    }

    /**
     * A paper with all that it says.
     *
     * @param paper the paper
     * @param links what it points at, sorted by key
     * @param results what it reports, sorted by key
     * @param statements what it says, sorted; every object is an entity of the graph, or a link or result of this
     *     fragment
     */
    record OfPaper(PaperNode paper, List<LinkNode> links, List<ResultNode> results, List<Statement> statements)
            implements GraphFragment {
        /** Sorts and copies. */
        public OfPaper {
            links = links.stream()
                    .sorted(java.util.Comparator.comparing(LinkNode::key))
                    .toList();
            results = results.stream()
                    .sorted(java.util.Comparator.comparing(ResultNode::key))
                    .toList();
            statements = statements.stream().sorted().toList();
        }

        @Override
        public String key() {
            return paper.key();
        }
    }
}
