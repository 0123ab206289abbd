package org.paperweave.loaders.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * GraphML 1.0 with typed keys. Its schema has identifiers of letters, digits and {@code . - _ :} only: a key's slashes are written as
 * colons, and the key itself is an attribute.
 */
final class GraphMlExport {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    /** Name, what it is of, type. */
    private static final List<String[]> KEYS = List.of(
            new String[] {"key", "node", "string"},
            new String[] {"label", "node", "string"},
            new String[] {"type", "node", "string"},
            new String[] {"year", "node", "int"},
            new String[] {"url", "node", "string"},
            new String[] {"papers", "node", "int"},
            new String[] {"relation", "edge", "string"},
            new String[] {"confidence", "edge", "double"},
            new String[] {"evidence", "edge", "string"},
            new String[] {"origin", "edge", "string"});

    void write(NodeLinks graph, OutputStream out) throws IOException {
        try {
            // Java's own writer, whatever else is on the class path: the bytes are to be the same everywhere.
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(NAMESPACE);
            for (String[] key : KEYS) {
                xml.writeCharacters("\n  ");
                xml.writeEmptyElement("key");
                xml.writeAttribute("id", key[0]);
                xml.writeAttribute("for", key[1]);
                xml.writeAttribute("attr.name", key[0]);
                xml.writeAttribute("attr.type", key[2]);
            }
            xml.writeCharacters("\n  ");
            xml.writeStartElement("graph");
            xml.writeAttribute("id", "paperweave");
            xml.writeAttribute("edgedefault", "directed");
            graph.nodes(node -> XmlStep.run(() -> node(xml, node)));
            graph.edges(edge -> XmlStep.run(() -> edge(xml, edge)));
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void node(XMLStreamWriter xml, NodeLinks.NodeRow node) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("node");
        xml.writeAttribute("id", token(node.id()));
        data(xml, "key", node.id());
        data(xml, "label", node.label());
        data(xml, "type", node.type());
        data(xml, "year", node.year() == null ? null : node.year().toString());
        data(xml, "url", node.url());
        data(xml, "papers", Integer.toString(node.papers()));
        xml.writeEndElement();
    }

    private static void edge(XMLStreamWriter xml, NodeLinks.EdgeRow edge) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("edge");
        xml.writeAttribute("id", token(edge.id()));
        xml.writeAttribute("source", token(edge.source()));
        xml.writeAttribute("target", token(edge.target()));
        data(xml, "relation", edge.label());
        data(xml, "confidence", Double.toString(edge.confidence()));
        data(xml, "evidence", edge.evidence());
        data(xml, "origin", edge.origin());
        xml.writeEndElement();
    }

    /** A key as NMTOKEN; different keys stay different. */
    static String token(String key) {
        StringBuilder out = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.';
            if (plain) {
                out.append(c);
            } else if (c == '/') {
                out.append(':');
            } else {
                out.append(String.format(Locale.ROOT, "_%04x", (int) c));
            }
        }
        return out.toString();
    }

    private static void data(XMLStreamWriter xml, String key, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", key);
            xml.writeCharacters(XmlText.of(value));
            xml.writeEndElement();
        }
    }
}
