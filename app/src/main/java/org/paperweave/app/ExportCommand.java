package org.paperweave.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.paperweave.loaders.GraphStore;
import org.paperweave.loaders.export.ExportFormat;
import org.paperweave.loaders.export.Exporter;
import org.paperweave.loaders.export.GraphPart;
import org.paperweave.loaders.tdb2.Tdb2Store;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.queries.QueryCatalogue;
import org.paperweave.queries.SparqlRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code paperweave export}: the graph as a file for other programs. */
@Command(name = "export", description = "Writes the graph of a store as a file for other programs.")
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Mixin
    private Neo4jOptions neo4j;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            required = true,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private ExportFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where it goes (default: standard output).")
    private @Nullable Path output;

    @Option(
            names = "--around",
            paramLabel = "ENTITY",
            description = "Only what is near this, by name in any spelling, key or IRI; see --depth.")
    private @Nullable String around;

    @Option(
            names = "--depth",
            paramLabel = "N",
            description =
                    "With --around: so many steps between papers and what they speak of (default: ${DEFAULT-VALUE}).")
    private int depth = 2;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "Only the N entities of each type that most papers speak of, and the papers between them.")
    private int top;

    @Option(
            names = "--query",
            paramLabel = "NAME",
            description = "Only the papers and entities that this question answers with; see paperweave query --list.")
    private @Nullable String query;

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME=VALUE",
            description = "With --query: a parameter. May be given several times.")
    private List<String> given = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (Stream.of(around != null, top > 0, query != null)
                        .filter(each -> each)
                        .count()
                > 1) {
            throw new ParameterException(spec.commandLine(), "--around, --top and --query exclude one another.");
        }
        Path file = output;
        if (neo4j.uri() != null) {
            if (query != null) {
                throw new ParameterException(
                        spec.commandLine(), "--query asks the store, not Neo4j: leave --neo4j out.");
            }
            try (GraphStore graph = neo4j.store();
                    OutputStream out = open(file)) {
                GraphPart part = part(graph::fragments);
                new Exporter()
                        .export(part == null ? graph::fragments : () -> part.fragments(graph.fragments()), format, out);
            }
            return ExitCode.DONE;
        }
        try (Tdb2Store graph =
                        Tdb2Store.openReadOnly(store.directory().existing().graph());
                OutputStream out = open(file)) {
            GraphPart part = part(graph);
            new Exporter(graph.mapping())
                    .export(part == null ? graph::fragments : () -> part.fragments(graph.fragments()), format, out);
        }
        return ExitCode.DONE;
    }

    private static OutputStream open(@Nullable Path file) throws IOException {
        return file == null ? new StandardOutput() : new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    private @Nullable GraphPart part(Supplier<Stream<GraphFragment>> graph) {
        if (around != null) {
            return GraphPart.around(graph, around, Math.max(1, depth));
        }
        return top > 0 ? GraphPart.top(graph, top) : null;
    }

    private @Nullable GraphPart part(Tdb2Store graph) {
        if (query == null) {
            return part(graph::fragments);
        }
        String base = graph.mapping().base();
        Set<String> keys = new HashSet<>();
        new SparqlRunner(graph.dataset())
                .run(QueryCatalogue.shipped().get(query), QueryCommand.parameters(spec, given))
                .rows()
                .forEach(row -> row.stream()
                        .filter(cell -> cell instanceof String text && text.startsWith(base))
                        .forEach(cell -> keys.add(graph.mapping().key(NodeFactory.createURI((String) cell)))));
        return GraphPart.of(keys);
    }
}
