package org.paperweave.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paperweave.app.build.ExtractionRun;
import org.paperweave.extractor.Extractor;
import org.paperweave.extractor.source.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code paperweave extract}: one JSON line for each input record, in the order of the input. */
@Command(
        name = "extract",
        description = "Finds what is in papers and writes one JSON line for each record, unmerged, in input order.")
final class ExtractCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "Files or folders in any known format, plain or gz, bz2, zst; - is standard input.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the lines go (default: standard output).")
    private @Nullable Path output;

    @Option(names = "--threads", paramLabel = "N", description = "Threads for extraction (default: all cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private ThresholdOption threshold;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Console console = Console.ofProcess();
        ExtractionRun.Totals totals;
        try (OutputStream out = open()) {
            totals = new ExtractionRun(Extractor.standard().atLeast(threshold.given()), threads, console)
                    .run(Inputs.of(inputs, System.in), out, reject -> {
                        console.end();
                        err.println("paperweave: " + reject.source() + ": " + reject.reason());
                    });
        }
        console.end();
        err.printf(
                "%,d records read: %,d extracted, %,d rejected.%n",
                totals.extracted() + totals.rejected(), totals.extracted(), totals.rejected());
        return totals.rejected() > 0 ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
    }

    private OutputStream open() throws IOException {
        Path file = output;
        return file == null || "-".equals(file.toString())
                ? new StandardOutput()
                : new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }
}
