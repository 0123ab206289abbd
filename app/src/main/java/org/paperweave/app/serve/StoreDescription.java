package org.paperweave.app.serve;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/**
 * What a store holds, in VoID and DCAT, with the service description of its endpoint. Every number is counted, once. To be used
 * within a read transaction.
 */
final class StoreDescription {
    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    private final DatasetGraph data;
    private final String base;
    private volatile @Nullable Counts counts;

    StoreDescription(DatasetGraph data, String base) {
        this.data = data;
        this.base = base;
    }

    /** Triples of the union of all graphs, by class and by property. */
    private record Counts(long triples, Map<String, Long> classes, Map<String, Long> properties) {}

    /**
     * The description.
     *
     * @param origin of the server, without a slash at its end
     */
    Graph graph(String origin) {
        Counts all = counts;
        if (all == null) {
            all = count();
            counts = all;
        }
        Graph out = GraphFactory.createDefaultGraph();
        out.getPrefixMapping().setNsPrefix("void", VOID);
        out.getPrefixMapping().setNsPrefix("dcat", DCAT);
        out.getPrefixMapping().setNsPrefix("sd", SD);
        Node dataset = iri(base + "dataset-description");
        Node endpoint = iri(origin + GraphServer.ENDPOINT);
        type(out, dataset, VOID + "Dataset");
        type(out, dataset, DCAT + "Dataset");
        add(out, dataset, DCTERMS + "title", text("A graph of machine-learning papers, made by Paperweave"));
        add(out, dataset, VOID + "sparqlEndpoint", endpoint);
        add(out, dataset, VOID + "uriSpace", text(base));
        add(out, dataset, VOID + "vocabulary", iri("https://w3id.org/paperweave/ontology#"));
        add(out, dataset, VOID + "triples", number(all.triples()));
        all.classes().forEach((name, n) -> {
            Node part = iri(base + "dataset-description#class-" + Integer.toHexString(name.hashCode()));
            add(out, dataset, VOID + "classPartition", part);
            add(out, part, VOID + "class", iri(name));
            add(out, part, VOID + "entities", number(n));
        });
        all.properties().forEach((name, n) -> {
            Node part = iri(base + "dataset-description#property-" + Integer.toHexString(name.hashCode()));
            add(out, dataset, VOID + "propertyPartition", part);
            add(out, part, VOID + "property", iri(name));
            add(out, part, VOID + "triples", number(n));
        });
        Node access = iri(origin + GraphServer.ENDPOINT + "#distribution");
        add(out, dataset, DCAT + "distribution", access);
        type(out, access, DCAT + "Distribution");
        add(out, access, DCAT + "accessURL", endpoint);
        type(out, endpoint, SD + "Service");
        add(out, endpoint, SD + "endpoint", endpoint);
        add(out, endpoint, SD + "supportedLanguage", iri(SD + "SPARQL11Query"));
        add(out, endpoint, SD + "feature", iri(SD + "UnionDefaultGraph"));
        add(out, endpoint, SD + "defaultDataset", dataset);
        return out;
    }

    private Counts count() {
        Map<String, Long> classes = new TreeMap<>();
        Map<String, Long> properties = new TreeMap<>();
        long triples = 0;
        var all = data.find(Quad.unionGraph, Node.ANY, Node.ANY, Node.ANY);
        while (all.hasNext()) {
            Triple triple = all.next().asTriple();
            triples++;
            properties.merge(triple.getPredicate().getURI(), 1L, Long::sum);
            if (triple.getPredicate().equals(GraphReader.TYPE)
                    && triple.getObject().isURI()) {
                classes.merge(triple.getObject().getURI(), 1L, Long::sum);
            }
        }
        return new Counts(triples, classes, properties);
    }

    private static void type(Graph out, Node subject, String type) {
        out.add(Triple.create(subject, GraphReader.TYPE, iri(type)));
    }

    private static void add(Graph out, Node subject, String property, Node object) {
        out.add(Triple.create(subject, iri(property), object));
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node number(long n) {
        return NodeFactory.createLiteralDT(Long.toString(n), XSDDatatype.XSDinteger);
    }
}
