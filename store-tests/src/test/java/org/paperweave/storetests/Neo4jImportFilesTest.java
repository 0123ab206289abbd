package org.paperweave.storetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.importer.ImportCommand;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.paperweave.loaders.GeneratedGraphs;
import org.paperweave.loaders.GraphStore.Mode;
import org.paperweave.loaders.LoadReport;
import org.paperweave.loaders.SampleGraphs;
import org.paperweave.loaders.neo4j.Neo4jConnection;
import org.paperweave.loaders.neo4j.Neo4jCredentials;
import org.paperweave.loaders.neo4j.Neo4jImportFiles;
import org.paperweave.loaders.neo4j.Neo4jStore;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.property.PropertyMapping;
import picocli.CommandLine;

/** The files for {@code neo4j-admin database import}, put through that very program, make the graph that Bolt makes. */
@ExtendWith(InProcessNeo4j.Extension.class)
final class Neo4jImportFilesTest {
    private static final PropertyMapping MAPPING = new PropertyMapping();

    private final InProcessNeo4j server;

    Neo4jImportFilesTest(InProcessNeo4j server) {
        this.server = server;
    }

    @Test
    void whatTheImporterReadsIsWhatBoltLoads(@TempDir Path directory) {
        List<GraphFragment> graph = Stream.concat(SampleGraphs.all().stream(), new GeneratedGraphs(400).fragments())
                .sorted(Comparator.<GraphFragment, Boolean>comparing(GraphFragment.OfPaper.class::isInstance)
                        .thenComparing(GraphFragment::key))
                .toList();
        String overBolt;
        try (Neo4jConnection connection = server.empty()) {
            Neo4jStore.on(connection, MAPPING).load(graph.iterator(), Mode.ADD, done -> {});
            overBolt = Picture.of(connection);
        }

        Path files = directory.resolve("files");
        Path home = directory.resolve("home");
        Neo4jImportFiles.Written written = new Neo4jImportFiles(MAPPING).write(graph::stream, files);
        importInto(home, files);
        try (Imported imported = Imported.start(home);
                Neo4jConnection connection = Neo4jConnection.open(imported.uri, Neo4jCredentials.none(), null)) {
            assertThat(Picture.of(connection)).isEqualTo(overBolt);
            assertThat(overBolt.lines()).hasSize(Math.toIntExact(written.nodes() + written.relationships()));
            // A later load over Bolt has nothing to do, and what comes back is what went in.
            Neo4jStore store = Neo4jStore.on(connection, MAPPING);
            assertThat(store.load(graph.iterator(), Mode.REPLACE, done -> {}))
                    .isEqualTo(new LoadReport(0, 0, graph.size(), 0));
            try (Stream<GraphFragment> back = store.fragments()) {
                assertThat(back.toList()).isEqualTo(graph);
            }
        }
    }

    @Test
    void theSameGraphGivesTheSameFilesAndAnotherLeavesNoneBehind(@TempDir Path directory) throws IOException {
        List<GraphFragment> graph = QuerySample.fragments();
        Neo4jImportFiles importFiles = new Neo4jImportFiles(MAPPING);
        importFiles.write(graph::stream, directory);
        String once = contents(directory);
        assertThat(once).contains("nodes-Result.csv", "schema.cypher", "import.args");
        importFiles.write(() -> graph.stream().filter(GraphFragment.OfEntity.class::isInstance), directory);
        assertThat(contents(directory)).doesNotContain("nodes-Result.csv", "nodes-Paper.csv");
        importFiles.write(graph::stream, directory);
        assertThat(contents(directory)).isEqualTo(once);
    }

    private static String contents(Path directory) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                all.append(file.getFileName()).append('\n').append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static void importInto(Path home, Path files) {
        List<String> arguments = new ArrayList<>();
        try {
            Files.createDirectories(home.resolve("conf"));
            // The tool is run in the folder of the files; here it cannot be, so they get their full path.
            for (String argument : Files.readAllLines(files.resolve("import.args"))) {
                int value = argument.lastIndexOf('=') + 1;
                arguments.add(
                        argument.endsWith(".csv")
                                ? argument.substring(0, value) + files.resolve(argument.substring(value))
                                : argument);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        arguments.add("--report-file=" + home.resolve("import.report"));
        arguments.add("neo4j");
        int code = new CommandLine(new ImportCommand.Full(quiet(home)))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments.toArray(String[]::new));
        assertThat(code).as("exit code of the importer").isZero();
    }

    private static ExecutionContext quiet(Path home) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new ExecutionContext(
                home, home.resolve("conf"), nowhere, System.err, new DefaultFileSystemAbstraction());
    }

    /** A server on what was imported. */
    private record Imported(DatabaseManagementService service, URI uri) implements AutoCloseable {
        static Imported start(Path home) {
            int port = freePort();
            DatabaseManagementService service = new DatabaseManagementServiceBuilder(home)
                    .setConfig(BoltConnector.enabled, true)
                    .setConfig(BoltConnector.listen_address, new SocketAddress("localhost", port))
                    .setConfig(BoltConnector.advertised_address, new SocketAddress("localhost", port))
                    .setConfig(GraphDatabaseSettings.auth_enabled, false)
                    .build();
            return new Imported(service, URI.create("bolt://localhost:" + port));
        }

        private static int freePort() {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            service.shutdown();
        }
    }
}
