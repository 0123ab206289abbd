package org.paperweave.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.paperweave.app.build.StoreDirectory;
import org.paperweave.loaders.GraphStore;
import org.paperweave.loaders.diff.GraphDiff;
import org.paperweave.loaders.tdb2.Tdb2Store;
import org.paperweave.model.graph.GraphFragment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code paperweave diff}: what two stores have in common and what not. */
@Command(
        name = "diff",
        description = "Compares two stores: papers, entities and statements that were added, are gone or changed.")
final class DiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "Folder of the store before.")
    private Path before = Path.of(".");

    @Parameters(index = "1", paramLabel = "B", description = "Folder of the store after.")
    private Path after = Path.of(".");

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many of each sort to name; 0 for the sums alone (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Map<GraphDiff.Subject, Map<GraphDiff.Kind, Sort>> sorts = new EnumMap<>(GraphDiff.Subject.class);
        for (GraphDiff.Subject subject : GraphDiff.Subject.values()) {
            Map<GraphDiff.Kind, Sort> kinds = new EnumMap<>(GraphDiff.Kind.class);
            for (GraphDiff.Kind kind : GraphDiff.Kind.values()) {
                kinds.put(kind, new Sort());
            }
            sorts.put(subject, kinds);
        }
        try (GraphStore a = Tdb2Store.openReadOnly(
                        new StoreDirectory(before).existing().graph());
                GraphStore b = Tdb2Store.openReadOnly(
                        new StoreDirectory(after).existing().graph());
                Stream<GraphFragment> one = a.fragments();
                Stream<GraphFragment> other = b.fragments()) {
            new GraphDiff(change ->
                            sorts.get(change.subject()).get(change.kind()).add(change))
                    .compare(one.iterator(), other.iterator());
        }
        out.printf("%-12s%10s%10s%10s%n", "", "added", "gone", "changed");
        sorts.forEach((subject, kinds) -> out.printf(
                "%-12s%,10d%,10d%,10d%n",
                plural(subject),
                kinds.get(GraphDiff.Kind.ADDED).count,
                kinds.get(GraphDiff.Kind.GONE).count,
                kinds.get(GraphDiff.Kind.CHANGED).count));
        sorts.forEach((subject, kinds) -> kinds.forEach((kind, sort) -> sort.print(out, plural(subject), kind)));
        return ExitCode.DONE;
    }

    private static String plural(GraphDiff.Subject subject) {
        return switch (subject) {
            case ENTITY -> "entities";
            case PAPER -> "papers";
            case STATEMENT -> "statements";
        };
    }

    /** The differences of one sort, the first of them by name. */
    private final class Sort {
        private final StringBuilder named = new StringBuilder();
        private long count;

        void add(GraphDiff.Change change) {
            if (count++ < limit) {
                named.append("  ").append(change.key());
                if (!change.label().isEmpty()) {
                    named.append("  ").append(change.label());
                }
                named.append(System.lineSeparator());
            }
        }

        void print(PrintWriter out, String subjects, GraphDiff.Kind kind) {
            if (named.length() > 0) {
                out.printf("%n%s %s:%n%s", subjects, kind.name().toLowerCase(Locale.ROOT), named);
                if (count > limit) {
                    out.printf("  … and %,d more (--limit)%n", count - limit);
                }
            }
        }
    }
}
