package org.paperweave.loaders.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.graph.EntityNode;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.graph.LinkNode;
import org.paperweave.model.graph.ResultNode;
import org.paperweave.model.graph.Statement;
import org.paperweave.model.paper.PaperDate;

/**
 * A graph as the programs that draw graphs see it: nodes with a label and a type, edges with a label. Papers, entities,
 * links and results are nodes; statements, what a result is about, and what a variant belongs to are edges.
 */
final class NodeLinks {
    /**
     * A node.
     *
     * @param id the key
     * @param label to show
     * @param type {@code paper}, {@code method}, …
     * @param year of a paper, or null
     * @param url of a link, or null
     */
    record NodeRow(
            String id,
            String label,
            String type,
            @Nullable PaperDate year,
            @Nullable String url) {}

    /**
     * An edge.
     *
     * @param id made of its ends and label
     * @param source key of a node
     * @param target key of a node
     * @param label {@code introduces}, {@code onDataset}, {@code broader}, …
     * @param confidence of a statement; 1 for what needs none
     * @param evidence the sentence, or null
     * @param origin the rule or model, or null
     */
    record EdgeRow(
            String id,
            String source,
            String target,
            String label,
            double confidence,
            @Nullable String evidence,
            @Nullable String origin) {}

    private final Supplier<Stream<GraphFragment>> fragments;

    NodeLinks(Supplier<Stream<GraphFragment>> fragments) {
        this.fragments = fragments;
    }

    /** Hands on every node once. */
    void nodes(Consumer<NodeRow> sink) {
        Set<String> links = new HashSet<>();
        each(fragment -> {
            if (fragment instanceof GraphFragment.OfEntity entity) {
                EntityNode node = entity.node();
                sink.accept(new NodeRow(node.key(), node.name(), node.type().segment(), null, null));
            } else if (fragment instanceof GraphFragment.OfPaper paper) {
                String title = paper.paper().title();
                sink.accept(new NodeRow(
                        paper.key(),
                        title == null ? paper.paper().ids().get(0).toString() : title,
                        "paper",
                        paper.paper().date(),
                        null));
                for (LinkNode link : paper.links()) {
                    if (links.add(link.key())) {
                        String label = link.name() == null ? link.url() : link.owner() + "/" + link.name();
                        String type = link.key().startsWith("repository/") ? "repository" : "page";
                        sink.accept(new NodeRow(link.key(), label, type, null, link.url()));
                    }
                }
                for (ResultNode result : paper.results()) {
                    sink.accept(new NodeRow(result.key(), label(result), "result", null, null));
                }
            }
        });
    }

    /** Hands on every edge once. */
    void edges(Consumer<EdgeRow> sink) {
        each(fragment -> {
            if (fragment instanceof GraphFragment.OfEntity entity) {
                plain(entity.key(), "broader", entity.node().broader()).forEach(sink);
            } else if (fragment instanceof GraphFragment.OfPaper paper) {
                for (Statement statement : paper.statements()) {
                    String label = statement.relation().camelCase();
                    sink.accept(new EdgeRow(
                            paper.key() + " " + label + " " + statement.object(),
                            paper.key(),
                            statement.object(),
                            label,
                            statement.confidence(),
                            statement.evidence() == null
                                    ? null
                                    : statement.evidence().sentence(),
                            statement.origin()));
                }
                for (ResultNode result : paper.results()) {
                    plain(result.key(), "ofMethod", result.method()).forEach(sink);
                    plain(result.key(), "onDataset", result.dataset()).forEach(sink);
                    plain(result.key(), "byMetric", result.metric()).forEach(sink);
                    plain(result.key(), "overBaseline", result.baseline()).forEach(sink);
                }
            }
        });
    }

    private void each(Consumer<GraphFragment> sink) {
        try (Stream<GraphFragment> all = fragments.get()) {
            all.forEach(sink);
        }
    }

    private static List<EdgeRow> plain(String source, String label, @Nullable String target) {
        List<EdgeRow> edges = new ArrayList<>(1);
        if (target != null) {
            edges.add(new EdgeRow(source + " " + label + " " + target, source, target, label, 1, null, null));
        }
        return edges;
    }

    private static String label(ResultNode result) {
        String sign = switch (result.kind()) {
            case ABSOLUTE -> "";
            case GAIN -> "+";
            case REDUCTION -> "−";
            case RATIO -> "×".equals(result.unit()) || "x".equals(result.unit().toLowerCase(Locale.ROOT)) ? "" : "= ";
        };
        return sign + result.raw() + (result.unit().isEmpty() ? "" : " " + result.unit());
    }
}
