package org.paperweave.model.property;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.ModelException;
import org.paperweave.model.graph.EntityNode;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.graph.LinkNode;
import org.paperweave.model.graph.PaperNode;
import org.paperweave.model.graph.Relation;
import org.paperweave.model.graph.ResultNode;
import org.paperweave.model.graph.Statement;
import org.paperweave.model.graph.StatementEvidence;
import org.paperweave.model.lexicon.NameKey;
import org.paperweave.model.paper.PaperId;
import org.paperweave.model.rdf.KeyPath;
import org.paperweave.model.rdf.WellFormed;

/**
 * From fragments to nodes and relationships, and back: {@code fragment(properties(f))} equals {@code f}. Immutable and
 * safe for use by several threads.
 *
 * <p>URIs are those of the RDF mapping, and texts are mended as there: what no encoding of Unicode can write becomes U+FFFD.
 *
 * <p>What Cypher cannot hold is kept beside what it can: the number of a result is {@code value}, a double to compute
 * with, and {@code decimal}, its exact digits. How a paper writes a link that others share is kept on the relationship.
 */
public final class PropertyMapping {
    /** Where nodes live unless something else is configured. */
    public static final String DEFAULT_BASE = "https://w3id.org/paperweave/";

    private final String base;

    /** With {@link #DEFAULT_BASE}. */
    public PropertyMapping() {
        this(DEFAULT_BASE);
    }

    /**
     * @param base what a node's URI is its key appended to; ends in {@code /} or {@code #}
     * @throws ModelException if it does not
     */
    public PropertyMapping(String base) {
        if (!base.endsWith("/") && !base.endsWith("#")) {
            throw new ModelException("The base <" + base + "> ends in neither / nor #: add one.");
        }
        this.base = base;
    }

    /**
     * The URI of a node, the same as in RDF.
     *
     * @throws ModelException if the key has characters that no IRI takes
     */
    public String uri(String key) {
        return base + KeyPath.of(key);
    }

    /**
     * The nodes and relationships of a fragment.
     *
     * @throws ModelException if a statement points at a link or result that the fragment does not hold, if nothing
     *     points at one that it holds, or if a relation does not fit its object
     */
    public PropertyFragment properties(GraphFragment fragment) {
        if (fragment instanceof GraphFragment.OfEntity entity) {
            return entity(entity.node());
        }
        return paper((GraphFragment.OfPaper) fragment);
    }

    /**
     * The fragment that nodes and relationships stand for.
     *
     * @param properties as {@link #properties} makes them; the link nodes are not needed, and properties beyond those
     *     that it makes are ignored
     */
    public GraphFragment fragment(PropertyFragment properties) {
        return PropertyReader.fragment(properties);
    }

    private PropertyFragment entity(EntityNode entity) {
        NodeLabel label = NodeLabel.of(entity.type());
        Properties properties = node(entity.key())
                .put("name", entity.name())
                .put("aliases", entity.aliases())
                .put("nameKeys", nameKeys(entity));
        if (entity.direction() != null) {
            properties.put("direction", Codes.of(entity.direction()));
        }
        List<PropertyEdge> edges = new ArrayList<>();
        if (entity.broader() != null) {
            if (EdgeType.BROADER.target(entity.broader()) != label) {
                throw new ModelException("The wider one of " + entity.key() + " is " + entity.broader()
                        + ", of another type. Correct what built the graph.");
            }
            edges.add(new PropertyEdge(entity.key(), EdgeType.BROADER, entity.broader(), Map.of()));
        }
        return new PropertyFragment(new PropertyNode(label, properties.map()), List.of(), List.of(), edges);
    }

    private static List<String> nameKeys(EntityNode entity) {
        Set<String> keys = new TreeSet<>();
        Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
                .map(NameKey::fold)
                .filter(key -> !key.isEmpty())
                .forEach(keys::add);
        return List.copyOf(keys);
    }

    private PropertyFragment paper(GraphFragment.OfPaper fragment) {
        Map<String, LinkNode> links = new HashMap<>();
        fragment.links().forEach(link -> links.put(link.key(), link));
        Set<String> unclaimed = new TreeSet<>(links.keySet());
        Set<String> results = new TreeSet<>();
        fragment.results().forEach(result -> results.add(result.key()));
        unclaimed.addAll(results);

        List<PropertyEdge> edges = new ArrayList<>();
        for (Statement statement : fragment.statements()) {
            Properties properties = statement(statement);
            switch (statement.relation()) {
                case HAS_CODE, LINKS_TO -> link(held(fragment, links.get(statement.object()), statement), properties);
                case REPORTS -> held(fragment, results.contains(statement.object()) ? statement : null, statement);
                default -> {}
            }
            unclaimed.remove(statement.object());
            PropertyEdge edge = new PropertyEdge(
                    fragment.key(), EdgeType.of(statement.relation()), statement.object(), properties.map());
            edge.target();
            edges.add(edge);
        }
        if (!unclaimed.isEmpty()) {
            throw new ModelException("No statement of " + fragment.key() + " points at its "
                    + unclaimed.iterator().next() + ". Correct what built the graph.");
        }
        fragment.results().forEach(result -> edges.addAll(edges(result)));
        return new PropertyFragment(
                paperNode(fragment.paper()),
                fragment.results().stream().map(this::resultNode).toList(),
                fragment.links().stream().map(this::linkNode).toList(),
                edges);
    }

    private static <T> T held(GraphFragment fragment, @Nullable T object, Statement statement) {
        if (object == null) {
            throw new ModelException("The fragment " + fragment.key() + " says " + statement.relation() + " "
                    + statement.object() + " but does not hold it. Correct what built the graph.");
        }
        return object;
    }

    private PropertyNode paperNode(PaperNode paper) {
        Properties properties = node(paper.key())
                .put("ids", paper.ids().stream().map(PaperId::toString).toList())
                .put("title", paper.title())
                .put("titles", paper.titles())
                .put("abstract", paper.abstractText())
                .put("authors", paper.authors())
                .put("categories", paper.categories())
                .put("venues", paper.venues())
                .put(
                        "sameAs",
                        paper.ids().stream().flatMap(id -> id.url().stream()).toList())
                .put("arxivId", first(paper, PaperId.Scheme.ARXIV))
                .put("doi", first(paper, PaperId.Scheme.DOI))
                .put("aclId", first(paper, PaperId.Scheme.ACL));
        if (paper.date() != null) {
            properties.put("date", paper.date().toString()).put("year", (long)
                    paper.date().year());
        }
        return new PropertyNode(NodeLabel.PAPER, properties.map());
    }

    private static @Nullable String first(PaperNode paper, PaperId.Scheme scheme) {
        return paper.ids().stream()
                .filter(id -> id.scheme() == scheme)
                .map(PaperId::value)
                .findFirst()
                .orElse(null);
    }

    private PropertyNode resultNode(ResultNode result) {
        Properties properties = node(result.key())
                .put("raw", result.raw())
                .put("unit", result.unit())
                .put("kind", result.kind().label());
        if (result.value() != null) {
            properties
                    .put("value", result.value().doubleValue())
                    .put("decimal", result.value().toString());
        }
        return new PropertyNode(NodeLabel.RESULT, properties.map());
    }

    private static List<PropertyEdge> edges(ResultNode result) {
        List<PropertyEdge> edges = new ArrayList<>();
        addEdge(edges, result, EdgeType.OF_METHOD, result.method());
        addEdge(edges, result, EdgeType.ON_DATASET, result.dataset());
        addEdge(edges, result, EdgeType.BY_METRIC, result.metric());
        addEdge(edges, result, EdgeType.OVER_BASELINE, result.baseline());
        return edges;
    }

    private static void addEdge(List<PropertyEdge> edges, ResultNode result, EdgeType type, @Nullable String to) {
        if (to != null) {
            PropertyEdge edge = new PropertyEdge(result.key(), type, to, Map.of());
            edge.target();
            edges.add(edge);
        }
    }

    private PropertyNode linkNode(LinkNode link) {
        NodeLabel label = EdgeType.LINKS_TO.target(link.key());
        return new PropertyNode(label, link(link, node(link.key())).map());
    }

    private static Properties link(LinkNode link, Properties properties) {
        return properties
                .put("url", link.url())
                .put("kind", link.kind().label())
                .put("host", link.host())
                .put("owner", link.owner())
                .put("name", link.name());
    }

    private static Properties statement(Statement statement) {
        Properties properties = new Properties()
                .put("confidence", statement.confidence())
                .put("origin", statement.origin())
                .put("tool", statement.tool());
        if (statement.relation() == Relation.HAS_CODE || statement.official()) {
            properties.put("official", statement.official());
        }
        StatementEvidence evidence = statement.evidence();
        if (evidence != null) {
            properties
                    .put("evidence", evidence.exact())
                    .put("sentence", evidence.sentence())
                    .put("start", (long) evidence.start())
                    .put("end", (long) evidence.end())
                    .put("inTitle", evidence.inTitle());
        }
        return properties;
    }

    private Properties node(String key) {
        return new Properties().put("id", key).put("uri", uri(key));
    }

    /** Leaves out what is not known: null and empty lists. */
    private static final class Properties {
        private final Map<String, Object> map = new HashMap<>();

        Properties put(String name, @Nullable Object value) {
            if (value instanceof String text) {
                map.put(name, WellFormed.text(text));
            } else if (value != null) {
                map.put(name, value);
            }
            return this;
        }

        Properties put(String name, List<String> texts) {
            if (!texts.isEmpty()) {
                map.put(name, texts.stream().map(WellFormed::text).toList());
            }
            return this;
        }

        Map<String, Object> map() {
            return map;
        }
    }
}
