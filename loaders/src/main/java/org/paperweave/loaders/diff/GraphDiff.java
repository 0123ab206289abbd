package org.paperweave.loaders.diff;

import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.graph.EntityNode;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.graph.ResultNode;
import org.paperweave.model.graph.Statement;

/**
 * Compares two graphs, fragment by fragment, in the order that graphs have; holds two fragments at a time. For one use.
 *
 * <p>A paper or entity that only one graph has is added or gone, with all its statements; one that both have differently is changed where
 * it itself differs (its names, its title), and its statements are compared one by one.
 */
public final class GraphDiff {
    /** What became of something. */
    public enum Kind {
        /** Only the second graph has it. */
        ADDED,
        /** Only the first graph has it. */
        GONE,
        /** Both have it, not alike. */
        CHANGED
    }

    /** What is compared. */
    public enum Subject {
        /** A method, data set, metric or task. */
        ENTITY,
        /** A paper. */
        PAPER,
        /** What a paper says. */
        STATEMENT
    }

    /**
     * A difference.
     *
     * @param kind what became of it
     * @param subject what it is
     * @param key of the entity or paper; of a statement {@code PAPER RELATION OBJECT}
     * @param label to show: a name, a title
     */
    public record Change(Kind kind, Subject subject, String key, String label) {}

    private final Consumer<Change> sink;

    /**
     * A comparison.
     *
     * @param sink told every difference, in the order of the graphs
     */
    public GraphDiff(Consumer<Change> sink) {
        this.sink = sink;
    }

    /**
     * Compares.
     *
     * @param before the first graph, in order
     * @param after the second graph, in order
     */
    public void compare(Iterator<GraphFragment> before, Iterator<GraphFragment> after) {
        GraphFragment a = next(before);
        GraphFragment b = next(after);
        while (a != null || b != null) {
            int order = a == null ? 1 : b == null ? -1 : order(a, b);
            if (order < 0) {
                whole(Kind.GONE, Objects.requireNonNull(a));
            } else if (order > 0) {
                whole(Kind.ADDED, Objects.requireNonNull(b));
            } else {
                both(Objects.requireNonNull(a), Objects.requireNonNull(b));
            }
            a = order <= 0 ? next(before) : a;
            b = order >= 0 ? next(after) : b;
        }
    }

    private static @Nullable GraphFragment next(Iterator<GraphFragment> graph) {
        return graph.hasNext() ? graph.next() : null;
    }

    /** Entities come before papers. */
    private static int order(GraphFragment a, GraphFragment b) {
        boolean x = a instanceof GraphFragment.OfPaper;
        boolean y = b instanceof GraphFragment.OfPaper;
        return x == y ? a.key().compareTo(b.key()) : x ? 1 : -1;
    }

    private void whole(Kind kind, GraphFragment fragment) {
        if (fragment instanceof GraphFragment.OfEntity entity) {
            sink.accept(
                    new Change(kind, Subject.ENTITY, entity.key(), entity.node().name()));
        } else if (fragment instanceof GraphFragment.OfPaper paper) {
            sink.accept(new Change(kind, Subject.PAPER, paper.key(), title(paper)));
            statements(paper).keySet().forEach(key -> sink.accept(new Change(kind, Subject.STATEMENT, key, "")));
        }
    }

    private void both(GraphFragment a, GraphFragment b) {
        if (a.equals(b)) {
            return;
        }
        if (a instanceof GraphFragment.OfEntity before && b instanceof GraphFragment.OfEntity after) {
            sink.accept(new Change(Kind.CHANGED, Subject.ENTITY, after.key(), difference(before.node(), after.node())));
        } else if (a instanceof GraphFragment.OfPaper before && b instanceof GraphFragment.OfPaper after) {
            if (!before.paper().equals(after.paper())) {
                sink.accept(new Change(Kind.CHANGED, Subject.PAPER, after.key(), title(after)));
            }
            Map<String, Object> were = statements(before);
            Map<String, Object> are = statements(after);
            TreeSet<String> all = new TreeSet<>(were.keySet());
            all.addAll(are.keySet());
            for (String key : all) {
                Object was = were.get(key);
                Object is = are.get(key);
                if (!Objects.equals(was, is)) {
                    Kind kind = was == null ? Kind.ADDED : is == null ? Kind.GONE : Kind.CHANGED;
                    sink.accept(new Change(kind, Subject.STATEMENT, key, ""));
                }
            }
        }
    }

    private static String difference(EntityNode before, EntityNode after) {
        return before.name().equals(after.name()) ? after.name() : before.name() + " → " + after.name();
    }

    /** What a paper says, by relation and object; of a result and a link with all that they hold. */
    private static Map<String, Object> statements(GraphFragment.OfPaper paper) {
        Map<String, Object> held = new TreeMap<>();
        paper.results().forEach(result -> held.put(result.key(), result));
        paper.links().forEach(link -> held.put(link.key(), link));
        Map<String, Object> statements = new TreeMap<>();
        for (Statement statement : paper.statements()) {
            Object object = held.get(statement.object());
            String shown = object instanceof ResultNode
                    ? statement.object().substring(paper.key().length() + 1)
                    : statement.object();
            statements.put(
                    paper.key() + " " + statement.relation().camelCase() + " " + shown,
                    object == null ? statement : Map.entry(statement, object));
        }
        return statements;
    }

    private static String title(GraphFragment.OfPaper paper) {
        String title = paper.paper().title();
        return title == null ? "" : title;
    }
}
