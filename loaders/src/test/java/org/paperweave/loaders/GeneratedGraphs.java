package org.paperweave.loaders;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * Graphs of any size for measuring: abstracts of some 180 words, some nine statements a paper, entities as often as names are
 * in texts (few very often, many once). The same size gives the same graph; nothing is held in memory.
 *
 * @param size how many papers
 */
public record GeneratedGraphs(int size) {
    private static final int WORDS = 180;
    private static final int STATEMENTS = 8;

    private static final Map<EntityType, Relation> RELATIONS = Map.of(
            EntityType.METHOD, Relation.USES,
            EntityType.DATASET, Relation.EVALUATES_ON,
            EntityType.METRIC, Relation.MEASURES,
            EntityType.TASK, Relation.ADDRESSES);

    /** All fragments in their order; a stream that may be asked for again. */
    public Stream<GraphFragment> fragments() {
        return Stream.concat(
                Stream.of(EntityType.DATASET, EntityType.METHOD, EntityType.METRIC, EntityType.TASK)
                        .flatMap(this::entities),
                IntStream.range(0, size).mapToObj(this::paper));
    }

    private Stream<GraphFragment> entities(EntityType type) {
        return IntStream.range(0, count(type))
                .mapToObj(i -> new GraphFragment.OfEntity(new EntityNode(
                        key(type, i),
                        type,
                        type.segment().toUpperCase(java.util.Locale.ROOT) + "-" + i,
                        i % 2 == 0 ? List.of(type.segment() + " number " + i) : List.of(),
                        i > 0 && i % 10 == 0 ? key(type, i / 10) : null,
                        type == EntityType.METRIC ? EntityNode.Direction.HIGHER : null)));
    }

    private GraphFragment paper(int number) {
        Random random = new Random(number);
        String id = "%04d.%05d".formatted(1001 + number / 100_000, number % 100_000);
        String key = "paper/arxiv/" + id;
        List<String> words = IntStream.range(0, WORDS)
                .mapToObj(i -> "w" + Integer.toString((int) Math.pow(40_000, random.nextDouble()), 36) + "ord")
                .toList();
        String text = String.join(" ", words);
        Map<String, Statement> statements = new TreeMap<>();
        for (int i = 0; i < STATEMENTS; i++) {
            EntityType type = List.of(EntityType.METHOD, EntityType.METHOD, EntityType.DATASET, EntityType.METRIC,
                            EntityType.TASK)
                    .get(random.nextInt(5));
            String object = key(type, (int) Math.pow(count(type), random.nextDouble()) - 1);
            statements.put(object, statement(RELATIONS.get(type), object, text, random));
        }
        List<LinkNode> links = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            String name = "owner" + random.nextInt(size) + "/code" + number;
            links.add(new LinkNode(
                    "repository/github.com/" + name,
                    "https://github.com/" + name,
                    ExtractedLink.Kind.CODE,
                    "github.com",
                    "owner",
                    "code"));
            statements.put("r", statement(Relation.HAS_CODE, "repository/github.com/" + name, text, random));
        }
        List<ResultNode> results = new ArrayList<>();
        if (random.nextInt(2) == 0) {
            results.add(new ResultNode(
                    key + "/result/absolute-" + number,
                    key(EntityType.METHOD, 1),
                    key(EntityType.DATASET, 2),
                    key(EntityType.METRIC, 0),
                    null,
                    new BigDecimal(random.nextInt(1000)).movePointLeft(1),
                    "1",
                    "%",
                    ExtractedResult.Kind.ABSOLUTE));
            statements.put("s", statement(Relation.REPORTS, results.get(0).key(), text, random));
        }
        return new GraphFragment.OfPaper(
                new PaperNode(
                        key,
                        List.of(new PaperId(PaperId.Scheme.ARXIV, id)),
                        String.join(" ", words.subList(0, 9)),
                        List.of(),
                        text,
                        List.of("A. Author" + number % 7000, "B. Author" + number % 9000, "C. Author" + number % 11_000),
                        List.of("cs.LG"),
                        List.of(),
                        new PaperDate(2010 + number * 15 / size, 1 + number % 12, 1 + number % 28)),
                links,
                results,
                List.copyOf(statements.values()));
    }

    private static Statement statement(Relation relation, String object, String text, Random random) {
        int start = random.nextInt(text.length() - 200);
        return new Statement(
                relation,
                object,
                random.nextDouble(),
                false,
                "rule/made-up",
                new StatementEvidence(
                        false, start, start + 8, text.substring(start, start + 8), text.substring(start, start + 130)));
    }

    private int count(EntityType type) {
        return switch (type) {
            case METHOD -> 10 + size / 3;
            case DATASET -> 10 + size / 10;
            case METRIC -> 10 + size / 500;
            case TASK -> 10 + size / 200;
        };
    }

    private static String key(EntityType type, int number) {
        return "%s/%s-%07d".formatted(type.segment(), type.segment(), number);
    }
}
