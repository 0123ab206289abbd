package org.paperweave.model.rdf;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.paperweave.model.ModelException;
import org.paperweave.model.graph.Statement;
import org.paperweave.model.graph.StatementEvidence;

/** The statements of one paper as triples, with IRIs that are unique within the paper. For one thread. */
final class StatementTriples {
    private final RdfMapping mapping;
    private final String paperKey;
    private final Node paper;
    private final Triples out;
    private final Set<Node> said = new HashSet<>();
    private final Map<Node, StatementEvidence> words = new HashMap<>();

    StatementTriples(RdfMapping mapping, String paperKey, Triples out) {
        this.mapping = mapping;
        this.paperKey = paperKey;
        this.paper = mapping.iri(paperKey);
        this.out = out;
    }

    void add(Statement statement) {
        Node predicate = Vocabulary.of(statement.relation());
        Node object = mapping.iri(statement.object());
        Node subject = iri(statement);
        if (!said.add(subject)) {
            throw new ModelException(paperKey + " says " + statement.relation() + " " + statement.object()
                    + " twice. Merge the two where the fragment is made.");
        }
        out.add(paper, predicate, object);
        out.add(subject, Vocabulary.TYPE, Vocabulary.STATEMENT);
        out.add(subject, Vocabulary.SUBJECT, paper);
        out.add(subject, Vocabulary.PREDICATE, predicate);
        out.add(subject, Vocabulary.OBJECT, object);
        out.decimal(subject, Vocabulary.CONFIDENCE, BigDecimal.valueOf(statement.confidence()));
        out.text(subject, Vocabulary.ORIGIN, statement.origin());
        if (statement.official()) {
            out.typed(subject, Vocabulary.OFFICIAL, "true", XSDDatatype.XSDboolean);
        }
        if (statement.tool() != null) {
            Node agent = mapping.iri(RdfMapping.SOFTWARE + statement.tool());
            out.add(subject, Vocabulary.ATTRIBUTED_TO, agent);
            out.add(agent, Vocabulary.TYPE, Vocabulary.SOFTWARE);
        }
        StatementEvidence evidence = statement.evidence();
        if (evidence != null) {
            Node target = iri(evidence);
            out.add(subject, Vocabulary.TARGET, target);
            describe(target, evidence);
        }
    }

    private void describe(Node target, StatementEvidence evidence) {
        out.add(target, Vocabulary.TYPE, Vocabulary.EVIDENCE);
        if (evidence.inTitle()) {
            out.typed(target, Vocabulary.IN_TITLE, "true", XSDDatatype.XSDboolean);
        }
        out.typed(target, Vocabulary.START, Integer.toString(evidence.start()), XSDDatatype.XSDinteger);
        out.typed(target, Vocabulary.END, Integer.toString(evidence.end()), XSDDatatype.XSDinteger);
        out.text(target, Vocabulary.EXACT, evidence.exact());
        out.text(target, Vocabulary.SENTENCE, evidence.sentence());
    }

    private Node iri(Statement statement) {
        // A result lies below its paper: the paper's own key need not be said twice.
        String object = statement.object();
        String name = object.startsWith(paperKey + "/") ? object.substring(paperKey.length() + 1) : object;
        return NodeFactory.createURI(paper.getURI() + "#" + statement.relation().camelCase() + "-" + KeyPath.of(name));
    }

    private Node iri(StatementEvidence evidence) {
        String plain = paper.getURI() + (evidence.inTitle() ? "#title=" : "#abstract=") + evidence.start() + ","
                + evidence.end();
        // One stretch has one sentence around it; should two be given all the same, neither is lost.
        for (int n = 1; ; n++) {
            Node candidate = NodeFactory.createURI(n == 1 ? plain : plain + ";" + n);
            StatementEvidence there = words.putIfAbsent(candidate, evidence);
            if (there == null || there.equals(evidence)) {
                return candidate;
            }
        }
    }
}
