package org.paperweave.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.paperweave.loaders.GraphStore;
import org.paperweave.loaders.LoaderException;
import org.paperweave.loaders.neo4j.Neo4jConnection;
import org.paperweave.loaders.neo4j.Neo4jCredentials;
import org.paperweave.loaders.neo4j.Neo4jStore;
import org.paperweave.model.property.PropertyMapping;
import picocli.CommandLine.Option;

/**
 * Where a Neo4j is and who asks. The password comes from the environment or a file, never from the command line, where
 * other users of the machine could read it.
 */
final class Neo4jOptions {
    private static final String PASSWORD = "NEO4J_PASSWORD";

    @Option(
            names = "--neo4j",
            paramLabel = "URI",
            description = "A Neo4j server, for example bolt://localhost:7687; its password from " + PASSWORD + ".")
    private @Nullable URI uri;

    @Option(
            names = "--neo4j-user",
            paramLabel = "NAME",
            defaultValue = "${env:NEO4J_USER:-neo4j}",
            description = "Its user; also from NEO4J_USER (default: ${DEFAULT-VALUE}).")
    private String user = "neo4j";

    @Option(
            names = "--neo4j-password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password, instead of " + PASSWORD + ".")
    private @Nullable Path passwordFile;

    @Option(
            names = "--neo4j-database",
            paramLabel = "NAME",
            description = "Its database (default: the server's own default).")
    private @Nullable String database;

    /** Where it is, or null where none was named. */
    @Nullable URI uri() {
        return uri;
    }

    /** Connects; only where {@link #uri()} is given. */
    Neo4jConnection connect() {
        String secret = password();
        return Neo4jConnection.open(
                Objects.requireNonNull(uri),
                secret == null ? Neo4jCredentials.none() : new Neo4jCredentials(user, secret),
                database);
    }

    /** The graph store there; closing it closes the connection. */
    GraphStore store() {
        String secret = password();
        return Neo4jStore.open(
                Objects.requireNonNull(uri),
                secret == null ? Neo4jCredentials.none() : new Neo4jCredentials(user, secret),
                database,
                new PropertyMapping());
    }

    /**
     * The password, or null where the server asks for none.
     *
     * @throws LoaderException if the file cannot be read
     */
    private @Nullable String password() {
        Path file = passwordFile;
        if (file == null) {
            return System.getenv(PASSWORD);
        }
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new LoaderException("The password file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
