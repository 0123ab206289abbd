package org.paperweave.loaders.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.rdf.RdfMapping;

/** Sorted N-Quads: the fingerprint of a graph. Memory stays bounded, see {@link SortedLines}. */
final class NQuadsExport {
    private final RdfMapping mapping;
    private final NodeFormatter formatter = new NodeFormatterNT();

    NQuadsExport(RdfMapping mapping) {
        this.mapping = mapping;
    }

    void write(Supplier<Stream<GraphFragment>> fragments, OutputStream out) throws IOException {
        try (SortedLines lines = new SortedLines();
                Stream<GraphFragment> all = fragments.get()) {
            all.forEach(fragment -> {
                Node graph = mapping.graphOf(fragment);
                for (Triple triple : mapping.triples(fragment)) {
                    lines.add(line(triple, graph));
                }
            });
            lines.writeTo(out);
        }
    }

    private String line(Triple triple, Node graph) {
        IndentedLineBuffer line = new IndentedLineBuffer();
        for (Node node : new Node[] {triple.getSubject(), triple.getPredicate(), triple.getObject(), graph}) {
            formatter.format(line, node);
            line.print(" ");
        }
        line.print(".");
        return line.asString();
    }
}
