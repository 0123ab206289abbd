package org.paperweave.model.property;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.ModelException;
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

/** The way back: nodes and relationships to fragments. */
final class PropertyReader {
    private PropertyReader() {}

    static GraphFragment fragment(PropertyFragment properties) {
        Values values = new Values(properties.node().id(), properties.node().properties());
        return switch (properties.node().label()) {
            case METHOD, DATASET, TASK, METRIC -> new GraphFragment.OfEntity(entity(properties, values));
            case PAPER -> paper(properties, values);
            default -> throw new ModelException("No fragment is about " + values.key + ".");
        };
    }

    private static EntityNode entity(PropertyFragment properties, Values values) {
        String direction = values.string("direction");
        return new EntityNode(
                values.key,
                EntityType.valueOf(properties.node().label().name()),
                values.needed("name"),
                values.strings("aliases"),
                properties.edges().stream()
                        .filter(edge -> edge.type() == EdgeType.BROADER)
                        .map(PropertyEdge::to)
                        .findFirst()
                        .orElse(null),
                direction == null ? null : Codes.parse(EntityNode.Direction.class, direction, values.key));
    }

    private static GraphFragment paper(PropertyFragment properties, Values values) {
        String date = values.string("date");
        PaperNode paper = new PaperNode(
                values.key,
                values.strings("ids").stream().map(id -> paperId(id, values)).toList(),
                values.string("title"),
                values.strings("titles"),
                values.string("abstract"),
                values.strings("authors"),
                values.strings("categories"),
                values.strings("venues"),
                date == null ? null : PaperDate.parse(date).orElseThrow(() -> values.broken("date")));

        Map<String, LinkNode> links = new TreeMap<>();
        Map<String, Map<EdgeType, String>> resultEdges = new HashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (PropertyEdge edge : properties.edges()) {
            if (!edge.from().equals(values.key)) {
                resultEdges.computeIfAbsent(edge.from(), key -> new HashMap<>()).put(edge.type(), edge.to());
                continue;
            }
            Values said = new Values(values.key + " " + edge.type() + " " + edge.to(), edge.properties());
            statements.add(statement(edge, said));
            if (edge.type() == EdgeType.HAS_CODE || edge.type() == EdgeType.LINKS_TO) {
                links.put(edge.to(), link(edge.to(), said));
            }
        }
        List<ResultNode> results = properties.results().stream()
                .map(node -> result(node, resultEdges.getOrDefault(node.id(), Map.of())))
                .toList();
        return new GraphFragment.OfPaper(paper, List.copyOf(links.values()), results, statements);
    }

    private static PaperId paperId(String id, Values values) {
        int colon = id.indexOf(':');
        if (colon < 0) {
            throw values.broken("ids");
        }
        return new PaperId(
                Codes.parse(PaperId.Scheme.class, id.substring(0, colon).toLowerCase(Locale.ROOT), values.key),
                id.substring(colon + 1));
    }

    private static Statement statement(PropertyEdge edge, Values said) {
        String exact = said.string("evidence");
        StatementEvidence evidence = exact == null
                ? null
                : new StatementEvidence(
                        said.flag("inTitle"),
                        said.position("start"),
                        said.position("end"),
                        exact,
                        said.needed("sentence"));
        return new Statement(
                Relation.valueOf(edge.type().name()),
                edge.to(),
                said.number("confidence"),
                said.flag("official"),
                said.needed("origin"),
                evidence,
                said.string("tool"));
    }

    private static LinkNode link(String key, Values said) {
        return new LinkNode(
                key,
                said.needed("url"),
                Codes.parse(ExtractedLink.Kind.class, said.needed("kind"), said.key),
                said.needed("host"),
                said.string("owner"),
                said.string("name"));
    }

    private static ResultNode result(PropertyNode node, Map<EdgeType, String> edges) {
        Values values = new Values(node.id(), node.properties());
        String decimal = values.string("decimal");
        return new ResultNode(
                node.id(),
                edges.get(EdgeType.OF_METHOD),
                edges.get(EdgeType.ON_DATASET),
                edges.get(EdgeType.BY_METRIC),
                edges.get(EdgeType.OVER_BASELINE),
                decimal == null ? null : new BigDecimal(decimal),
                values.needed("raw"),
                values.needed("unit"),
                Codes.parse(ExtractedResult.Kind.class, values.needed("kind"), node.id()));
    }

    /** Properties of one node or relationship, read by type. */
    private record Values(String key, Map<String, Object> properties) {
        @Nullable String string(String name) {
            Object value = properties.get(name);
            if (value != null && !(value instanceof String)) {
                throw broken(name);
            }
            return (String) value;
        }

        String needed(String name) {
            String value = string(name);
            if (value == null) {
                throw broken(name);
            }
            return value;
        }

        List<String> strings(String name) {
            Object value = properties.getOrDefault(name, List.of());
            if (!(value instanceof List<?> list)) {
                throw broken(name);
            }
            return list.stream()
                    .map(item -> {
                        if (!(item instanceof String string)) {
                            throw broken(name);
                        }
                        return string;
                    })
                    .toList();
        }

        boolean flag(String name) {
            return Boolean.TRUE.equals(properties.get(name));
        }

        double number(String name) {
            if (properties.get(name) instanceof Number number) {
                return number.doubleValue();
            }
            throw broken(name);
        }

        int position(String name) {
            if (properties.get(name) instanceof Long number) {
                return Math.toIntExact(number);
            }
            throw broken(name);
        }

        ModelException broken(String name) {
            return new ModelException(
                    "The property " + name + " of " + key
                            + " is missing or of another type: something other than Paperweave wrote it. Load the graph again.");
        }
    }
}
