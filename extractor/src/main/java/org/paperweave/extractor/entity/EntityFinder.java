package org.paperweave.extractor.entity;

import java.util.List;
import org.paperweave.extractor.text.Document;
import org.paperweave.model.extraction.ExtractedEntity;

/** Finds the entities of a document. Safe for use by several threads at a time. */
public final class EntityFinder {
    /**
     * The entities of one document, sorted, each once with all its names.
     *
     * @param document the repaired text
     */
    public List<ExtractedEntity> find(Document document) {
        return List.of();
    }
}
