package org.paperweave.model.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.ExtractedLink;

/**
 * What is in a graph, in numbers.
 *
 * @param papers papers
 * @param dated papers with a date
 * @param withCode papers that name a code repository
 * @param entities how many of each type
 * @param statements how many of each relation
 * @param repositories different code repositories
 * @param results results
 * @param top of each type, the entities that most papers speak of
 */
public record GraphSummary(
        long papers,
        long dated,
        long withCode,
        Map<EntityType, Long> entities,
        Map<Relation, Long> statements,
        long repositories,
        long results,
        Map<EntityType, List<Ranked>> top) {

    /**
     * An entity with its weight.
     *
     * @param key the key of its node
     * @param name the name to show
     * @param papers how many papers speak of it
     */
    public record Ranked(String key, String name, long papers) {}

    /** Counts fragments as they pass. Holds one counter an entity; not for use by several threads at a time. */
    public static final class Counter {
        private final Map<EntityType, Long> entities = new EnumMap<>(EntityType.class);
        private final Map<Relation, Long> statements = new EnumMap<>(Relation.class);
        private final Map<String, EntityNode> nodes = new HashMap<>();
        private final Map<String, Integer> mentions = new HashMap<>();
        private final Set<String> repositories = new HashSet<>();
        private long papers;
        private long dated;
        private long withCode;
        private long results;

        /** Counts one fragment. */
        public void add(GraphFragment fragment) {
            if (fragment instanceof GraphFragment.OfEntity entity) {
                entities.merge(entity.node().type(), 1L, Long::sum);
                nodes.put(entity.key(), entity.node());
            } else if (fragment instanceof GraphFragment.OfPaper paper) {
                count(paper);
            }
        }

        private void count(GraphFragment.OfPaper paper) {
            papers++;
            if (paper.paper().date() != null) {
                dated++;
            }
            results += paper.results().size();
            boolean code = false;
            for (LinkNode link : paper.links()) {
                if (link.kind() == ExtractedLink.Kind.CODE) {
                    code = true;
                    repositories.add(link.key());
                }
            }
            if (code) {
                withCode++;
            }
            Set<String> spoken = new HashSet<>();
            for (Statement statement : paper.statements()) {
                statements.merge(statement.relation(), 1L, Long::sum);
                if (spoken.add(statement.object())) {
                    mentions.merge(statement.object(), 1, Integer::sum);
                }
            }
        }

        /**
         * The sums so far.
         *
         * @param top how many entities of each type to rank
         */
        public GraphSummary summary(int top) {
            Map<EntityType, List<Ranked>> ranked = new EnumMap<>(EntityType.class);
            for (EntityType type : EntityType.values()) {
                ranked.put(type, new ArrayList<>());
            }
            nodes.values().stream()
                    .map(node -> new Ranked(node.key(), node.name(), mentions.getOrDefault(node.key(), 0)))
                    .sorted(Comparator.comparingLong(Ranked::papers).reversed().thenComparing(Ranked::key))
                    .forEach(each -> {
                        List<Ranked> list = ranked.get(nodes.get(each.key()).type());
                        if (list != null && list.size() < top) {
                            list.add(each);
                        }
                    });
            return new GraphSummary(
                    papers,
                    dated,
                    withCode,
                    entities.isEmpty() ? Map.of() : new EnumMap<>(entities),
                    statements.isEmpty() ? Map.of() : new EnumMap<>(statements),
                    repositories.size(),
                    results,
                    ranked);
        }
    }
}
