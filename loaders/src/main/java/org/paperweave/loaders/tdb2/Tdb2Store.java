package org.paperweave.loaders.tdb2;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;
import org.paperweave.loaders.GraphStore;
import org.paperweave.loaders.LoadReport;
import org.paperweave.loaders.LoaderException;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.rdf.RdfFragments;
import org.paperweave.model.rdf.RdfMapping;

/**
 * A graph in TDB2. A load is one write transaction: it is there whole or not at all, whatever happens to the process.
 * One process at a time may have a store open; within it, reading streams of several threads may run side by side.
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
     * Opens a store, or makes one.
     *
     * @param directory of the database; made where it is not there
     * @throws LoaderException if another process holds it, or it cannot be opened
     */
    public static Tdb2Store open(Path directory) {
        return open(directory, RdfMapping.standard());
    }

    /**
     * Opens a store, or makes one.
     *
     * @param directory of the database; made where it is not there
     * @param mapping with the base of its IRIs
     * @throws LoaderException if another process holds it, or it cannot be opened
     */
    public static Tdb2Store open(Path directory, RdfMapping mapping) {
        try {
            Files.createDirectories(directory);
            return new Tdb2Store(directory, DatabaseMgr.connectDatasetGraph(Location.create(directory)), mapping);
        } catch (AlreadyLocked e) {
            throw new LoaderException(
                    "The store " + directory.toAbsolutePath() + " is in use by another process" + holder(directory)
                            + ". Wait until it has ended, or end it, and run again.",
                    e);
        } catch (IOException | JenaException e) {
            throw new LoaderException(
                    "The store " + directory.toAbsolutePath() + " cannot be opened (" + e.getMessage()
                            + "). Check its rights and its disk; if it is no store of Paperweave, name another folder.",
                    e);
        }
    }

    /**
     * Opens a store that has to be there.
     *
     * @param directory of the database
     * @throws LoaderException if there is none, another process holds it, or it cannot be opened
     */
    public static Tdb2Store openExisting(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new LoaderException("There is no store in " + directory.toAbsolutePath() + ".");
        }
        return open(directory);
    }

    /** The process that TDB2's lock file names. */
    private static String holder(Path directory) {
        try {
            String pid = Files.readString(directory.resolve("tdb.lock"), StandardCharsets.UTF_8)
                    .strip();
            return pid.isEmpty() ? "" : " (process " + pid + ")";
        } catch (IOException e) {
            return "";
        }
    }

    /** The database, for asking it. Reads want a transaction of their own. */
    public DatasetGraph dataset() {
        return dataset;
    }

    @Override
    public LoadReport load(Iterator<GraphFragment> fragments, Mode mode, LongConsumer progress) {
        try {
            return Txn.calculateWrite(dataset, () -> new Loading(mode, progress).run(fragments));
        } catch (JenaException e) {
            throw new LoaderException(
                    "The store " + directory + " cannot be written (" + e.getMessage()
                            + "); it is as it was before. Check its disk and run again.",
                    e);
        }
    }

    @Override
    public Stream<GraphFragment> fragments() {
        dataset.begin(TxnType.READ);
        try {
            List<Node> entities = sortedSubjects();
            List<Node> papers = sortedPapers();
            Stream<GraphFragment> all = Stream.concat(
                    entities.stream().map(entity -> reading.entity(entity, entityTriples(entity))),
                    papers.stream().map(paper -> reading.paper(paper, graphTriples(paper))));
            return all.onClose(dataset::end);
        } catch (RuntimeException e) {
            dataset.end();
            throw e;
        }
    }

    @Override
    public void close() {
        TDBInternal.expel(dataset);
    }

    private List<Node> sortedSubjects() {
        Set<String> names = new TreeSet<>();
        dataset.find(mapping.entityGraph(), Node.ANY, RDF.Nodes.type, Node.ANY)
                .forEachRemaining(quad -> names.add(quad.getSubject().getURI()));
        return names.stream().map(NodeFactory::createURI).toList();
    }

    private List<Node> sortedPapers() {
        Set<String> names = new TreeSet<>();
        dataset.listGraphNodes().forEachRemaining(graph -> {
            if (graph.isURI() && !graph.equals(mapping.entityGraph())) {
                names.add(graph.getURI());
            }
        });
        return names.stream().map(NodeFactory::createURI).toList();
    }

    private Set<Triple> entityTriples(Node entity) {
        return triples(dataset.find(mapping.entityGraph(), entity, Node.ANY, Node.ANY));
    }

    private Set<Triple> graphTriples(Node graph) {
        return triples(dataset.find(graph, Node.ANY, Node.ANY, Node.ANY));
    }

    private static Set<Triple> triples(Iterator<Quad> quads) {
        Set<Triple> triples = new HashSet<>();
        quads.forEachRemaining(quad -> triples.add(quad.asTriple()));
        return triples;
    }

    /** One load, inside its transaction. */
    private final class Loading {
        private final Mode mode;
        private final LongConsumer progress;
        /** In an empty store nothing has to be compared. */
        private final boolean empty = !dataset.find().hasNext();

        private final Set<String> named = new HashSet<>();
        private long added;
        private long changed;
        private long unchanged;

        Loading(Mode mode, LongConsumer progress) {
            this.mode = mode;
            this.progress = progress;
        }

        LoadReport run(Iterator<GraphFragment> fragments) {
            long done = 0;
            while (fragments.hasNext()) {
                GraphFragment fragment = fragments.next();
                // A key that comes twice has to be compared even in an empty store.
                boolean again = !named.add(fragment.key());
                load(fragment, empty && !again);
                progress.accept(++done);
            }
            long removed = mode == Mode.REPLACE && !empty ? removeUnnamed() : 0;
            return new LoadReport(added, changed, unchanged, removed);
        }

        private void load(GraphFragment fragment, boolean isNew) {
            Node graph = mapping.graphOf(fragment);
            List<Triple> wanted = mapping.triples(fragment);
            if (!isNew) {
                Set<Triple> there = fragment instanceof GraphFragment.OfPaper
                        ? graphTriples(graph)
                        : entityTriples(mapping.iri(fragment.key()));
                Set<Triple> next = new HashSet<>(wanted);
                if (there.equals(next)) {
                    unchanged++;
                    return;
                }
                if (!there.isEmpty()) {
                    there.stream()
                            .filter(triple -> !next.contains(triple))
                            .forEach(triple -> dataset.delete(Quad.create(graph, triple)));
                    next.stream()
                            .filter(triple -> !there.contains(triple))
                            .forEach(triple -> dataset.add(Quad.create(graph, triple)));
                    changed++;
                    return;
                }
            }
            wanted.forEach(triple -> dataset.add(Quad.create(graph, triple)));
            added++;
        }

        private long removeUnnamed() {
            long removed = 0;
            for (Node paper : sortedPapers()) {
                if (!named.contains(mapping.key(paper))) {
                    dataset.removeGraph(paper);
                    removed++;
                }
            }
            for (Node entity : sortedSubjects()) {
                if (!named.contains(mapping.key(entity))) {
                    dataset.deleteAny(mapping.entityGraph(), entity, Node.ANY, Node.ANY);
                    removed++;
                }
            }
            return removed;
        }
    }
}
