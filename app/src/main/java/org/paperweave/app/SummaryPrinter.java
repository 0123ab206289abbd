package org.paperweave.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.paperweave.app.build.BuildReport;
import org.paperweave.app.build.StoreDirectory;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.graph.GraphSummary;
import org.paperweave.model.graph.Relation;

/** Says in words what was built and what is in a graph. */
final class SummaryPrinter {
    private static final double MEBIBYTE = 1024.0 * 1024;

    private final PrintWriter out;

    SummaryPrinter(PrintWriter out) {
        this.out = out;
    }

    /** The ledger of a build, then the graph, then what to do next. */
    void build(BuildReport report, StoreDirectory store) {
        line(
                "Read     %,d records = %,d loaded + %,d merged + %,d rejected",
                report.read(), report.loaded(), report.merged(), report.rejected());
        if (report.rejected() > 0) {
            line("         the rejected ones stand in %s", store.rejects());
        }
        line(
                "Stored   in %s: %,d fragments added, %,d changed, %,d removed, %,d as before",
                store.path(),
                report.load().added(),
                report.load().changed(),
                report.load().removed(),
                report.load().unchanged());
        line(
                "Took     %.1f s, %,.0f papers/s, heap at most %,.0f MiB",
                report.seconds(),
                report.summary().papers() / Math.max(report.seconds(), 1e-9),
                report.peakHeap() / MEBIBYTE);
        line("");
        graph(report.summary());
        line("");
        line("Ask it:  ./paperweave query --list");
    }

    /** What is in a graph. */
    void graph(GraphSummary graph) {
        line(
                "Papers   %,d, of them %,d with a date and %,d with code in %,d repositories",
                graph.papers(), graph.dated(), graph.withCode(), graph.repositories());
        for (EntityType type : EntityType.values()) {
            String top = graph.top().getOrDefault(type, List.of()).stream()
                    .map(each -> each.name() + " (" + each.papers() + ")")
                    .collect(Collectors.joining(", "));
            line("%-8s %,d: %s", label(type), graph.entities().getOrDefault(type, 0L), top);
        }
        line("Results  %,d", graph.results());
        line(
                "Says     %s",
                graph.statements().entrySet().stream()
                        .map(each -> "%s %,d".formatted(words(each.getKey()), each.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    private static String label(EntityType type) {
        return switch (type) {
            case METHOD -> "Methods";
            case DATASET -> "Datasets";
            case METRIC -> "Metrics";
            case TASK -> "Tasks";
        };
    }

    private static String words(Relation relation) {
        return relation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
