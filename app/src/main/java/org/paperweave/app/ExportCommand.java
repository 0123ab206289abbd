package org.paperweave.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paperweave.loaders.export.ExportFormat;
import org.paperweave.loaders.export.Exporter;
import org.paperweave.loaders.tdb2.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code paperweave export}: the graph as a file for other programs. */
@Command(name = "export", description = "Writes the graph of a store as a file for other programs.")
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store;

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

    @Override
    public Integer call() throws IOException {
        Path file = output;
        try (Tdb2Store graph =
                        Tdb2Store.openReadOnly(store.directory().existing().graph());
                OutputStream out = file == null
                        ? new StandardOutput()
                        : new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            new Exporter(graph.mapping()).export(graph::fragments, format, out);
        }
        return ExitCode.DONE;
    }
}
