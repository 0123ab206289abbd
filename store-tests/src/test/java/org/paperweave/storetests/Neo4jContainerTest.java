package org.paperweave.storetests;

import java.net.URI;
import java.util.List;
import org.paperweave.loaders.GraphStore;
import org.paperweave.loaders.GraphStoreContract;
import org.paperweave.loaders.neo4j.Neo4jCredentials;
import org.paperweave.loaders.neo4j.Neo4jStore;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.property.PropertyMapping;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.neo4j.Neo4jContainer;

/** The contract of every store, for a Neo4j as people run it, where there is a container engine; skipped elsewhere. */
@Testcontainers(disabledWithoutDocker = true)
final class Neo4jContainerTest extends GraphStoreContract {
    private static final String PASSWORD = "only-for-tests";

    /** One for all tests of the class. */
    @Container
    private static final Neo4jContainer SERVER = new Neo4jContainer("neo4j:5.26-community").withAdminPassword(PASSWORD);

    @Override
    protected GraphStore openEmpty() {
        GraphStore store = reopen();
        store.load(List.<GraphFragment>of().iterator(), GraphStore.Mode.REPLACE, done -> {});
        return store;
    }

    @Override
    protected GraphStore reopen() {
        return Neo4jStore.open(
                URI.create(SERVER.getBoltUrl()), new Neo4jCredentials("neo4j", PASSWORD), null, new PropertyMapping());
    }
}
