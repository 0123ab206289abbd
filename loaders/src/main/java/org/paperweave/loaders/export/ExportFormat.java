package org.paperweave.loaders.export;

import java.util.Locale;

/** The formats that a graph can be written in. */
public enum ExportFormat {
    /** RDF with named graphs, sorted: equal graphs are equal bytes. */
    NQUADS("nq"),
    /** RDF for people to read, without the named graphs. */
    TURTLE("ttl"),
    /** RDF with named graphs, for people to read. */
    TRIG("trig"),
    /** RDF as JSON-LD 1.1, expanded, with named graphs. */
    JSONLD("jsonld"),
    /** GraphML 1.0: Gephi, Cytoscape, yEd, igraph, NetworkX. */
    GRAPHML("graphml"),
    /** GEXF 1.3, coloured by type, years as time: Gephi. */
    GEXF("gexf"),
    /** GraphML with the labels, shapes and colours of yEd. */
    YED("graphml"),
    /** JSON of Cytoscape and Cytoscape.js. */
    CYTOSCAPE("cyjs"),
    /** D3's node-link JSON; NetworkX reads it too. */
    D3("json"),
    /** DOT of Graphviz. */
    DOT("dot"),
    /** A zip of nodes.csv and edges.csv. */
    CSV("zip");

    private final String suffix;

    ExportFormat(String suffix) {
        this.suffix = suffix;
    }

    /** The usual end of a file's name, without dot. */
    public String suffix() {
        return suffix;
    }

    /** The format's name on a command line: {@code nquads}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
