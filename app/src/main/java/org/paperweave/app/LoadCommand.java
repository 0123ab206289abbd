package org.paperweave.app;

import java.io.PrintWriter;
import java.net.URI;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.paperweave.loaders.GraphStore;
import org.paperweave.loaders.LoadReport;
import org.paperweave.loaders.tdb2.Tdb2Store;
import org.paperweave.model.graph.GraphFragment;
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

    @Override
    public Integer call() {
        URI uri = neo4j.uri();
        if (uri == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say where to load to: --neo4j bolt://HOST:7687, the password in NEO4J_PASSWORD.");
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
}
