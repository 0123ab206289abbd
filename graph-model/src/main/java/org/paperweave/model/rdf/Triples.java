package org.paperweave.model.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** Gathers triples, each once, in the order in which they come. For one thread. */
final class Triples {
    private final Set<Triple> triples = new LinkedHashSet<>();

    void add(Node subject, Node predicate, Node object) {
        triples.add(Triple.create(subject, predicate, object));
    }

    /** Adds a plain string; none for null. */
    void text(Node subject, Node predicate, @Nullable String text) {
        if (text != null) {
            add(subject, predicate, NodeFactory.createLiteralString(WellFormed.text(text)));
        }
    }

    void typed(Node subject, Node predicate, String lexical, XSDDatatype type) {
        add(subject, predicate, NodeFactory.createLiteralDT(lexical, type));
    }

    /** Adds a decimal in XML Schema's canonical form, the one that TDB2 gives back: {@code 3.0}, {@code 0.97}. */
    void decimal(Node subject, Node predicate, BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        BigDecimal canonical = plain.scale() < 1 ? plain.setScale(1, RoundingMode.UNNECESSARY) : plain;
        typed(subject, predicate, canonical.toPlainString(), XSDDatatype.XSDdecimal);
    }

    List<Triple> all() {
        return List.copyOf(triples);
    }
}
