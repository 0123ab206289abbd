package org.paperweave.storetests;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;
import org.paperweave.loaders.neo4j.Neo4jConnection;
import org.paperweave.loaders.neo4j.Neo4jCredentials;

/**
 * A Neo4j server in this process, with Bolt and a password but without HTTP. Starting it takes seconds: all tests of a
 * JVM share one, and each empties it first.
 */
final class InProcessNeo4j implements AutoCloseable {
    private static final Duration SHUTDOWN_WAIT = Duration.ofMillis(500);
    private static final String USER = "neo4j";
    private static final String FIRST_PASSWORD = "neo4j";
    private static final String PASSWORD = "only-for-tests";

    private final Neo4j server;

    private InProcessNeo4j(Neo4j server) {
        this.server = server;
    }

    private static InProcessNeo4j start() {
        Neo4j server = Neo4jBuilders.newInProcessBuilder()
                .withDisabledServer()
                .withConfig(GraphDatabaseSettings.auth_enabled, true)
                .withConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, SHUTDOWN_WAIT)
                .withConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, SHUTDOWN_WAIT)
                .build();
        // The password that a new server has may do nothing but change itself.
        try (Driver driver = GraphDatabase.driver(server.boltURI(), AuthTokens.basic(USER, FIRST_PASSWORD));
                Session session = driver.session(SessionConfig.forDatabase("system"))) {
            session.run("ALTER CURRENT USER SET PASSWORD FROM '" + FIRST_PASSWORD + "' TO '" + PASSWORD + "'")
                    .consume();
        }
        return new InProcessNeo4j(server);
    }

    URI uri() {
        return server.boltURI();
    }

    Neo4jCredentials credentials() {
        return new Neo4jCredentials(USER, PASSWORD);
    }

    /** A connection to the server, emptied of nodes. */
    Neo4jConnection empty() {
        Neo4jConnection connection = Neo4jConnection.open(uri(), credentials(), null);
        try (Session session = connection.driver().session()) {
            session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS")
                    .consume();
        }
        return connection;
    }

    @Override
    public void close() {
        server.close();
    }

    /** Hands the one server of this JVM to tests that ask for it. */
    static final class Extension implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == InProcessNeo4j.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(InProcessNeo4j.class))
                    .getOrComputeIfAbsent(InProcessNeo4j.class, key -> start(), InProcessNeo4j.class);
        }
    }
}
