package org.paperweave.loaders.export;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.graph.EntityNode;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.graph.LinkNode;
import org.paperweave.model.graph.Relation;
import org.paperweave.model.graph.ResultNode;
import org.paperweave.model.graph.Statement;
import org.paperweave.model.graph.StatementEvidence;
import org.paperweave.model.paper.PaperDate;

/**
 * A graph as the programs that draw graphs see it: nodes with a label and a type, edges with a label. Papers, entities,
 * links and results are nodes; statements, what a result is about, and what a variant belongs to are edges. Reads the graph
 * three times; holds one small entry an entity and link.
 */
final class NodeLinks {
    /**
     * A node.
     *
     * @param id the key
     * @param label to show
     * @param type what kind of thing: a method, a data set, a repository, …
     * @param year of a paper, or null
     * @param url of a link, or null
     * @param start of a paper its date, of all else that of the first paper that speaks of it; null where unknown
     * @param papers how many papers speak of it; 1 for a paper and its results
     */
    record NodeRow(
            String id,
            String label,
            String type,
            @Nullable Integer year,
            @Nullable String url,
            @Nullable LocalDate start,
            int papers) {}

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
     * @param start the date of the paper, or null
     */
    record EdgeRow(
            String id,
            String source,
            String target,
            String label,
            double confidence,
            @Nullable String evidence,
            @Nullable String origin,
            @Nullable LocalDate start) {}

    /** How many papers speak of a thing, and since when. */
    private record Spoken(int papers, @Nullable LocalDate since, boolean always) {
        static final Spoken NEVER = new Spoken(0, null, false);

        Spoken by(@Nullable LocalDate date) {
            // What a paper without date speaks of cannot be said to begin later.
            boolean undated = always || date == null;
            LocalDate first = since == null || date != null && date.isBefore(since) ? date : since;
            return new Spoken(papers + 1, undated ? null : first, undated);
        }
    }

    private final Supplier<Stream<GraphFragment>> fragments;
    private final Map<String, Spoken> spoken = new HashMap<>();
    /** Of several spellings of one link the least, as queries show it. */
    private final SortedMap<String, LinkNode> links = new TreeMap<>();

    NodeLinks(Supplier<Stream<GraphFragment>> fragments) {
        this.fragments = fragments;
        each(fragment -> {
            if (fragment instanceof GraphFragment.OfPaper paper) {
                LocalDate date = date(paper);
                for (String key : spokenOf(paper)) {
                    spoken.put(key, spoken.getOrDefault(key, Spoken.NEVER).by(date));
                }
                paper.links()
                        .forEach(link ->
                                links.merge(link.key(), link, (a, b) -> a.url().compareTo(b.url()) <= 0 ? a : b));
            }
        });
    }

    /** Hands on every node once: entities, papers with their results, links. */
    void nodes(Consumer<NodeRow> sink) {
        each(fragment -> {
            if (fragment instanceof GraphFragment.OfEntity entity) {
                EntityNode node = entity.node();
                sink.accept(shared(node.key(), node.name(), node.type().segment(), null));
            } else if (fragment instanceof GraphFragment.OfPaper paper) {
                String title = paper.paper().title();
                PaperDate date = paper.paper().date();
                sink.accept(new NodeRow(
                        paper.key(),
                        title == null ? paper.key().substring(paper.key().indexOf('/') + 1) : title,
                        "paper",
                        date == null ? null : date.year(),
                        null,
                        date(paper),
                        1));
                paper.results()
                        .forEach(result -> sink.accept(
                                new NodeRow(result.key(), label(result), "result", null, null, date(paper), 1)));
            }
        });
        links.values().forEach(link -> {
            String label = link.name() == null ? link.url() : link.owner() + "/" + link.name();
            String type = link.key().startsWith("repository/") ? "repository" : "page";
            sink.accept(shared(link.key(), label, type, link.url()));
        });
    }

    /** Hands on every edge once. */
    void edges(Consumer<EdgeRow> sink) {
        each(fragment -> {
            if (fragment instanceof GraphFragment.OfEntity entity) {
                String broader = entity.node().broader();
                plain(
                                entity.key(),
                                "broader",
                                broader,
                                later(since(entity.key()), broader == null ? null : since(broader)))
                        .ifPresent(sink);
            } else if (fragment instanceof GraphFragment.OfPaper paper) {
                LocalDate start = date(paper);
                for (Statement statement : paper.statements()) {
                    StatementEvidence evidence = statement.evidence();
                    String label = statement.relation().camelCase();
                    sink.accept(new EdgeRow(
                            paper.key() + " " + label + " " + statement.object(),
                            paper.key(),
                            statement.object(),
                            label,
                            statement.confidence(),
                            evidence == null ? null : evidence.sentence(),
                            statement.origin(),
                            start));
                }
                for (ResultNode result : paper.results()) {
                    plain(result.key(), "ofMethod", result.method(), start).ifPresent(sink);
                    plain(result.key(), "onDataset", result.dataset(), start).ifPresent(sink);
                    plain(result.key(), "byMetric", result.metric(), start).ifPresent(sink);
                    plain(result.key(), "overBaseline", result.baseline(), start)
                            .ifPresent(sink);
                }
            }
        });
    }

    private @Nullable LocalDate since(String key) {
        return spoken.getOrDefault(key, Spoken.NEVER).since();
    }

    /** An edge begins when both of its ends are there. */
    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b != null && b.isAfter(a) ? b : a;
    }

    private NodeRow shared(String key, String label, String type, @Nullable String url) {
        Spoken of = spoken.getOrDefault(key, Spoken.NEVER);
        return new NodeRow(key, label, type, null, url, of.since(), of.papers());
    }

    private static Set<String> spokenOf(GraphFragment.OfPaper paper) {
        Set<String> keys = new HashSet<>();
        for (Statement statement : paper.statements()) {
            if (statement.relation() != Relation.REPORTS) {
                keys.add(statement.object());
            }
        }
        return keys;
    }

    private static @Nullable LocalDate date(GraphFragment.OfPaper paper) {
        PaperDate date = paper.paper().date();
        return date == null ? null : date.firstDay();
    }

    private void each(Consumer<GraphFragment> sink) {
        try (Stream<GraphFragment> all = fragments.get()) {
            all.forEach(sink);
        }
    }

    private static Optional<EdgeRow> plain(
            String source, String label, @Nullable String target, @Nullable LocalDate start) {
        return Optional.ofNullable(target)
                .map(to -> new EdgeRow(source + " " + label + " " + to, source, to, label, 1, null, null, start));
    }

    private static String label(ResultNode result) {
        String sign = switch (result.kind()) {
            case ABSOLUTE, RATIO -> "";
            case GAIN -> "+";
            case REDUCTION -> "−";
        };
        return sign + result.raw() + (result.unit().isEmpty() ? "" : " " + result.unit());
    }
}
