package org.paperweave.loaders.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperweave.loaders.LoaderException;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.graph.EntityNode;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.graph.LinkNode;
import org.paperweave.model.graph.ResultNode;
import org.paperweave.model.graph.Statement;
import org.paperweave.model.lexicon.NameKey;

/**
 * A part of a graph: some entities and papers, and what stands between them. Holds keys, not fragments; reads the graph once for each
 * step outwards. Immutable, safe for use by several threads.
 */
public final class GraphPart {
    private final Set<String> keys;

    private GraphPart(Set<String> keys) {
        this.keys = Set.copyOf(keys);
    }

    /**
     * What is named, and all that a path of a certain length leads to.
     *
     * @param graph gives the fragments
     * @param name of an entity in any spelling, or the key or the IRI of an entity or paper
     * @param depth steps between a paper and what it speaks of, at least 1
     * @throws LoaderException if nothing is called so
     */
    public static GraphPart around(Supplier<Stream<GraphFragment>> graph, String name, int depth) {
        Set<String> keys = new HashSet<>();
        String folded = NameKey.fold(name);
        each(graph, fragment -> {
            boolean meant = name.equals(fragment.key()) || name.endsWith("/" + fragment.key());
            if (fragment instanceof GraphFragment.OfEntity entity) {
                meant |= !folded.isEmpty()
                        && Stream.concat(Stream.of(entity.node().name()), entity.node().aliases().stream())
                                .anyMatch(each -> NameKey.fold(each).equals(folded));
            }
            if (meant) {
                keys.add(fragment.key());
            }
        });
        if (keys.isEmpty()) {
            throw new LoaderException("Nothing in the graph is called " + name
                    + ". Give a name that queries show, or a key such as method/lora or paper/arxiv/2106.09685.");
        }
        for (int step = 0; step < depth; step++) {
            Set<String> reached = new HashSet<>();
            each(graph, fragment -> {
                if (fragment instanceof GraphFragment.OfPaper paper) {
                    boolean inside = keys.contains(paper.key());
                    for (Statement statement : paper.statements()) {
                        if (isEntity(statement.object())) {
                            if (inside) {
                                reached.add(statement.object());
                            } else if (keys.contains(statement.object())) {
                                reached.add(paper.key());
                            }
                        }
                    }
                }
            });
            keys.addAll(reached);
        }
        return new GraphPart(keys);
    }

    /**
     * The entities of each type that most papers speak of, and the papers that speak of at least two of them.
     *
     * @param graph gives the fragments
     * @param most entities of each type, at least 1
     */
    public static GraphPart top(Supplier<Stream<GraphFragment>> graph, int most) {
        Map<String, Integer> papers = new HashMap<>();
        Map<EntityType, List<String>> entities = new EnumMap<>(EntityType.class);
        each(graph, fragment -> {
            if (fragment instanceof GraphFragment.OfEntity entity) {
                entities.computeIfAbsent(entity.node().type(), type -> new ArrayList<>())
                        .add(entity.key());
            } else if (fragment instanceof GraphFragment.OfPaper paper) {
                paper.statements().stream()
                        .map(Statement::object)
                        .filter(GraphPart::isEntity)
                        .distinct()
                        .forEach(key -> papers.merge(key, 1, Integer::sum));
            }
        });
        Set<String> keys = new HashSet<>();
        entities.values()
                .forEach(each -> each.stream()
                        .sorted(Comparator.<String>comparingInt(key -> -papers.getOrDefault(key, 0))
                                .thenComparing(Comparator.naturalOrder()))
                        .limit(most)
                        .forEach(keys::add));
        Set<String> between = new HashSet<>();
        each(graph, fragment -> {
            if (fragment instanceof GraphFragment.OfPaper paper
                    && paper.statements().stream()
                                    .map(Statement::object)
                                    .filter(keys::contains)
                                    .distinct()
                                    .count()
                            > 1) {
                between.add(paper.key());
            }
        });
        keys.addAll(between);
        return new GraphPart(keys);
    }

    /**
     * Certain entities and papers, and the papers that speak of two of the entities.
     *
     * @param keys of entities, papers, or results, which stand for their papers
     */
    public static GraphPart of(Set<String> keys) {
        Set<String> all = new HashSet<>();
        for (String key : keys) {
            int result = key.indexOf("/result/");
            all.add(result > 0 && key.startsWith("paper/") ? key.substring(0, result) : key);
        }
        return new GraphPart(all);
    }

    /** The part of a graph; to be closed as the graph's own stream is. */
    public Stream<GraphFragment> fragments(Stream<GraphFragment> graph) {
        return graph.filter(fragment -> keys.contains(fragment.key())).map(this::cut);
    }

    /** How many entities and papers it has at most. */
    public int size() {
        return keys.size();
    }

    private GraphFragment cut(GraphFragment fragment) {
        if (fragment instanceof GraphFragment.OfEntity entity) {
            EntityNode node = entity.node();
            boolean kept = node.broader() == null || keys.contains(node.broader());
            return kept
                    ? entity
                    : new GraphFragment.OfEntity(new EntityNode(
                            node.key(), node.type(), node.name(), node.aliases(), null, node.direction()));
        }
        GraphFragment.OfPaper paper = (GraphFragment.OfPaper) fragment;
        List<ResultNode> results =
                paper.results().stream().filter(this::isWhole).toList();
        Set<String> own = new HashSet<>();
        results.forEach(result -> own.add(result.key()));
        paper.links().stream().map(LinkNode::key).forEach(own::add);
        return new GraphFragment.OfPaper(
                paper.paper(),
                paper.links(),
                results,
                paper.statements().stream()
                        .filter(statement -> own.contains(statement.object()) || keys.contains(statement.object()))
                        .toList());
    }

    /** A result of which a part would be missing would say something else. */
    private boolean isWhole(ResultNode result) {
        return Stream.of(result.method(), result.dataset(), result.metric(), result.baseline())
                .filter(Objects::nonNull)
                .allMatch(keys::contains);
    }

    private static boolean isEntity(@Nullable String key) {
        return key != null && Stream.of(EntityType.values()).anyMatch(type -> key.startsWith(type.segment() + "/"));
    }

    private static void each(Supplier<Stream<GraphFragment>> graph, Consumer<GraphFragment> sink) {
        try (Stream<GraphFragment> all = graph.get()) {
            all.forEach(sink);
        }
    }
}
