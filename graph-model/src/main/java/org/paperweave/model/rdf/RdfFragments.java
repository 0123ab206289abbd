package org.paperweave.model.rdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    /**
     * The fragment of an entity.
     *
     * @param entity its IRI
     * @param triples with the entity as subject
     * @throws ModelException if the entity has no type or name
     */
    public GraphFragment.OfEntity entity(Node entity, Collection<Triple> triples) {
        Subject subject = new Subjects(triples).of(entity);
        EntityType type = null;
        for (EntityType candidate : EntityType.values()) {
            if (subject.nodes(Vocabulary.TYPE).contains(RdfMapping.classOf(candidate))) {
                type = candidate;
            }
        }
        String name = subject.text(Vocabulary.PREF_LABEL);
        if (type == null || name == null) {
            throw new ModelException(entity + " has no type or no skos:prefLabel: this is no graph of Paperweave.");
        }
        Node broader = subject.node(Vocabulary.BROADER);
        String direction = subject.text(Vocabulary.DIRECTION);
        return new GraphFragment.OfEntity(new EntityNode(
                mapping.key(entity),
                type,
                name,
                subject.texts(Vocabulary.ALT_LABEL),
                broader == null ? null : mapping.key(broader),
                direction == null ? null : EntityNode.Direction.valueOf(direction.toUpperCase(Locale.ROOT))));
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
        String authors = subject.text(Vocabulary.AUTHORS);
        return new PaperNode(
                mapping.key(subject.node()),
                subject.texts(Vocabulary.IDENTIFIER).stream()
                        .map(RdfFragments::identifier)
                        .sorted()
                        .toList(),
                subject.text(Vocabulary.TITLE),
                subject.texts(Vocabulary.TITLE_VARIANT),
                subject.text(Vocabulary.ABSTRACT),
                authors == null ? List.of() : List.of(authors.split("; ", -1)),
                subject.texts(Vocabulary.CATEGORY),
                subject.texts(Vocabulary.VENUE),
                date == null ? null : PaperDate.parse(date).orElse(null));
    }

    private static PaperId identifier(String text) {
        int colon = text.indexOf(':');
        return new PaperId(
                PaperId.Scheme.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)), text.substring(colon + 1));
    }

    private LinkNode link(Subject subject) {
        return new LinkNode(
                mapping.key(subject.node()),
                subject.required(Vocabulary.URL),
                ExtractedLink.Kind.valueOf(
                        subject.required(Vocabulary.LINK_KIND).toUpperCase(Locale.ROOT)),
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
                ExtractedResult.Kind.valueOf(subject.required(Vocabulary.KIND).toUpperCase(Locale.ROOT)));
    }

    private Statement statement(Subject subject, Subjects subjects) {
        Node predicate = subject.node(Vocabulary.PREDICATE);
        Node object = subject.node(Vocabulary.OBJECT);
        if (predicate == null || object == null) {
            throw new ModelException(subject.node() + " has no rdf:predicate or no rdf:object.");
        }
        Node words = subject.node(Vocabulary.TARGET);
        return new Statement(
                relation(predicate),
                mapping.key(object),
                Double.parseDouble(subject.required(Vocabulary.CONFIDENCE)),
                "true".equals(subject.text(Vocabulary.OFFICIAL)),
                subject.required(Vocabulary.ORIGIN),
                words == null ? null : evidence(subjects.of(words)));
    }

    private static StatementEvidence evidence(Subject words) {
        return new StatementEvidence(
                words.node().getURI().contains("#title="),
                Integer.parseInt(words.required(Vocabulary.START)),
                Integer.parseInt(words.required(Vocabulary.END)),
                words.required(Vocabulary.EXACT),
                words.required(Vocabulary.SENTENCE));
    }

    private static Relation relation(Node predicate) {
        for (Relation relation : Relation.values()) {
            if (Vocabulary.of(relation).equals(predicate)) {
                return relation;
            }
        }
        throw new ModelException(predicate + " is no relation of Paperweave.");
    }

    private @Nullable String key(Subject subject, Node predicate) {
        Node object = subject.node(predicate);
        return object == null ? null : mapping.key(object);
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

    /** What is said of one subject; values of a predicate in the order of their text. */
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
                throw new ModelException(node + " has no " + predicate + ": this is no graph of Paperweave.");
            }
            return text;
        }
    }
}
