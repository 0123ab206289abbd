package org.paperweave.loaders.tdb2;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.paperweave.loaders.GraphStore;
import org.paperweave.loaders.LoadReport;
import org.paperweave.loaders.LoaderException;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.rdf.RdfFragments;
import org.paperweave.model.rdf.RdfMapping;

/**
 * A graph in TDB2, in a folder of its own.
 *
 * <p><b>Atomicity.</b> A load is one write transaction: it is there whole or not at all, whatever happens to the process.
 *
 * <p><b>Threads and processes.</b> One process at a time may have a store open, and should open it once. Within the process a
 * store may be read by several threads, each in a transaction of its own; a stream of fragments is read and closed by the thread
 * that asked for it.
 *
 * <p><b>Memory.</b> {@link #fragments()} and a {@link GraphStore.Mode#REPLACE} of an existing graph hold the keys of all papers,
 * some hundred bytes each; a load into an empty store and an {@link GraphStore.Mode#ADD} hold one fragment.
 */
public final class Tdb2Store implements GraphStore {
    private final Path directory;
    private final DatasetGraph dataset;
    private final RdfMapping mapping;
    private final RdfFragments reading;

    private Tdb2Store(Path directory, DatasetGraph dataset, RdfMapping mapping) {
        this.directory = directory;
        this.dataset = dataset;
        this.mapping = mapping;
        this.reading = new RdfFragments(mapping);
    }

    /**
     * Opens a store with the base of IRIs that it was built with, or makes one with the standard base.
     *
     * @param directory of the database; made where it is not there, else empty or a store
     * @throws LoaderException if another process holds it, it is no store of this version, or it cannot be opened
     */
    public static Tdb2Store open(Path directory) {
        return open(directory, null);
    }

    /**
     * Opens a store, or makes one.
     *
     * @param directory of the database; made where it is not there, else empty or a store
     * @param mapping with the base of its IRIs; null for that of the store, or the standard one for a new store
     * @throws LoaderException if another process holds it, it is no store of this version and this base, or it cannot be
     *     opened
     */
    public static Tdb2Store open(Path directory, @Nullable RdfMapping mapping) {
        DatasetGraph dataset = StoreFolder.connect(directory);
        try {
            return new Tdb2Store(directory, dataset, StoreMark.check(dataset, directory, mapping));
        } catch (RuntimeException e) {
            TDBInternal.expel(dataset);
            throw e;
        }
    }

    /**
     * Opens a store that has to be there, with the base that it was built with.
     *
     * @param directory of the database
     * @throws LoaderException if there is none, another process holds it, it is no store of this version, or it cannot be
     *     opened
     */
    public static Tdb2Store openExisting(Path directory) {
        StoreFolder.requireStore(directory);
        return open(directory, null);
    }

    /**
     * The database, for asking it. Queries without {@code GRAPH} see the union of all graphs. Each use wants a transaction.
     */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** The mapping whose IRIs the store holds. */
    public RdfMapping mapping() {
        return mapping;
    }

    @Override
    public LoadReport load(Iterator<GraphFragment> fragments, Mode mode, LongConsumer progress) {
        try {
            dataset.begin(TxnType.WRITE);
            boolean keep = false;
            try {
                Tdb2Load load = new Tdb2Load(this, mode);
                long done = 0;
                while (fragments.hasNext()) {
                    load.add(fragments.next());
                    progress.accept(++done);
                }
                LoadReport report = load.finish();
                keep = report.added() + report.changed() + report.removed() > 0 || !StoreMark.isThere(dataset);
                if (keep) {
                    StoreMark.write(dataset, mapping);
                }
                return report;
            } finally {
                if (keep) {
                    dataset.commit();
                } else {
                    dataset.abort();
                }
                dataset.end();
            }
        } catch (JenaException | RuntimeIOException e) {
            throw new LoaderException(
                    "The store " + directory.toAbsolutePath() + " cannot be written (" + e.getMessage()
                            + "); it is as it was before. Check that its disk has room, and run again.",
                    e);
        }
    }

    @Override
    public Stream<GraphFragment> fragments() {
        dataset.begin(TxnType.READ);
        try {
            List<String> entities = entities().sorted().toList();
            List<String> papers = papers().sorted().toList();
            Stream<GraphFragment> all = Stream.concat(
                    entities.stream().map(key -> reading.entity(mapping.iri(key), entityTriples(mapping.iri(key)))),
                    papers.stream().map(key -> reading.paper(mapping.iri(key), graphTriples(mapping.iri(key)))));
            return all.onClose(dataset::end);
        } catch (RuntimeException e) {
            dataset.end();
            throw e instanceof JenaException
                    ? new LoaderException("The store " + directory + " cannot be read (" + e.getMessage() + ").", e)
                    : e;
        }
    }

    /** Lets go of the folder; loads and streams have to be over. */
    @Override
    public void close() {
        TDBInternal.expel(dataset);
    }

    /** The keys of all entities that are described. */
    Stream<String> entities() {
        return Iter.asStream(dataset.find(mapping.entityGraph(), Node.ANY, RDF.Nodes.type, Node.ANY))
                .map(quad -> mapping.key(quad.getSubject()));
    }

    /** The keys of all papers. */
    Stream<String> papers() {
        Node entities = mapping.entityGraph();
        return Iter.asStream(dataset.listGraphNodes())
                .filter(graph -> !graph.equals(entities))
                .map(mapping::key);
    }

    Set<Triple> entityTriples(Node entity) {
        return triples(dataset.find(mapping.entityGraph(), entity, Node.ANY, Node.ANY));
    }

    Set<Triple> graphTriples(Node graph) {
        return triples(dataset.find(graph, Node.ANY, Node.ANY, Node.ANY));
    }

    private static Set<Triple> triples(Iterator<Quad> quads) {
        return Iter.asStream(quads).map(Quad::asTriple).collect(Collectors.toSet());
    }
}
