package org.paperweave.model.rdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
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

/** Fragments that no paper would give, but that a store must take. */
final class ArbitraryFragments {
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "; ",
            "\\",
            "\\; ",
            "a;",
            "\"quoted\" 'too'",
            "<script>alert(1)</script>",
            "x\"}) DETACH DELETE n //",
            "two\nlines\r\nand\ttab",
            "\u0000\u0001\u001f\u007f\u0085\u2028",
            "\uFEFF\uFFFD",
            "\uD83D\uDE00 beyond the plane \uD835\uDD4F",
            "e\u0301 is not \u00e9",
            "${jndi:x} %s {} <urn:x> . _:b @en ^^xsd:int",
            "β-VAE",
            "GSM8K");
    private static final List<String> KEY_PARTS =
            List.of("lora", ".", "..", "...", "a-b", "a", "b", "%C3%A9", "x:y", "~", "c-plus-plus", "%22%3E");

    private final Random random;

    private ArbitraryFragments(long seed) {
        this.random = new Random(seed);
    }

    static Arbitrary<GraphFragment.OfPaper> papers() {
        return Arbitraries.longs().map(seed -> new ArbitraryFragments(seed).paper());
    }

    static Arbitrary<GraphFragment.OfEntity> entities() {
        return Arbitraries.longs().map(seed -> new ArbitraryFragments(seed).entity());
    }

    private GraphFragment.OfPaper paper() {
        String key = "paper/" + path();
        List<PaperId> ids = Stream.of(PaperId.Scheme.values())
                .filter(each -> random.nextBoolean())
                .map(each -> new PaperId(each, "x" + text()))
                .toList();
        PaperNode node = new PaperNode(
                key, ids, maybe(text()), texts(), maybe(text()), authors(), texts(), texts(), maybe(date()));
        List<LinkNode> links = distinct(3).mapToObj(this::link).toList();
        List<ResultNode> results = distinct(3).mapToObj(i -> result(key, i)).toList();
        return new GraphFragment.OfPaper(node, links, results, statements(links, results));
    }

    private List<Statement> statements(List<LinkNode> links, List<ResultNode> results) {
        List<Statement> statements = new ArrayList<>();
        links.forEach(link -> statements.add(statement(Relation.HAS_CODE, link.key())));
        results.forEach(result -> statements.add(statement(Relation.REPORTS, result.key())));
        // Objects that differ only in where the slash stands, so that their statements must not fall together.
        distinct(6)
                .forEach(i -> statements.add(
                        statement(one(Relation.values()), i % 2 == 0 ? "method/a-b" + i : "method/a/b" + (i - 1))));
        return statements;
    }

    private GraphFragment.OfEntity entity() {
        EntityType type = one(EntityType.values());
        return new GraphFragment.OfEntity(new EntityNode(
                type.segment() + "/" + path(),
                type,
                text(),
                texts(),
                maybe(type.segment() + "/" + path()),
                maybe(one(EntityNode.Direction.values()))));
    }

    private Statement statement(Relation relation, String object) {
        int start = random.nextInt(4);
        StatementEvidence evidence =
                new StatementEvidence(random.nextBoolean(), start, start + random.nextInt(2), text(), text());
        return new Statement(
                relation,
                object,
                random.nextDouble(),
                random.nextBoolean(),
                text(),
                maybe(evidence),
                random.nextBoolean() ? "paperweave/0." + random.nextInt(3) : null);
    }

    private LinkNode link(int i) {
        return new LinkNode(
                (random.nextBoolean() ? "repository/" : "page/") + path() + i,
                text(),
                one(ExtractedLink.Kind.values()),
                text(),
                maybe(text()),
                maybe(text()));
    }

    private ResultNode result(String paper, int i) {
        BigDecimal value = new BigDecimal(random.nextInt(2_000_000) - 1_000_000).movePointLeft(random.nextInt(9) - 2);
        return new ResultNode(
                paper + "/result/" + path() + i,
                maybe("method/" + path()),
                maybe("dataset/" + path()),
                maybe("metric/" + path()),
                maybe("method/" + path()),
                maybe(value),
                text(),
                text(),
                one(ExtractedResult.Kind.values()));
    }

    private PaperDate date() {
        int precision = random.nextInt(3);
        return new PaperDate(
                1500 + random.nextInt(1500),
                precision > 0 ? 1 + random.nextInt(12) : 0,
                precision > 1 ? 1 + random.nextInt(28) : 0);
    }

    private String path() {
        return String.join(
                "/",
                IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(i -> KEY_PARTS.get(random.nextInt(KEY_PARTS.size())))
                        .toList());
    }

    private List<String> authors() {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> text()).toList();
    }

    private List<String> texts() {
        return authors();
    }

    private String text() {
        String text = HOSTILE.get(random.nextInt(HOSTILE.size()));
        return random.nextBoolean() ? text : text + HOSTILE.get(random.nextInt(HOSTILE.size()));
    }

    private IntStream distinct(int below) {
        return IntStream.range(0, below).filter(i -> random.nextBoolean());
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }
}
