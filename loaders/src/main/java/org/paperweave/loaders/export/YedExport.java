package org.paperweave.loaders.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * GraphML as yEd writes it: labels, shapes and colours are to be seen at once; what is known beside them stands under the node's and
 * edge's data. Nodes lie on one another until a layout of yEd spreads them.
 */
final class YedExport {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String Y = "http://www.yworks.com/xml/graphml";
    private static final int CHARACTER = 7;
    private static final int LONGEST_LABEL = 48;

    void write(NodeLinks graph, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("y", Y);
            key(xml, "graphics", "node", "yfiles.type", "nodegraphics");
            key(xml, "type", "node", "attr.name", "type");
            key(xml, "url", "node", "attr.name", "url");
            key(xml, "description", "node", "attr.name", "description");
            key(xml, "edgegraphics", "edge", "yfiles.type", "edgegraphics");
            key(xml, "evidence", "edge", "attr.name", "description");
            xml.writeStartElement("graph");
            xml.writeAttribute("id", "paperweave");
            xml.writeAttribute("edgedefault", "directed");
            graph.nodes(node -> XmlStep.run(() -> node(xml, node)));
            graph.edges(edge -> XmlStep.run(() -> edge(xml, edge)));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void key(XMLStreamWriter xml, String id, String of, String attribute, String value)
            throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", id);
        xml.writeAttribute("for", of);
        xml.writeAttribute(attribute, value);
        if (attribute.startsWith("attr")) {
            xml.writeAttribute("attr.type", "string");
        }
    }

    private static void node(XMLStreamWriter xml, NodeLinks.NodeRow node) throws XMLStreamException {
        String label = shortened(XmlText.line(node.label()));
        xml.writeCharacters("\n    ");
        xml.writeStartElement("node");
        xml.writeAttribute("id", GraphMlExport.token(node.id()));
        data(xml, "type", node.type());
        data(xml, "url", node.url());
        data(xml, "description", node.id());
        xml.writeStartElement("data");
        xml.writeAttribute("key", "graphics");
        xml.writeStartElement(Y, "ShapeNode");
        xml.writeEmptyElement(Y, "Geometry");
        xml.writeAttribute("width", Integer.toString(20 + label.codePointCount(0, label.length()) * CHARACTER));
        xml.writeAttribute("height", Integer.toString(16 + Palette.size(node.papers())));
        xml.writeEmptyElement(Y, "Fill");
        xml.writeAttribute("color", Palette.hex(node.type()));
        xml.writeStartElement(Y, "NodeLabel");
        xml.writeAttribute("textColor", Palette.ink(node.type()));
        xml.writeCharacters(label);
        xml.writeEndElement();
        xml.writeEmptyElement(Y, "Shape");
        xml.writeAttribute("type", Palette.shape(node.type()));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void edge(XMLStreamWriter xml, NodeLinks.EdgeRow edge) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("edge");
        xml.writeAttribute("id", GraphMlExport.token(edge.id()));
        xml.writeAttribute("source", GraphMlExport.token(edge.source()));
        xml.writeAttribute("target", GraphMlExport.token(edge.target()));
        data(xml, "evidence", edge.evidence());
        xml.writeStartElement("data");
        xml.writeAttribute("key", "edgegraphics");
        xml.writeStartElement(Y, "PolyLineEdge");
        xml.writeEmptyElement(Y, "Arrows");
        xml.writeAttribute("source", "none");
        xml.writeAttribute("target", "standard");
        xml.writeStartElement(Y, "EdgeLabel");
        xml.writeCharacters(edge.label());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
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
