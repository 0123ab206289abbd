package org.paperweave.loaders.tdb2;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.paperweave.loaders.LoaderException;
import org.paperweave.model.rdf.RdfMapping;
import org.paperweave.model.rdf.Vocabulary;

/**
 * What a store says of itself: one triple in the default graph proper, which the union of the named graphs hides, with the base of
 * its IRIs and the version of its layout. It is written in the transaction of each load, so that no store is half marked.
 */
final class StoreMark {
    /** To be raised when {@code docs/graph.md} changes such that older stores cannot be read or added to. */
    private static final String VERSION = "1";

    private static final Node LAYOUT = NodeFactory.createURI(Vocabulary.PW + "layout");

    private StoreMark() {}

    /**
     * The mapping to use.
     *
     * @param dataset just opened, in no transaction
     * @param wanted by the caller, or null for that of the store
     * @throws LoaderException if the content is not ours, of another version, or of another base than wanted
     */
    static RdfMapping check(DatasetGraph dataset, Path directory, @Nullable RdfMapping wanted) {
        String where = "The store " + directory.toAbsolutePath();
        List<Quad> marks = Txn.calculateRead(dataset, () -> marks(dataset));
        if (marks.isEmpty()) {
            if (Txn.calculateRead(dataset, () -> dataset.find().hasNext())) {
                throw new LoaderException(where + " holds RDF that Paperweave has not written. Name another folder.");
            }
            return wanted == null ? RdfMapping.standard() : wanted;
        }
        Quad mark = marks.get(0);
        String version = mark.getObject().isLiteral() ? mark.getObject().getLiteralLexicalForm() : "?";
        if (!VERSION.equals(version)) {
            throw new LoaderException(where + " has layout " + version + ", this Paperweave reads and writes " + VERSION
                    + ". Use the Paperweave that built it, or build it anew in another folder.");
        }
        String base = mark.getSubject().getURI();
        if (wanted != null && !wanted.base().equals(base)) {
            throw new LoaderException(where + " was built with the base " + base + ", not " + wanted.base()
                    + ". Leave the base out, or build it anew in another folder.");
        }
        return new RdfMapping(base);
    }

    /** Whether the store is marked; inside a transaction. */
    static boolean isThere(DatasetGraph dataset) {
        return !marks(dataset).isEmpty();
    }

    /** Marks the store; inside a write transaction. */
    static void write(DatasetGraph dataset, RdfMapping mapping) {
        dataset.add(
                Quad.defaultGraphNodeGenerated,
                NodeFactory.createURI(mapping.base()),
                LAYOUT,
                NodeFactory.createLiteralString(VERSION));
    }

    private static List<Quad> marks(DatasetGraph dataset) {
        return Iter.toList(dataset.find(Quad.defaultGraphNodeGenerated, Node.ANY, LAYOUT, Node.ANY));
    }
}
