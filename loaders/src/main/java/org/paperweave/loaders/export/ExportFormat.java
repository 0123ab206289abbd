package org.paperweave.loaders.export;

import java.util.Locale;

/** The formats that a graph can be written in. */
public enum ExportFormat {
    /** RDF with named graphs, sorted: equal graphs are equal bytes. */
    NQUADS("nq"),
    /** RDF to read, without the named graphs. */
    TURTLE("ttl"),
    /** GraphML 1.0: Gephi, Cytoscape, yEd, igraph, NetworkX. */
    GRAPHML("graphml"),
    /** GEXF 1.3, coloured by type, years as time: Gephi. */
    GEXF("gexf");

    private final String suffix;

    ExportFormat(String suffix) {
        this.suffix = suffix;
    }

    /** The usual end of a file's name, without dot. */
    public String suffix() {
        return suffix;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
