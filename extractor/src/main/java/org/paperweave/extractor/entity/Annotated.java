package org.paperweave.extractor.entity;

import java.util.HashMap;
import java.util.Map;
import org.paperweave.extractor.evaluate.GoldPaper;
import org.paperweave.model.extraction.Role;
import org.paperweave.model.lexicon.NameKey;

/**
 * An annotated paper as the models see it.
 *
 * @param paper with its annotations
 * @param reading its candidates and their features
 * @param shortlist what the second look goes by in this paper
 * @param labels the class of each candidate
 */
record Annotated(GoldPaper paper, Reading reading, ShortlistFeatures shortlist, int[] labels) {
    static Annotated of(GoldPaper paper, Reading reading, ShortlistFeatures shortlist) {
        Map<String, Integer> labelOf = new HashMap<>();
        paper.optional()
                .forEach((type, names) -> names.forEach(name -> labelOf.put(NameKey.of(name), Label.of(type, true))));
        paper.entities()
                .forEach(entity -> entity.names().forEach(name -> labelOf.put(NameKey.of(name), label(entity))));
        int[] labels = reading.candidates().stream()
                .mapToInt(candidate -> labelOf.getOrDefault(candidate.key(), Label.NONE))
                .toArray();
        return new Annotated(paper, reading, shortlist, labels);
    }

    private static int label(GoldPaper.Entity entity) {
        return entity.role() == Role.INTRODUCED ? Label.introduced(entity.type()) : Label.of(entity.type(), false);
    }
}
