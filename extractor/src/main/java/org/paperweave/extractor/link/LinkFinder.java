package org.paperweave.extractor.link;

import java.util.List;
import org.paperweave.extractor.text.Document;
import org.paperweave.model.extraction.ExtractedLink;

/** Finds the URLs of a document. Safe for use by several threads at a time. */
public final class LinkFinder {
    /**
     * The URLs of one document and of its source's fields, each once, sorted.
     *
     * @param document the repaired text
     * @param beside URLs, or texts with URLs in them, that the source gives beside the abstract
     */
    public List<ExtractedLink> find(Document document, List<String> beside) {
        return List.of();
    }
}
