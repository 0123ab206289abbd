package org.paperweave.model.rdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
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

/**
 * The way back: fragments out of the triples that {@link RdfMapping} writes. Triples that it does not write are left
 * aside. Immutable, safe for use by several threads.
 *
 * @param mapping whose triples these are
 */
public record RdfFragments(RdfMapping mapping) {
    private static final Map<Node, Relation> RELATIONS =
            Stream.of(Relation.values()).collect(Collectors.toUnmodifiableMap(Vocabulary::of, each -> each));
    private static final Map<Node, EntityType> TYPES =
            Stream.of(EntityType.values()).collect(Collectors.toUnmodifiableMap(Vocabulary::of, each -> each));

    /**
     * The fragment of an entity.
     *
     * @param entity its IRI
     * @param triples with the entity as subject
     * @throws ModelException if the entity has no type or name
     */
    public GraphFragment.OfEntity entity(Node entity, Collection<Triple> triples) {
        Subject subject = new Subjects(triples).of(entity);
        EntityType type = subject.nodes(Vocabulary.TYPE).stream()
                .map(TYPES::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String name = subject.text(Vocabulary.PREF_LABEL);
        if (type == null || name == null) {
            throw broken(entity, "has no type or no skos:prefLabel");
        }
        Node broader = subject.node(Vocabulary.BROADER);
        String direction = subject.text(Vocabulary.DIRECTION);
        return new GraphFragment.OfEntity(new EntityNode(
                mapping.key(entity),
                type,
                name,
                subject.texts(Vocabulary.ALT_LABEL),
                broader == null ? null : mapping.key(broader),
                direction == null ? null : constant(EntityNode.Direction.class, entity, direction)));
    }

    /**
     * The fragment of a paper.
     *
     * @param paper its IRI
     * @param triples of its named graph
     * @throws ModelException if they are not what a paper's graph holds
     */
    public GraphFragment.OfPaper paper(Node paper, Collection<Triple> triples) {
        Subjects subjects = new Subjects(triples);
        List<LinkNode> links = new ArrayList<>();
        List<ResultNode> results = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        for (Subject subject : subjects.all()) {
            List<Node> types = subject.nodes(Vocabulary.TYPE);
            if (types.contains(Vocabulary.STATEMENT)) {
                statements.add(statement(subject, subjects));
            } else if (types.contains(Vocabulary.REPOSITORY) || types.contains(Vocabulary.PAGE)) {
                links.add(link(subject));
            } else if (types.contains(Vocabulary.RESULT)) {
                results.add(result(subject));
            }
        }
        return new GraphFragment.OfPaper(paperNode(subjects.of(paper)), links, results, statements);
    }

    private PaperNode paperNode(Subject subject) {
        String date = subject.text(Vocabulary.ISSUED);
        if (!subject.nodes(Vocabulary.TYPE).contains(Vocabulary.PAPER)) {
            throw broken(subject.node(), "is no pw:Paper");
        }
        String authors = subject.text(Vocabulary.AUTHORS);
        return new PaperNode(
                mapping.key(subject.node()),
                subject.texts(Vocabulary.IDENTIFIER).stream()
                        .map(text -> identifier(subject.node(), text))
                        .sorted()
                        .toList(),
                subject.text(Vocabulary.TITLE),
                subject.texts(Vocabulary.TITLE_VARIANT),
                subject.text(Vocabulary.ABSTRACT),
                authors == null ? List.of() : AuthorList.split(authors),
                subject.texts(Vocabulary.CATEGORY),
                subject.texts(Vocabulary.VENUE),
                date == null
                        ? null
                        : PaperDate.parse(date)
                                .orElseThrow(() -> broken(subject.node(), "has the dcterms:issued " + date)));
    }

    private static PaperId identifier(Node paper, String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw broken(paper, "has the dcterms:identifier " + text);
        }
        return new PaperId(constant(PaperId.Scheme.class, paper, text.substring(0, colon)), text.substring(colon + 1));
    }

    private LinkNode link(Subject subject) {
        return new LinkNode(
                mapping.key(subject.node()),
                subject.required(Vocabulary.URL),
                constant(ExtractedLink.Kind.class, subject.node(), subject.required(Vocabulary.LINK_KIND)),
                subject.required(Vocabulary.HOST),
                subject.text(Vocabulary.OWNER),
                subject.text(Vocabulary.REPOSITORY_NAME));
    }

    private ResultNode result(Subject subject) {
        String value = subject.text(Vocabulary.VALUE);
        return new ResultNode(
                mapping.key(subject.node()),
                key(subject, Vocabulary.OF_METHOD),
                key(subject, Vocabulary.ON_DATASET),
                key(subject, Vocabulary.BY_METRIC),
                key(subject, Vocabulary.OVER_BASELINE),
                value == null ? null : new BigDecimal(value),
                subject.required(Vocabulary.RAW_VALUE),
                subject.required(Vocabulary.UNIT),
                constant(ExtractedResult.Kind.class, subject.node(), subject.required(Vocabulary.KIND)));
    }

    private Statement statement(Subject subject, Subjects subjects) {
        Node predicate = subject.node(Vocabulary.PREDICATE);
        Node object = subject.node(Vocabulary.OBJECT);
        if (predicate == null || object == null) {
            throw broken(subject.node(), "has no rdf:predicate or no rdf:object");
        }
        Relation relation = RELATIONS.get(predicate);
        if (relation == null) {
            throw broken(subject.node(), "has the unknown rdf:predicate " + predicate);
        }
        Node words = subject.node(Vocabulary.TARGET);
        String agent = key(subject, Vocabulary.ATTRIBUTED_TO);
        return new Statement(
                relation,
                mapping.key(object),
                Double.parseDouble(subject.required(Vocabulary.CONFIDENCE)),
                "true".equals(subject.text(Vocabulary.OFFICIAL)),
                subject.required(Vocabulary.ORIGIN),
                words == null ? null : evidence(subjects.of(words)),
                agent == null || !agent.startsWith(RdfMapping.SOFTWARE)
                        ? null
                        : agent.substring(RdfMapping.SOFTWARE.length()));
    }

    private static StatementEvidence evidence(Subject words) {
        return new StatementEvidence(
                "true".equals(words.text(Vocabulary.IN_TITLE)),
                Integer.parseInt(words.required(Vocabulary.START)),
                Integer.parseInt(words.required(Vocabulary.END)),
                words.required(Vocabulary.EXACT),
                words.required(Vocabulary.SENTENCE));
    }

    private @Nullable String key(Subject subject, Node predicate) {
        Node object = subject.node(predicate);
        return object == null ? null : mapping.key(object);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Node of, String label) {
        try {
            return Enum.valueOf(type, label.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw broken(of, "has the unknown " + type.getSimpleName() + " " + label);
        }
    }

    private static ModelException broken(Node node, String what) {
        return new ModelException("<" + node + "> " + what + ": another program or another version has written it."
                + " Build the graph anew, into a new store.");
    }

    /** Triples by subject. */
    private static final class Subjects {
        private final Map<Node, Subject> subjects = new HashMap<>();

        Subjects(Collection<Triple> triples) {
            for (Triple triple : triples) {
                of(triple.getSubject()).add(triple);
            }
        }

        Subject of(Node node) {
            return subjects.computeIfAbsent(node, each -> new Subject(each, new HashMap<>()));
        }

        List<Subject> all() {
            return List.copyOf(subjects.values());
        }
    }

    /** What is said of one subject; texts of a predicate sorted. */
    private record Subject(Node node, Map<Node, List<Node>> values) {
        void add(Triple triple) {
            values.computeIfAbsent(triple.getPredicate(), each -> new ArrayList<>())
                    .add(triple.getObject());
        }

        List<Node> nodes(Node predicate) {
            return values.getOrDefault(predicate, List.of());
        }

        @Nullable Node node(Node predicate) {
            List<Node> found = nodes(predicate);
            return found.isEmpty() ? null : found.get(0);
        }

        List<String> texts(Node predicate) {
            return nodes(predicate).stream()
                    .map(Node::getLiteralLexicalForm)
                    .sorted()
                    .toList();
        }

        @Nullable String text(Node predicate) {
            Node found = node(predicate);
            return found == null ? null : found.getLiteralLexicalForm();
        }

        String required(Node predicate) {
            String text = text(predicate);
            if (text == null) {
                throw broken(node, "has no " + predicate);
            }
            return text;
        }
    }
}
