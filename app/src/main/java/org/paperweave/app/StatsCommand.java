package org.paperweave.app;

import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.paperweave.loaders.GraphStore;
import org.paperweave.loaders.tdb2.Tdb2Store;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.graph.GraphSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code paperweave stats}: what is in a store, in numbers. */
@Command(name = "stats", description = "Counts what is in a store and names what most papers speak of.")
final class StatsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many entities of each type to name (default: ${DEFAULT-VALUE}).")
    private int top;

    @Override
    public Integer call() {
        GraphSummary.Counter counter = new GraphSummary.Counter();
        try (GraphStore graph =
                        Tdb2Store.openReadOnly(store.directory().existing().graph());
                Stream<GraphFragment> fragments = graph.fragments()) {
            fragments.forEach(counter::add);
        }
        new SummaryPrinter(spec.commandLine().getOut()).graph(counter.summary(top));
        return ExitCode.DONE;
    }
}
