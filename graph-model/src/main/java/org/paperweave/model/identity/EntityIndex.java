package org.paperweave.model.identity;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.Extraction;

/**
 * Gathers the names of a corpus. Memory grows with the distinct names, not with the papers; the order of the papers does
 * not matter. For one thread.
 */
public final class EntityIndex {
    /** Names that papers give one entity together, and how many papers do. */
    private final Map<EntityType, Map<List<String>, Integer>> observed = new EnumMap<>(EntityType.class);

    /** An index of no papers. */
    public EntityIndex() {
        for (EntityType type : EntityType.values()) {
            observed.put(type, new HashMap<>());
        }
    }

    /**
     * Adds what one paper says.
     *
     * @param extraction of the paper; each paper once
     */
    public void add(Extraction extraction) {
        for (ExtractedEntity entity : extraction.entities()) {
            observed.getOrDefault(entity.type(), new HashMap<>())
                    .merge(entity.names().stream().sorted().toList(), 1, Integer::sum);
        }
    }

    /**
     * Decides which names are one entity, now that all are known.
     *
     * @param known what is known of names beforehand
     */
    public EntityCatalogue build(KnownNames known) {
        Map<EntityType, TypeCatalogue> catalogues = new EnumMap<>(EntityType.class);
        observed.forEach((type, names) -> {
            Map<List<String>, Integer> sorted =
                    new TreeMap<>(Comparator.comparing((List<String> each) -> String.join("\n", each)));
            sorted.putAll(names);
            catalogues.put(type, new NameClusters(type, known, sorted).catalogue());
        });
        return new EntityCatalogue(catalogues);
    }
}
