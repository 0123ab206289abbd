package org.paperweave.extractor.source;

import java.io.IOException;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.paper.Source;

/**
 * Atom as the arXiv API gives it, OAI-PMH in the formats {@code arXiv}, {@code arXivRaw} and {@code oai_dc}, and the XML of the
 * ACL Anthology. One record at a time is read into a small tree; document types and external entities are not
 * processed.
 */
final class XmlReader implements RecordReader {
    private final String name;
    private final XMLStreamReader xml;
    private boolean ended;

    XmlReader(String name, Reader text) throws IOException {
        this.name = name;
        try {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            this.xml = factory.createXMLStreamReader(text);
        } catch (XMLStreamException e) {
            throw new IOException("no XML: " + e.getMessage(), e);
        }
    }

    @Override
    public @Nullable ReadItem next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    ReadItem item = item(xml.getLocalName());
                    if (item != null) {
                        return item;
                    }
                }
            }
            return null;
        } catch (XMLStreamException e) {
            ended = true;
            long line =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            return new ReadItem.OfReject(new Reject(
                    new Source(name, line),
                    "The XML is broken here: what came before was read, the rest of the file was not. Fetch or mend it"
                            + " and run again.",
                    ""));
        }
    }

    private @Nullable ReadItem item(String element) throws XMLStreamException {
        Source source = new Source(name, xml.getLocation().getLineNumber());
        return switch (element) {
            case "entry" -> XmlRecord.atom(XmlElement.read(xml), source);
            case "record" -> XmlRecord.oai(XmlElement.read(xml), source);
            case "paper" -> XmlRecord.acl(XmlElement.read(xml), source);
            case "error" ->
                new ReadItem.OfReject(new Reject(
                        source,
                        "The server answered with an error instead of papers. Ask it again.",
                        XmlElement.read(xml).text()));
            default -> null;
        };
    }
}
