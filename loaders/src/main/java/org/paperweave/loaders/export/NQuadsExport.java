package org.paperweave.loaders.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.rdf.RdfMapping;

/**
 * Sorted canonical N-Quads: what a {@link Fingerprint} is of. One way to write each term, lines in the order of their bytes, none
 * twice. Memory stays bounded, see {@link SortedLines}.
 */
final class NQuadsExport {
    private static final String HEX = "0123456789ABCDEF";

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
        StringWriterI line = new StringWriterI();
        formatter.format(line, triple.getSubject());
        line.print(" ");
        formatter.format(line, triple.getPredicate());
        line.print(" ");
        formatter.format(line, triple.getObject());
        line.print(" ");
        formatter.format(line, graph);
        line.print(" .");
        return escapeControls(line.toString());
    }

    /** Canonical N-Quads write control characters as escapes (RDF Dataset Canonicalization, appendix A); Jena leaves them. */
    private static String escapeControls(String line) {
        boolean none = true;
        for (int i = 0; none && i < line.length(); i++) {
            none = !isControl(line.charAt(i));
        }
        if (none) {
            return line;
        }
        StringBuilder escaped = new StringBuilder();
        line.chars().forEach(c -> {
            if (isControl(c)) {
                escaped.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
            } else {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }

    private static boolean isControl(int c) {
        return c < ' ' || c == 0x7F;
    }
}
