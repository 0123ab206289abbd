package org.paperweave.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paperweave.app.build.NameArchive;
import org.paperweave.app.build.StoreDirectory;
import org.paperweave.model.graph.EntityNode;
import org.paperweave.model.identity.Decisions;
import org.paperweave.model.identity.Doubt;
import org.paperweave.model.identity.EntityCatalogue;
import org.paperweave.model.identity.EntityIndex;
import org.paperweave.model.identity.Merge;
import org.paperweave.queries.ResultFormat;
import org.paperweave.queries.ResultTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code paperweave identity}: which names are one thing, and why. */
@Command(
        name = "identity",
        description =
                "Lists which names of a store are one thing and why, and what a person should look at; with --decisions, what"
                        + " these decisions would change. Changes nothing itself.",
        subcommands = IdentityCheckCommand.class)
final class IdentityCommand implements Callable<Integer> {
    private static final int MANY = 40;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Mixin
    private DecisionsOption decisions;

    @Option(names = "--doubtful", description = "List the doubtful pairs, not what was joined.")
    private boolean doubtful;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "Only names that this rule joined: ${COMPLETION-CANDIDATES}.")
    private Merge.@Nullable Rule rule;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "At most so many lines, 0 for all (default: ${DEFAULT-VALUE}).")
    private int top = MANY;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "TABLE",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ResultFormat format;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        StoreDirectory directory = store.directory().existing();
        EntityIndex names = new NameArchive(directory.names()).read();
        EntityCatalogue now = names.build(Knowledge.shipped(), DecisionsOption.current(directory));
        Decisions given = decisions.given();
        ResultTable table;
        if (given != null) {
            table = changes(now, names.build(Knowledge.shipped(), given));
        } else {
            table = doubtful ? doubts(now) : merges(now);
        }
        List<List<@Nullable Object>> rows = table.rows();
        boolean cut = top > 0 && rows.size() > top;
        format.write(new ResultTable(table.columns(), cut ? rows.subList(0, top) : rows), out, 0);
        out.flush();
        if (cut) {
            spec.commandLine().getErr().println("… and " + (rows.size() - top) + " more; --top 0 lists all.");
        }
        return ExitCode.DONE;
    }

    private ResultTable merges(EntityCatalogue catalogue) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        catalogue.merges().stream()
                .filter(merge -> rule == null || merge.rule() == rule)
                .sorted(Comparator.<Merge>comparingInt(merge -> -merge.papers())
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(merge -> rows.add(List.of(
                        merge.type().segment(), merge.a(), merge.b(), words(merge.rule()), (long) merge.papers())));
        return new ResultTable(List.of("type", "name", "same as", "because", "papers"), rows);
    }

    private static ResultTable doubts(EntityCatalogue catalogue) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Doubt doubt : catalogue.doubts()) {
            rows.add(List.of(doubt.type().segment(), doubt.a(), doubt.b(), doubt.reason(), (long) doubt.papers()));
        }
        return new ResultTable(List.of("type", "name", "or", "doubt", "papers"), rows);
    }

    /** The entities that differ, by key. */
    private static ResultTable changes(EntityCatalogue now, EntityCatalogue then) {
        Map<String, EntityNode> before = byKey(now);
        Map<String, EntityNode> after = byKey(then);
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String key : keys) {
            EntityNode a = before.get(key);
            EntityNode b = after.get(key);
            if (a == null && b != null) {
                rows.add(row(key, "appears", null, said(b)));
            } else if (b == null && a != null) {
                rows.add(row(key, "goes", said(a), null));
            } else if (a != null && b != null && !a.equals(b)) {
                rows.add(row(key, "changes", said(a), said(b)));
            }
        }
        return new ResultTable(List.of("entity", "change", "now", "then"), rows);
    }

    private static List<@Nullable Object> row(String key, String change, @Nullable String now, @Nullable String then) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(key);
        row.add(change);
        row.add(now);
        row.add(then);
        return row;
    }

    private static String said(EntityNode node) {
        String aliases = node.aliases().stream()
                .filter(alias -> !alias.equals(node.name()))
                .collect(Collectors.joining(", "));
        return node.name()
                + (aliases.isEmpty() ? "" : " (" + aliases + ")")
                + (node.broader() == null ? "" : " < " + node.broader());
    }

    private static Map<String, EntityNode> byKey(EntityCatalogue catalogue) {
        Map<String, EntityNode> nodes = new TreeMap<>();
        catalogue.nodes().forEach(node -> nodes.put(node.key(), node));
        return nodes;
    }

    private static String words(Merge.Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
