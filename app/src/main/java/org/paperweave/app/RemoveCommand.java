package org.paperweave.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.paperweave.app.build.Build;
import org.paperweave.app.build.BuildReport;
import org.paperweave.app.build.StoreDirectory;
import org.paperweave.extractor.Extractor;
import org.paperweave.model.paper.PaperId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code paperweave remove}: takes papers out of a store. */
@Command(
        name = "remove",
        description =
                "Takes papers out of a store, with all that only they said. The rest is as if they had never been there.")
final class RemoveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PAPER",
            arity = "1..*",
            description =
                    "arXiv id, DOI, ACL id or their URLs, or the paper's key or IRI in the graph (…paper/arxiv/2106.09685).")
    private List<String> papers = new ArrayList<>();

    @Mixin
    private StoreOption store;

    @Option(names = "--threads", paramLabel = "N", description = "Threads for extraction (default: all cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Set<PaperId> unwanted = new HashSet<>();
        for (String paper : papers) {
            unwanted.add(PaperReference.parse(paper)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "\"" + paper
                                    + "\" is no identifier of a paper. Give an arXiv id (2106.09685), a DOI, an ACL id, or the"
                                    + " key that queries show (paper/arxiv/2106.09685).")));
        }
        StoreDirectory directory = store.directory().existing();
        Console console = Console.ofProcess();
        BuildReport report = new Build(
                        Extractor.standard().atLeast(ThresholdOption.current(directory)),
                        Knowledge.shipped(),
                        DecisionsOption.current(directory),
                        threads,
                        console)
                .remove(directory, unwanted);
        console.end();
        if (report.load().removed() == 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The store " + directory.path() + " has none of " + papers + ". Nothing was removed.");
        }
        new SummaryPrinter(out).build(report, directory);
        return ExitCode.DONE;
    }
}
