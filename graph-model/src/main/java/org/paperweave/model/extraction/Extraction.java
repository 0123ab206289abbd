package org.paperweave.model.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.paper.PaperId;
import org.paperweave.model.paper.Source;

/**
 * All that was found in one record or one merged paper. Lists are sorted; equal texts give equal extractions.
 *
 * @param id the record's own identifier as given, or null
 * @param paper what the paper is known by
 * @param title the title as given, or null
 * @param source where the record was read, or null for a merged paper
 * @param sentences the sentences of title and abstract, in order; the title counts as one sentence
 * @param entities methods, data sets, metrics and tasks
 * @param links URLs
 * @param results numbers
 */
public record Extraction(
        @Nullable String id,
        PaperId paper,
        @Nullable String title,
        @Nullable Source source,
        List<Span> sentences,
        List<ExtractedEntity> entities,
        List<ExtractedLink> links,
        List<ExtractedResult> results) {

    /** Sorts and copies. */
    public Extraction {
        sentences = sentences.stream().sorted().toList();
        entities = entities.stream().sorted().toList();
        links = links.stream().sorted().toList();
        results = results.stream().sorted().toList();
    }

    /**
     * The entities of one type, in order.
     *
     * @param type the type
     */
    public List<ExtractedEntity> entities(EntityType type) {
        return entities.stream().filter(entity -> entity.type() == type).toList();
    }

    /**
     * The same with other entities.
     *
     * @param others in any order
     */
    public Extraction withEntities(List<ExtractedEntity> others) {
        return new Extraction(id, paper, title, source, sentences, others, links, results);
    }
}
