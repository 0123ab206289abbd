package org.paperweave.loaders;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.ExtractedLink;
import org.paperweave.model.extraction.ExtractedResult;
import org.paperweave.model.graph.EntityNode;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.graph.LinkNode;
import org.paperweave.model.graph.PaperNode;
import org.paperweave.model.graph.Relation;
import org.paperweave.model.graph.ResultNode;
import org.paperweave.model.graph.Statement;
import org.paperweave.model.graph.StatementEvidence;
import org.paperweave.model.paper.PaperDate;
import org.paperweave.model.paper.PaperId;

/**
 * A small made-up graph for tests of stores, queries and exports: papers that share methods and data sets, homonyms,
 * variants, results of every kind, links, and names that are traps for whatever pastes text into a language. The sentences
 * are ours.
 */
public final class SampleGraphs {
    /** Names that have to go through every store, query and export as plain text. */
    public static final List<String> HOSTILE_NAMES = List.of(
            "x\"}) DETACH DELETE n //",
            "<script>alert('x')</script> & co",
            "a\\\"b ' c\nd\te",
            "} INSERT DATA { <urn:a> <urn:b> <urn:c> } #",
            "\u0001\u001b[31m bell\u0007",
            "\uD835\uDD4F-Net \uD83D\uDE00 \u202Ertl",
            "${name} $1 %s {{x}}");

    private SampleGraphs() {}

    /** The whole graph, in the order of {@link GraphFragment}. */
    public static List<GraphFragment> all() {
        return Stream.<GraphFragment>concat(entities().stream(), papers().stream())
                .toList();
    }

    /** The entities, sorted by key. */
    public static List<GraphFragment.OfEntity> entities() {
        return Stream.concat(
                        Stream.of(
                                entity(EntityType.METHOD, "foldnet", "FoldNet", List.of("Folding Network"), null, null),
                                entity(EntityType.METHOD, "foldnet-large", "FoldNet-Large", List.of(), "method/foldnet", null),
                                entity(EntityType.METHOD, "fern-feature-ranking", "FERN", List.of("Feature Ranking"), null, null),
                                entity(EntityType.METHOD, "fern-fast-rendering", "FERN", List.of("Fast Rendering"), null, null),
                                entity(EntityType.METHOD, "c-plus-plus", "C++", List.of(), null, null),
                                entity(EntityType.DATASET, "pebbles-1k", "Pebbles-1K", List.of("Pebbles 1K", "pebbles1k"), null, null),
                                entity(EntityType.DATASET, "pebbles-1k-hard", "Pebbles-1K Hard", List.of(), "dataset/pebbles-1k", null),
                                entity(EntityType.DATASET, "driftwood", "Driftwood", List.of(), null, null),
                                entity(EntityType.METRIC, "accuracy", "accuracy", List.of("Acc."), null, EntityNode.Direction.HIGHER),
                                entity(EntityType.METRIC, "perplexity", "perplexity", List.of("PPL"), null, EntityNode.Direction.LOWER),
                                entity(EntityType.TASK, "stone-sorting", "stone sorting", List.of(), null, null)),
                        hostile())
                .sorted(java.util.Comparator.comparing(GraphFragment.OfEntity::key))
                .toList();
    }

    /** The papers, sorted by key. */
    public static List<GraphFragment.OfPaper> papers() {
        return List.of(second(), first(), untitled(), hostilePaper()).stream()
                .sorted(java.util.Comparator.comparing(GraphFragment.OfPaper::key))
                .toList();
    }

    /** A paper with title, date, authors, code, two results and every relation but a few. */
    public static GraphFragment.OfPaper first() {
        String key = "paper/arxiv/2401.00001";
        String text = "We present FoldNet. It reaches 91.50% accuracy on Pebbles-1K, 2.5 points above FERN. Code is out.";
        LinkNode code = new LinkNode(
                "repository/github.com/stones/foldnet",
                "https://github.com/Stones/FoldNet",
                ExtractedLink.Kind.CODE,
                "github.com",
                "Stones",
                "FoldNet");
        ResultNode absolute = new ResultNode(
                key + "/result/absolute-foldnet-pebbles-1k-accuracy--91.50percent",
                "method/foldnet",
                "dataset/pebbles-1k",
                "metric/accuracy",
                null,
                new BigDecimal("91.50"),
                "91.50",
                "%",
                ExtractedResult.Kind.ABSOLUTE);
        ResultNode gain = new ResultNode(
                key + "/result/gain-foldnet-pebbles-1k-accuracy-fern-feature-ranking-2.5points",
                "method/foldnet",
                "dataset/pebbles-1k",
                "metric/accuracy",
                "method/fern-feature-ranking",
                new BigDecimal("2.5"),
                "2.5",
                "points",
                ExtractedResult.Kind.GAIN);
        return new GraphFragment.OfPaper(
                new PaperNode(
                        key,
                        List.of(
                                new PaperId(PaperId.Scheme.ARXIV, "2401.00001"),
                                new PaperId(PaperId.Scheme.DOI, "10.1234/stones.7")),
                        "FoldNet: Folding Stones for Fun",
                        List.of("FoldNet - folding stones for fun"),
                        text,
                        List.of("Zoe Last", "Ann First", "M\u00f3nica O'Neil; Jr."),
                        List.of("cs.CV", "cs.LG"),
                        List.of("Conference on Stones"),
                        new PaperDate(2024, 1, 2)),
                List.of(code),
                List.of(absolute, gain),
                List.of(
                        said(Relation.INTRODUCES, "method/foldnet", 0.97, text, "FoldNet"),
                        said(Relation.COMPARES_WITH, "method/fern-feature-ranking", 0.81, text, "FERN"),
                        said(Relation.EVALUATES_ON, "dataset/pebbles-1k", 0.9, text, "Pebbles-1K"),
                        said(Relation.MEASURES, "metric/accuracy", 0.88, text, "accuracy"),
                        said(Relation.ADDRESSES, "task/stone-sorting", 0.5, text, "FoldNet"),
                        new Statement(Relation.HAS_CODE, code.key(), 1, true, "source/field", null),
                        said(Relation.REPORTS, absolute.key(), 0.7, text, "91.50%"),
                        said(Relation.REPORTS, gain.key(), 0.6, text, "2.5 points")));
    }

    /** A later paper that uses the first one's method, on two data sets, with a page and with the same code. */
    public static GraphFragment.OfPaper second() {
        String key = "paper/doi/10.1234/stones.9";
        String text = "\uD83D\uDE00 We train FoldNet-Large on Driftwood and test it on Pebbles-1K Hard.";
        LinkNode page = new LinkNode(
                "page/stones.example/demo%3Fa%3D1",
                "https://stones.example/demo?a=1",
                ExtractedLink.Kind.PAGE,
                "stones.example",
                null,
                null);
        LinkNode code = new LinkNode(
                "repository/github.com/stones/foldnet",
                "https://github.com/stones/foldnet",
                ExtractedLink.Kind.CODE,
                "github.com",
                "stones",
                "foldnet");
        ResultNode open = new ResultNode(
                key + "/result/absolute-foldnet-large----10-20",
                "method/foldnet-large",
                null,
                null,
                null,
                null,
                "10-20",
                "",
                ExtractedResult.Kind.ABSOLUTE);
        return new GraphFragment.OfPaper(
                new PaperNode(
                        key,
                        List.of(new PaperId(PaperId.Scheme.DOI, "10.1234/stones.9")),
                        "Larger Folds",
                        List.of(),
                        text,
                        List.of("Ann First"),
                        List.of(),
                        List.of(),
                        new PaperDate(2025, 3, 0)),
                List.of(page, code),
                List.of(open),
                List.of(
                        said(Relation.USES, "method/foldnet-large", 0.75, text, "FoldNet-Large"),
                        said(Relation.USES, "method/fern-fast-rendering", 0.4, text, "test"),
                        said(Relation.TRAINS_ON, "dataset/driftwood", 0.8, text, "Driftwood"),
                        said(Relation.EVALUATES_ON, "dataset/pebbles-1k-hard", 0.85, text, "Pebbles-1K Hard"),
                        said(Relation.LINKS_TO, page.key(), 0.9, text, "test"),
                        said(Relation.HAS_CODE, code.key(), 0.9, text, "FoldNet"),
                        said(Relation.REPORTS, open.key(), 0.3, text, "test")));
    }

    /** The first paper with one statement less, another confidence and a new title. */
    public static GraphFragment.OfPaper firstRevised() {
        GraphFragment.OfPaper paper = first();
        PaperNode node = paper.paper();
        return new GraphFragment.OfPaper(
                new PaperNode(
                        node.key(),
                        node.ids(),
                        "FoldNet, Revised",
                        node.titles(),
                        node.abstractText(),
                        node.authors(),
                        node.categories(),
                        node.venues(),
                        node.date()),
                paper.links(),
                paper.results(),
                paper.statements().stream()
                        .filter(each -> each.relation() != Relation.ADDRESSES)
                        .map(each -> each.relation() == Relation.INTRODUCES
                                ? new Statement(
                                        each.relation(), each.object(), 0.5, false, "rule/other", each.evidence())
                                : each)
                        .toList());
    }

    private static GraphFragment.OfPaper untitled() {
        return new GraphFragment.OfPaper(
                new PaperNode(
                        "paper/text/00000000000000aa",
                        List.of(new PaperId(PaperId.Scheme.TEXT, "00000000000000aa")),
                        null,
                        List.of(),
                        "Stones fold.",
                        List.of(),
                        List.of(),
                        List.of(),
                        null),
                List.of(),
                List.of(),
                List.of());
    }

    private static Stream<GraphFragment.OfEntity> hostile() {
        return Stream.iterate(0, i -> i < HOSTILE_NAMES.size(), i -> i + 1)
                .map(i -> entity(
                        EntityType.DATASET,
                        "hostile-" + i,
                        HOSTILE_NAMES.get(i),
                        List.of(HOSTILE_NAMES.get(i) + " alias"),
                        null,
                        null));
    }

    private static GraphFragment.OfPaper hostilePaper() {
        String text = String.join(" | ", HOSTILE_NAMES);
        return new GraphFragment.OfPaper(
                new PaperNode(
                        "paper/catalogue/x:%22%7D%29%20DETACH/..",
                        List.of(new PaperId(PaperId.Scheme.CATALOGUE, "x:\"}) DETACH/..")),
                        HOSTILE_NAMES.get(0),
                        HOSTILE_NAMES.subList(1, 4),
                        text,
                        HOSTILE_NAMES,
                        List.of(HOSTILE_NAMES.get(1)),
                        List.of(HOSTILE_NAMES.get(2)),
                        new PaperDate(1999, 0, 0)),
                List.of(),
                List.of(),
                Stream.iterate(0, i -> i < HOSTILE_NAMES.size(), i -> i + 1)
                        .map(i -> said(Relation.MENTIONS, "dataset/hostile-" + i, 0.5, text, HOSTILE_NAMES.get(i)))
                        .toList());
    }

    private static GraphFragment.OfEntity entity(
            EntityType type,
            String slug,
            String name,
            List<String> aliases,
            @Nullable String broader,
            EntityNode.@Nullable Direction direction) {
        return new GraphFragment.OfEntity(
                new EntityNode(type.segment() + "/" + slug, type, name, aliases, broader, direction));
    }

    private static Statement said(Relation relation, String object, double confidence, String text, String words) {
        int start = text.indexOf(words);
        int first = text.codePointCount(0, start);
        return new Statement(
                relation,
                object,
                confidence,
                false,
                "rule/made-up",
                new StatementEvidence(false, first, first + words.codePointCount(0, words.length()), words, text));
    }
}
