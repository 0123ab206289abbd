package org.paperweave.loaders.neo4j;

import java.net.URI;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.paperweave.loaders.GraphStore;
import org.paperweave.loaders.LoadReport;
import org.paperweave.loaders.LoaderException;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.property.NodeLabel;
import org.paperweave.model.property.PropertyFragment;
import org.paperweave.model.property.PropertyMapping;

/**
 * The graph in a Neo4j database, over Bolt. Constraints and indexes are made when a store is opened.
 *
 * <p><b>Atomicity.</b> A load is a sequence of transactions of about ten thousand nodes and relationships each, tried
 * again by the driver where the server asks for it. A load that dies leaves whole fragments only, and loading the same
 * again completes it: what is there already is recognised by its fingerprint and skipped.
 *
 * <p><b>Order.</b> {@link GraphStore.Mode#REPLACE} needs fragments sorted by key within entities and within papers, as a
 * graph is; {@link GraphStore.Mode#ADD} takes papers in any order.
 *
 * <p><b>What is ours.</b> Nodes of other labels in the same database are left alone. The property {@code fingerprint} of
 * papers and entities says what was loaded; who changes a node by hand should remove it, and the next load restores the
 * node.
 *
 * <p><b>Threads.</b> One at a time for {@link #load}; streams of {@link #fragments()} may run side by side. A stream does
 * not see one moment of the graph when somebody loads meanwhile.
 */
public final class Neo4jStore implements GraphStore {
    static final String FINGERPRINT = "fingerprint";

    private static final CypherFile SCHEMA = CypherFile.read("schema.cypher");

    private final Neo4jConnection connection;
    private final boolean ownsConnection;
    private final PropertyMapping mapping;

    private Neo4jStore(Neo4jConnection connection, boolean ownsConnection, PropertyMapping mapping) {
        this.connection = connection;
        this.ownsConnection = ownsConnection;
        this.mapping = mapping;
    }

    /**
     * Connects and prepares the database.
     *
     * @param uri where the server is: {@code bolt://localhost:7687}
     * @param credentials who we are
     * @param database the name of the database, or null for the user's own
     * @param mapping how fragments become nodes and relationships
     * @throws LoaderException as {@link Neo4jConnection#open} says, or if the user may not make constraints
     */
    public static Neo4jStore open(
            URI uri, Neo4jCredentials credentials, @Nullable String database, PropertyMapping mapping) {
        Neo4jConnection connection = Neo4jConnection.open(uri, credentials, database);
        try {
            return prepare(new Neo4jStore(connection, true, mapping));
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Prepares the database of a connection, which stays the caller's to close.
     *
     * @param connection a way to the database
     * @param mapping how fragments become nodes and relationships
     * @throws LoaderException if the user may not make constraints
     */
    public static Neo4jStore on(Neo4jConnection connection, PropertyMapping mapping) {
        return prepare(new Neo4jStore(connection, false, mapping));
    }

    @Override
    public LoadReport load(Iterator<GraphFragment> fragments, Mode mode, LongConsumer progress) {
        try (Session session = connection.session()) {
            return new Load(session, mode, progress).run(fragments);
        }
    }

    @Override
    public Stream<GraphFragment> fragments() {
        Session session = connection.session();
        Iterator<GraphFragment> reader = new Neo4jReader(connection, session, mapping);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(reader, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(session::close);
    }

    @Override
    public void close() {
        if (ownsConnection) {
            connection.close();
        }
    }

    private static Neo4jStore prepare(Neo4jStore store) {
        store.connection.attempt(() -> {
            try (Session session = store.connection.session()) {
                SCHEMA.all().forEach(statement -> session.run(statement).consume());
            }
            return store;
        });
        return store;
    }

    /** One call of {@link #load}. */
    private final class Load {
        private final Session session;
        private final LongConsumer progress;
        private final BatchWriter writer = new BatchWriter(mapping);
        private final @Nullable UnnamedRemover remover;
        private final Batch batch = new Batch();
        private final Map<NodeLabel, String> previous = new EnumMap<>(NodeLabel.class);
        private BatchWriter.Outcome outcome = new BatchWriter.Outcome(0, 0, 0);
        private long done;

        Load(Session session, Mode mode, LongConsumer progress) {
            this.session = session;
            this.progress = progress;
            this.remover = mode == Mode.REPLACE ? new UnnamedRemover(writer) : null;
        }

        LoadReport run(Iterator<GraphFragment> fragments) {
            while (fragments.hasNext()) {
                add(mapping.properties(fragments.next()));
            }
            flush();
            if (remover != null) {
                attempt(() -> remover.rest(session));
            }
            return new LoadReport(
                    outcome.added(), outcome.changed(), outcome.unchanged(), remover == null ? 0 : remover.removed());
        }

        private void add(PropertyFragment fragment) {
            String key = fragment.node().id();
            NodeLabel label = fragment.node().label();
            if (batch.full() || batch.has(key)) {
                flush();
            }
            String before = previous.put(label, key);
            if (remover != null && before != null) {
                remover.follow(label, key, before);
            }
            batch.add(fragment);
        }

        private void flush() {
            if (batch.isEmpty()) {
                return;
            }
            attempt(() -> {
                if (remover != null) {
                    remover.upTo(session, batch);
                }
                outcome = outcome.plus(session.executeWrite(tx -> writer.write(tx, batch)));
            });
            done += batch.size();
            batch.clear();
            progress.accept(done);
        }

        private void attempt(Runnable work) {
            try {
                connection.attempt(() -> {
                    work.run();
                    return done;
                });
            } catch (LoaderException e) {
                if (e.getCause() instanceof Neo4jException) {
                    throw new LoaderException(
                            e.getMessage() + " " + done + " fragments are loaded; load again to complete them.", e);
                }
                throw e;
            }
        }
    }
}
