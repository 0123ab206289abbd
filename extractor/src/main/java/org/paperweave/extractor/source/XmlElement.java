package org.paperweave.extractor.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A small tree of XML, names without prefixes.
 *
 * @param name of the element
 * @param attributes by name
 * @param children elements in order
 * @param text all text inside, that of the children included: mixed content is flattened
 */
record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text) {
    /** Reads the element that the reader stands at the start of, to its end. */
    static XmlElement read(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                XmlElement child = read(xml);
                children.add(child);
                text.append(child.text());
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            }
        }
        return new XmlElement(name, attributes, children, text.toString());
    }

    /** The children of a name. */
    Stream<XmlElement> all(String child) {
        return children.stream().filter(each -> each.name.equals(child));
    }

    /** The first child of a name, null where there is none. */
    @Nullable XmlElement first(String child) {
        return all(child).findFirst().orElse(null);
    }

    /** The text of the first child of a name, null where there is none or it is blank. */
    @Nullable String textOf(String child) {
        XmlElement element = first(child);
        return element == null || element.text.isBlank() ? null : element.text.strip();
    }
}
