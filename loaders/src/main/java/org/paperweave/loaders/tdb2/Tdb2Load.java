package org.paperweave.loaders.tdb2;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.paperweave.loaders.GraphStore;
import org.paperweave.loaders.LoadReport;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.rdf.RdfMapping;

/** One load, inside its write transaction. Only what differs is written. For one thread. */
final class Tdb2Load {
    private final Tdb2Store store;
    private final DatasetGraph dataset;
    private final RdfMapping mapping;
    /** Whether what the load does not name goes; in an empty store nothing can. */
    private final boolean replace;

    private final Set<String> named = new HashSet<>();
    private long added;
    private long changed;
    private long unchanged;

    Tdb2Load(Tdb2Store store, GraphStore.Mode mode) {
        this.store = store;
        this.dataset = store.dataset();
        this.mapping = store.mapping();
        this.replace =
                mode == GraphStore.Mode.REPLACE && dataset.listGraphNodes().hasNext();
    }

    void add(GraphFragment fragment) {
        if (replace) {
            named.add(fragment.key());
        }
        List<Triple> wanted = mapping.triples(fragment);
        Node graph = mapping.graphOf(fragment);
        Node about = mapping.iri(fragment.key());
        boolean paper = fragment instanceof GraphFragment.OfPaper;
        // A node that the store has never seen is found out by one look at its table of nodes.
        if (!dataset.contains(graph, paper ? Node.ANY : about, Node.ANY, Node.ANY)) {
            wanted.forEach(each -> insert(graph, each));
            added++;
            return;
        }
        Set<Triple> there = paper ? store.graphTriples(graph) : store.entityTriples(about);
        Set<Triple> next = Set.copyOf(wanted);
        if (there.equals(next)) {
            unchanged++;
            return;
        }
        there.stream().filter(each -> !next.contains(each)).forEach(each -> delete(graph, each));
        next.stream().filter(each -> !there.contains(each)).forEach(each -> insert(graph, each));
        changed++;
    }

    /** Removes what is to go, and tells what was done. */
    LoadReport finish() {
        long removed = 0;
        if (replace) {
            for (String key : unnamed(store.papers())) {
                dataset.deleteAny(mapping.iri(key), Node.ANY, Node.ANY, Node.ANY);
                removed++;
            }
            for (String key : unnamed(store.entities())) {
                dataset.deleteAny(mapping.entityGraph(), mapping.iri(key), Node.ANY, Node.ANY);
                removed++;
            }
        }
        return new LoadReport(added, changed, unchanged, removed);
    }

    private List<String> unnamed(Stream<String> keys) {
        return keys.filter(key -> !named.contains(key)).toList();
    }

    private void insert(Node graph, Triple triple) {
        dataset.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    private void delete(Node graph, Triple triple) {
        dataset.delete(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }
}
