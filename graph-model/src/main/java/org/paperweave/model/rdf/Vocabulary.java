package org.paperweave.model.rdf;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.graph.Relation;

/** The terms that the mapping writes. Those of {@code pw:} are defined in {@code paperweave.ttl}. */
public final class Vocabulary {
    /** The namespace of the ontology. */
    public static final String PW = "https://w3id.org/paperweave/ontology#";
    /** The base of node IRIs where no other is set. */
    public static final String DEFAULT_BASE = "https://w3id.org/paperweave/";

    static final String DCTERMS = "http://purl.org/dc/terms/";
    static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    static final String OA = "http://www.w3.org/ns/oa#";
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String SCHEMA = "https://schema.org/";

    static final String FABIO = "http://purl.org/spar/fabio/";
    static final String PRISM = "http://prismstandard.org/namespaces/basic/2.0/";
    static final String OWL = "http://www.w3.org/2002/07/owl#";
    static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    static final String PROV = "http://www.w3.org/ns/prov#";
    static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    static final Node TYPE = iri(RDF + "type");
    static final Node SUBJECT = iri(RDF + "subject");
    static final Node PREDICATE = iri(RDF + "predicate");
    static final Node OBJECT = iri(RDF + "object");

    static final Node PAPER = iri(PW + "Paper");
    static final Node ARTICLE = iri(SCHEMA + "ScholarlyArticle");
    static final Node STATEMENT = iri(PW + "Statement");
    static final Node EVIDENCE = iri(PW + "Evidence");
    static final Node RESULT = iri(PW + "Result");
    static final Node REPOSITORY = iri(PW + "Repository");
    static final Node PAGE = iri(PW + "Page");

    static final Node TITLE = iri(DCTERMS + "title");
    static final Node ABSTRACT = iri(DCTERMS + "abstract");
    static final Node ISSUED = iri(DCTERMS + "issued");
    static final Node CREATOR = iri(DCTERMS + "creator");
    static final Node CATEGORY = iri(DCTERMS + "subject");
    static final Node IDENTIFIER = iri(DCTERMS + "identifier");
    static final Node ARXIV_ID = iri(FABIO + "hasArXivId");
    static final Node DOI = iri(PRISM + "doi");
    static final Node TITLE_VARIANT = iri(PW + "titleVariant");
    static final Node YEAR = iri(PW + "year");
    static final Node AUTHORS = iri(PW + "authors");
    static final Node VENUE = iri(PW + "venue");

    static final Node SAME_AS = iri(OWL + "sameAs");
    static final Node SEE_ALSO = iri(RDFS + "seeAlso");

    static final Node PREF_LABEL = iri(SKOS + "prefLabel");
    static final Node ALT_LABEL = iri(SKOS + "altLabel");
    static final Node BROADER = iri(SKOS + "broader");
    static final Node NAME_KEY = iri(PW + "nameKey");
    static final Node DIRECTION = iri(PW + "direction");

    static final Node URL = iri(SCHEMA + "url");
    static final Node LINK_KIND = iri(PW + "linkKind");
    static final Node HOST = iri(PW + "host");
    static final Node OWNER = iri(PW + "owner");
    static final Node REPOSITORY_NAME = iri(PW + "repositoryName");

    static final Node VALUE = iri(PW + "value");
    static final Node RAW_VALUE = iri(PW + "rawValue");
    static final Node UNIT = iri(PW + "unit");
    static final Node KIND = iri(PW + "kind");
    static final Node OF_METHOD = iri(PW + "ofMethod");
    static final Node ON_DATASET = iri(PW + "onDataset");
    static final Node BY_METRIC = iri(PW + "byMetric");
    static final Node OVER_BASELINE = iri(PW + "overBaseline");

    static final Node CONFIDENCE = iri(PW + "confidence");
    static final Node ORIGIN = iri(PW + "origin");
    static final Node OFFICIAL = iri(PW + "official");
    static final Node ATTRIBUTED_TO = iri(PROV + "wasAttributedTo");
    static final Node SOFTWARE = iri(PROV + "SoftwareAgent");
    static final Node TARGET = iri(OA + "hasTarget");
    static final Node START = iri(OA + "start");
    static final Node END = iri(OA + "end");
    static final Node EXACT = iri(OA + "exact");
    static final Node IN_TITLE = iri(PW + "inTitle");
    static final Node SENTENCE = iri(PW + "sentence");

    /** The usual prefixes of all namespaces that are used, sorted. */
    public static final SortedMap<String, String> PREFIXES =
            Collections.unmodifiableSortedMap(new TreeMap<>(Map.ofEntries(
                    Map.entry("dcterms", DCTERMS),
                    Map.entry("fabio", FABIO),
                    Map.entry("oa", OA),
                    Map.entry("owl", OWL),
                    Map.entry("prism", PRISM),
                    Map.entry("prov", PROV),
                    Map.entry("pw", PW),
                    Map.entry("rdf", RDF),
                    Map.entry("rdfs", RDFS),
                    Map.entry("schema", SCHEMA),
                    Map.entry("skos", SKOS),
                    Map.entry("xsd", XSD))));

    private Vocabulary() {}

    /** Whether a property is {@code rdf:type}. */
    public static boolean isType(Node property) {
        return TYPE.equals(property);
    }

    /** The property of a relation. */
    static Node of(Relation relation) {
        return iri(PW + relation.camelCase());
    }

    /** The class of a type. */
    static Node of(EntityType type) {
        String name = type.segment();
        return iri(PW + Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
