package org.paperweave.model.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
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
    static final Node ARXIV_ID = iri("http://purl.org/spar/fabio/hasArXivId");
    static final Node DOI = iri("http://prismstandard.org/namespaces/basic/2.0/doi");
    static final Node TITLE_VARIANT = iri(PW + "titleVariant");
    static final Node YEAR = iri(PW + "year");
    static final Node AUTHORS = iri(PW + "authors");
    static final Node VENUE = iri(PW + "venue");

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
    static final Node TARGET = iri(OA + "hasTarget");
    static final Node START = iri(OA + "start");
    static final Node END = iri(OA + "end");
    static final Node EXACT = iri(OA + "exact");
    static final Node SENTENCE = iri(PW + "sentence");

    private Vocabulary() {}

    static Node of(Relation relation) {
        return iri(PW + relation.camelCase());
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
