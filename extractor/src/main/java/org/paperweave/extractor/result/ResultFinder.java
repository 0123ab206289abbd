package org.paperweave.extractor.result;

import java.util.List;
import org.paperweave.extractor.text.Document;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.ExtractedResult;

/** Finds the results of a document. Safe for use by several threads at a time. */
public final class ResultFinder {
    /**
     * The results of one document, sorted.
     *
     * @param document the repaired text
     * @param entities what was found in it before; results speak of these
     */
    public List<ExtractedResult> find(Document document, List<ExtractedEntity> entities) {
        return List.of();
    }
}
