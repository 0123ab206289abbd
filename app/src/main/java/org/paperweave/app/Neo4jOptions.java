package org.paperweave.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.paperweave.loaders.LoaderException;
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
    @Nullable URI uri;

    @Option(
            names = "--neo4j-user",
            paramLabel = "NAME",
            defaultValue = "${env:NEO4J_USER:-neo4j}",
            description = "Its user; also from NEO4J_USER (default: ${DEFAULT-VALUE}).")
    String user = "neo4j";

    @Option(
            names = "--neo4j-password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password, instead of " + PASSWORD + ".")
    private @Nullable Path passwordFile;

    @Option(
            names = "--neo4j-database",
            paramLabel = "NAME",
            description = "Its database (default: the server's own default).")
    @Nullable String database;

    /**
     * The password, or null where the server asks for none.
     *
     * @throws LoaderException if the file cannot be read
     */
    @Nullable String password() {
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
