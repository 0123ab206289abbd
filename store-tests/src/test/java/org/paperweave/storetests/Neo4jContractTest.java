package org.paperweave.storetests;

import org.junit.jupiter.api.extension.ExtendWith;
import org.paperweave.loaders.GraphStore;
import org.paperweave.loaders.GraphStoreContract;
import org.paperweave.loaders.neo4j.Neo4jStore;
import org.paperweave.model.property.PropertyMapping;

/** The contract of every store, for a Neo4j in this process. */
@ExtendWith(InProcessNeo4j.Extension.class)
final class Neo4jContractTest extends GraphStoreContract {
    private final InProcessNeo4j server;

    Neo4jContractTest(InProcessNeo4j server) {
        this.server = server;
    }

    @Override
    protected GraphStore openEmpty() {
        server.empty().close();
        return reopen();
    }

    @Override
    protected GraphStore reopen() {
        return Neo4jStore.open(server.uri(), server.credentials(), null, new PropertyMapping());
    }
}
