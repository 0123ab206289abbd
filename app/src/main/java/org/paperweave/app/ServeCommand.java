package org.paperweave.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.paperweave.app.serve.GraphServer;
import org.paperweave.app.serve.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code paperweave serve}: a store on the web, read-only. */
@Command(
        name = "serve",
        description =
                "Serves a store, read-only: a SPARQL endpoint, a query page, and a page for every thing in the graph.")
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "localhost for this machine alone, 0.0.0.0 for all (default: ${DEFAULT-VALUE}).")
    private String host = "localhost";

    @Option(names = "--port", paramLabel = "N", description = "0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port = 3030;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "After which a query is ended (default: ${DEFAULT-VALUE}).")
    private int timeout = 30;

    @Option(names = "--rows", paramLabel = "N", description = "Most rows of an answer (default: ${DEFAULT-VALUE}).")
    private long rows = 10_000;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try (GraphServer server = GraphServer.start(
                store.directory(),
                new ServerOptions(host, port, Duration.ofSeconds(timeout), Math.max(1, rows)),
                () -> err.println("Indexing names, titles and abstracts (once after each build) …"))) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            spec.commandLine()
                    .getOut()
                    .println("Serving " + server.url() + "  (SPARQL at " + server.url() + "sparql; Ctrl-C ends it)");
            spec.commandLine().getOut().flush();
            server.join();
        }
        return ExitCode.DONE;
    }
}
