package org.paperweave.storetests;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.ExtractedResult;
import org.paperweave.model.graph.EntityNode;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.graph.PaperNode;
import org.paperweave.model.graph.Relation;
import org.paperweave.model.graph.ResultNode;
import org.paperweave.model.graph.Statement;
import org.paperweave.model.graph.StatementEvidence;
import org.paperweave.model.paper.PaperDate;
import org.paperweave.model.paper.PaperId;

/**
 * A graph of any size in the shape of a real one: an abstract of 1,200 characters, eight statements and one result a paper; a
 * few names that everybody uses and many that are used once. Made as it is read, the same each time.
 *
 * @param papers how many
 */
record GeneratedGraph(int papers) {
    private static final String WORDS = "some words of an abstract that says nothing at all, ".repeat(24);
    private static final int STATEMENTS = 7;

    Iterator<GraphFragment> iterator() {
        int entities = Math.max(10, papers / 4);
        Stream<GraphFragment> datasets = IntStream.range(0, entities).mapToObj(i -> entity(EntityType.DATASET, i));
        Stream<GraphFragment> methods = IntStream.range(0, entities).mapToObj(i -> entity(EntityType.METHOD, i));
        Stream<GraphFragment> all = Stream.concat(
                Stream.concat(datasets, methods), IntStream.range(0, papers).mapToObj(i -> paper(i, entities)));
        return all.iterator();
    }

    private static String key(EntityType type, int number) {
        return "%s/thing-%07d".formatted(type.segment(), number);
    }

    private static GraphFragment entity(EntityType type, int number) {
        return new GraphFragment.OfEntity(new EntityNode(
                key(type, number), type, "Thing " + number, List.of("Thing of " + type + " " + number), null, null));
    }

    private static GraphFragment paper(int number, int entities) {
        Random random = new Random(number);
        PaperId id = new PaperId(PaperId.Scheme.ARXIV, "%04d.%05d".formatted(1001 + number / 100_000, number % 100_000));
        PaperNode paper = new PaperNode(
                "paper/" + id.path(),
                List.of(id),
                "Paper " + number + " on many things",
                List.of(),
                WORDS + number,
                List.of("Ada Example", "Ben Sample"),
                List.of("cs.LG"),
                List.of(),
                new PaperDate(2010 + random.nextInt(15), 1 + random.nextInt(12), 0));
        List<Statement> statements = new ArrayList<>();
        String method = "";
        String dataset = "";
        TreeSet<Integer> used = new TreeSet<>();
        for (int i = 0; i < STATEMENTS; i++) {
            // The cube makes a few entities common and most of them rare.
            int entity = (int) (entities * Math.pow(random.nextDouble(), 3));
            if (!used.add(entity)) {
                continue;
            }
            boolean isMethod = i % 2 == 0;
            Relation relation = isMethod ? Relation.USES : Relation.EVALUATES_ON;
            String object = key(isMethod ? EntityType.METHOD : EntityType.DATASET, entity);
            method = isMethod ? object : method;
            dataset = isMethod ? dataset : object;
            statements.add(statement(relation, object, i));
        }
        String result = paper.key() + "/result/absolute";
        statements.add(statement(Relation.REPORTS, result, STATEMENTS));
        return new GraphFragment.OfPaper(
                paper,
                List.of(),
                List.of(new ResultNode(
                        result,
                        method.isEmpty() ? null : method,
                        dataset.isEmpty() ? null : dataset,
                        null,
                        null,
                        BigDecimal.valueOf(random.nextInt(1000), 1),
                        "1",
                        "%",
                        ExtractedResult.Kind.ABSOLUTE)),
                statements);
    }

    private static Statement statement(Relation relation, String object, int place) {
        return new Statement(
                relation,
                object,
                0.5,
                false,
                "rule/generated",
                new StatementEvidence(false, place * 10, place * 10 + 4, "some", WORDS.substring(place, place + 150)));
    }
}
