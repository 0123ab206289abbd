package org.paperweave.app;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperweave.loaders.GraphStore;
import org.paperweave.loaders.LoadReport;
import org.paperweave.loaders.neo4j.Neo4jImportFiles;
import org.paperweave.loaders.tdb2.Tdb2Store;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.property.PropertyMapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code paperweave load}: the graph of a store into Neo4j. */
@Command(name = "load", description = "Copies the graph of a store into Neo4j. Loading twice changes nothing.")
final class LoadCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Mixin
    private Neo4jOptions neo4j;

    @Option(
            names = "--add",
            description = "Keep what Neo4j has of papers that the store does not have; without it, they go.")
    private boolean add;

    @Option(
            names = "--import-files",
            paramLabel = "DIR",
            description = "In place of a server: write the files that neo4j-admin database import reads.")
    private @Nullable Path importFiles;

    @Override
    public Integer call() {
        Path files = importFiles;
        if (files != null) {
            return write(files);
        }
        URI uri = neo4j.uri();
        if (uri == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say where to load to: --neo4j bolt://HOST:7687, the password in NEO4J_PASSWORD; or --import-files DIR"
                            + " for files that neo4j-admin imports.");
        }
        Console console = Console.ofProcess();
        LoadReport report;
        try (GraphStore from =
                        Tdb2Store.openReadOnly(store.directory().existing().graph());
                GraphStore to = neo4j.store();
                Stream<GraphFragment> fragments = from.fragments()) {
            console.begin("loading into " + uri, -1);
            Iterator<GraphFragment> each = fragments.iterator();
            report = to.load(each, add ? GraphStore.Mode.ADD : GraphStore.Mode.REPLACE, console::done);
        }
        console.end();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "Loaded into %s: %,d fragments added, %,d changed, %,d removed, %,d as before.%n",
                uri, report.added(), report.changed(), report.removed(), report.unchanged());
        return ExitCode.DONE;
    }

    private int write(Path files) {
        Neo4jImportFiles.Written written;
        try (GraphStore from =
                Tdb2Store.openReadOnly(store.directory().existing().graph())) {
            written = new Neo4jImportFiles(new PropertyMapping()).write(from::fragments, files);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "Wrote %,d nodes and %,d relationships to %s. With the server stopped, in that folder:%n",
                written.nodes(), written.relationships(), files);
        out.println("  neo4j-admin database import full neo4j --overwrite-destination @import.args");
        out.println("then start the server and run schema.cypher: cypher-shell -f schema.cypher");
        return ExitCode.DONE;
    }
}
