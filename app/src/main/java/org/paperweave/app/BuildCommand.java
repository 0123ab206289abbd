package org.paperweave.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.paperweave.app.build.Build;
import org.paperweave.app.build.BuildReport;
import org.paperweave.app.build.StoreDirectory;
import org.paperweave.extractor.Extractor;
import org.paperweave.extractor.source.Inputs;
import org.paperweave.model.identity.Decisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code paperweave build}: from input to a store that answers. */
@Command(name = "build", description = "Reads papers, finds what is in them, and builds a store or adds to it.")
final class BuildCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "INPUT",
            arity = "0..*",
            description =
                    "Files or folders in any known format, plain or gz, bz2, zst; - is standard input. Without any, the"
                            + " store is worked out anew from the papers that it has.")
    private List<String> inputs = new ArrayList<>();

    @Mixin
    private StoreOption store;

    @Option(names = "--threads", paramLabel = "N", description = "Threads for extraction (default: all cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--fresh", description = "Forget what the store holds and build it from these inputs alone.")
    private boolean fresh;

    @Mixin
    private DecisionsOption decisions;

    @Mixin
    private ThresholdOption threshold;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        StoreDirectory directory = store.directory();
        if (inputs.isEmpty()) {
            if (fresh) {
                throw new ParameterException(spec.commandLine(), "--fresh needs inputs to build the store from.");
            }
            if (!Files.isDirectory(directory.graph())) {
                throw new ParameterException(
                        spec.commandLine(),
                        "Nothing to read: name files or folders with papers. (Without any, a store is worked out anew, but "
                                + directory.path() + " is none.)");
            }
        }
        Decisions decided = decisions.keptIn(directory);
        Console console = Console.ofProcess();
        BuildReport report = new Build(
                        Extractor.standard().atLeast(threshold.keptIn(directory)),
                        Knowledge.shipped(),
                        decided,
                        threads,
                        console)
                .run(Inputs.of(inputs, System.in), directory, fresh);
        console.end();
        new SummaryPrinter(out).build(report, directory);
        return report.rejected() > 0 ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
    }
}
