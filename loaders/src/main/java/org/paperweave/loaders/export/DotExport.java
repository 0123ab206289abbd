package org.paperweave.loaders.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** DOT of Graphviz, coloured by type; sfdp lays it out well. Streams. */
final class DotExport {
    private static final int LONGEST_LABEL = 40;

    void write(NodeLinks graph, OutputStream out) throws IOException {
        Writer dot = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        dot.write("""
                digraph paperweave {
                  graph [overlap=prism, splines=true, outputorder=edgesfirst, bgcolor=white];
                  node [style=filled, penwidth=0, fontname="Helvetica", fontsize=11];
                  edge [color="#00000040", arrowsize=0.5, fontname="Helvetica", fontsize=8];
                """);
        graph.nodes(node -> line(
                dot,
                "  " + quoted(node.id()) + " [label=" + quoted(shortened(node.label())) + ", shape="
                        + shape(node.type())
                        + ", fillcolor=\"" + Palette.hex(node.type()) + "\", fontcolor=\"" + Palette.ink(node.type())
                        + "\", tooltip=" + quoted(node.label()) + "];\n"));
        graph.edges(edge -> line(
                dot,
                "  " + quoted(edge.source()) + " -> " + quoted(edge.target()) + " [tooltip=" + quoted(edge.label())
                        + "];\n"));
        dot.write("}\n");
        dot.flush();
    }

    private static String shape(String type) {
        String shape = Palette.shape(type);
        return shape.equals("rectangle") ? "box" : shape;
    }

    private static String shortened(String label) {
        String line = label.strip();
        return line.codePointCount(0, line.length()) <= LONGEST_LABEL
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }

    /** A quoted name: quotes and backslashes are escaped, so that no text becomes an instruction; control characters are blanks. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        XmlText.of(text).codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.appendCodePoint(c < ' ' || c == 0x7F ? ' ' : c);
        });
        return out.append('"').toString();
    }

    private static void line(Writer dot, String line) {
        try {
            dot.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
