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
                String end = " " + term(mapping.graphOf(fragment)) + " .";
                for (Triple triple : mapping.triples(fragment)) {
                    lines.add(line(triple) + end);
                }
            });
            lines.writeTo(out);
        }
    }

    /** The three terms of a triple, without a full stop. */
    private String line(Triple triple) {
        return term(triple.getSubject()) + " " + term(triple.getPredicate()) + " " + term(triple.getObject());
    }

    private String term(Node node) {
        StringWriterI out = new StringWriterI();
        formatter.format(out, node);
        return escapeControls(out.toString());
    }

    /** Canonical N-Quads write control characters as escapes (RDF Dataset Canonicalization, appendix A); Jena leaves them. */
    private static String escapeControls(String term) {
        if (term.chars().noneMatch(NQuadsExport::isControl)) {
            return term;
        }
        StringBuilder escaped = new StringBuilder();
        term.chars().forEach(c -> {
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
