package org.paperweave.loaders.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * GEXF 1.3: colours by type, sizes by the number of papers, and time: a paper and what it says begin on its date, an entity or link with
 * the first paper that speaks of it. Attributes cannot hold line breaks: they become blanks.
 */
final class GexfExport {
    private static final String NAMESPACE = "http://gexf.net/1.3";
    private static final String VIZ = "http://gexf.net/1.3/viz";

    private static final List<String[]> NODE_ATTRIBUTES = List.of(
            new String[] {"type", "string"},
            new String[] {"year", "integer"},
            new String[] {"url", "string"},
            new String[] {"papers", "integer"});
    private static final List<String[]> EDGE_ATTRIBUTES = List.of(
            new String[] {"confidence", "double"}, new String[] {"evidence", "string"}, new String[] {"origin", "string"
            });

    void write(NodeLinks graph, OutputStream out) throws IOException {
        try {
            // Java's own writer, whatever else is on the class path: the bytes are to be the same everywhere.
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("gexf");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("viz", VIZ);
            xml.writeAttribute("version", "1.3");
            xml.writeStartElement("meta");
            xml.writeStartElement("creator");
            xml.writeCharacters("Paperweave");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("graph");
            xml.writeAttribute("defaultedgetype", "directed");
            xml.writeAttribute("mode", "dynamic");
            xml.writeAttribute("timeformat", "date");
            attributes(xml, "node", NODE_ATTRIBUTES);
            attributes(xml, "edge", EDGE_ATTRIBUTES);
            xml.writeStartElement("nodes");
            graph.nodes(node -> XmlStep.run(() -> node(xml, node)));
            xml.writeEndElement();
            xml.writeStartElement("edges");
            graph.edges(edge -> XmlStep.run(() -> edge(xml, edge)));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void attributes(XMLStreamWriter xml, String of, List<String[]> attributes)
            throws XMLStreamException {
        xml.writeStartElement("attributes");
        xml.writeAttribute("class", of);
        for (String[] attribute : attributes) {
            xml.writeEmptyElement("attribute");
            xml.writeAttribute("id", attribute[0]);
            xml.writeAttribute("title", attribute[0]);
            xml.writeAttribute("type", attribute[1]);
        }
        xml.writeEndElement();
    }

    private static void node(XMLStreamWriter xml, NodeLinks.NodeRow node) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("node");
        xml.writeAttribute("id", node.id());
        xml.writeAttribute("label", XmlText.line(node.label()));
        if (node.start() != null) {
            xml.writeAttribute("start", node.start().toString());
        }
        xml.writeStartElement("attvalues");
        value(xml, "type", node.type());
        value(xml, "year", node.year() == null ? null : node.year().toString());
        value(xml, "url", node.url());
        value(xml, "papers", Integer.toString(node.papers()));
        xml.writeEndElement();
        int[] colour = Palette.colour(node.type());
        xml.writeEmptyElement(VIZ, "color");
        xml.writeAttribute("r", Integer.toString(colour[0]));
        xml.writeAttribute("g", Integer.toString(colour[1]));
        xml.writeAttribute("b", Integer.toString(colour[2]));
        xml.writeEmptyElement(VIZ, "size");
        xml.writeAttribute("value", Integer.toString(Palette.size(node.papers())));
        xml.writeEndElement();
    }

    private static void edge(XMLStreamWriter xml, NodeLinks.EdgeRow edge) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("edge");
        xml.writeAttribute("id", edge.id());
        xml.writeAttribute("source", edge.source());
        xml.writeAttribute("target", edge.target());
        xml.writeAttribute("label", edge.label());
        if (edge.start() != null) {
            xml.writeAttribute("start", edge.start().toString());
        }
        xml.writeStartElement("attvalues");
        value(xml, "confidence", Double.toString(edge.confidence()));
        value(xml, "evidence", edge.evidence());
        value(xml, "origin", edge.origin());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void value(XMLStreamWriter xml, String attribute, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeEmptyElement("attvalue");
            xml.writeAttribute("for", attribute);
            xml.writeAttribute("value", XmlText.line(value));
        }
    }
}
