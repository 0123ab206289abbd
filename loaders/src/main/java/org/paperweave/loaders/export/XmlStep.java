package org.paperweave.loaders.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLStreamException;

/** A step of writing XML inside a stream of nodes. */
@FunctionalInterface
interface XmlStep {
    /** Writes. */
    void write() throws XMLStreamException;

    /** Writes, and turns a failure into one that a stream lets through. */
    static void run(XmlStep step) {
        try {
            step.write();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        }
    }
}
