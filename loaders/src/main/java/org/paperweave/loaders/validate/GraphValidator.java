package org.paperweave.loaders.validate;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.paperweave.loaders.LoaderException;
import org.paperweave.model.rdf.RdfMapping;

/** Checks graphs against the shapes that ship with Paperweave. Immutable, safe for use by several threads. */
public final class GraphValidator {
    private static final String SHAPES = "shapes.ttl";
    private static final String NAMESPACE = "https://w3id.org/paperweave/shapes#";

    private final Graph source;
    private final Shapes shapes;

    private GraphValidator(Graph source) {
        this.source = source;
        this.shapes = Shapes.parse(source);
    }

    /**
     * The validator with the shapes of this version.
     *
     * @throws LoaderException if they are not in this build
     */
    public static GraphValidator standard() {
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream in = RdfMapping.class.getResourceAsStream(SHAPES)) {
            if (in == null) {
                throw new LoaderException("The shapes are not in this build: build Paperweave again.");
            }
            RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
        } catch (IOException e) {
            throw new LoaderException("The shapes cannot be read: build Paperweave again.", e);
        }
        return new GraphValidator(graph);
    }

    /** The names of all rules that can be broken, sorted. */
    public Set<String> rules() {
        Set<String> names = new TreeSet<>();
        source.find(Node.ANY, node("http://www.w3.org/ns/shacl#property"), Node.ANY)
                .forEach(triple -> names.add(name(triple.getObject())));
        source.find(Node.ANY, node("http://www.w3.org/ns/shacl#sparql"), Node.ANY)
                .forEach(triple -> names.add(name(triple.getSubject())));
        return names;
    }

    /**
     * Checks a graph. Memory grows with what is wrong, not with the graph.
     *
     * @param graph the union of all named graphs; read within a transaction of the caller where it needs one
     * @return what is wrong, sorted; empty where all is well
     */
    public List<Violation> validate(Graph graph) {
        return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
                .map(GraphValidator::violation)
                .sorted()
                .toList();
    }

    private static Violation violation(ReportEntry entry) {
        Node value = entry.value();
        return new Violation(
                name(entry.source()),
                plain(entry.focusNode()),
                value == null || value.equals(entry.focusNode()) ? null : plain(value),
                entry.message());
    }

    private static String name(Node shape) {
        String text = plain(shape);
        return text.startsWith(NAMESPACE) ? text.substring(NAMESPACE.length()) : text;
    }

    private static String plain(Node node) {
        return node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
