package org.paperweave.model.identity;

import java.util.ArrayList;
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
     * Adds what several papers say.
     *
     * @param type what kind of thing
     * @param names that each of them gives it
     * @param papers how many
     */
    public void add(EntityType type, List<String> names, int papers) {
        observed.getOrDefault(type, new HashMap<>())
                .merge(names.stream().sorted().toList(), papers, Integer::sum);
    }

    /** Tells all that was added, by type, then by names. */
    public void forEach(Sink sink) {
        observed.forEach((type, names) -> sorted(names).forEach((each, papers) -> sink.accept(type, each, papers)));
    }

    /** Takes what an index holds. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes one set of names.
         *
         * @param type what kind of thing
         * @param names given together
         * @param papers how many papers give it these names
         */
        void accept(EntityType type, List<String> names, int papers);
    }

    private static Map<List<String>, Integer> sorted(Map<List<String>, Integer> names) {
        Map<List<String>, Integer> sorted =
                new TreeMap<>(Comparator.comparing((List<String> each) -> String.join("\n", each)));
        sorted.putAll(names);
        return sorted;
    }

    /**
     * Decides which names are one entity, now that all are known.
     *
     * @param known what is known of names beforehand
     */
    public EntityCatalogue build(KnownNames known) {
        return build(known, Decisions.NONE);
    }

    /**
     * Decides which names are one entity, now that all are known.
     *
     * @param known what is known of names beforehand
     * @param decisions what people have decided of them; on types, see {@link Decisions#apply}
     */
    public EntityCatalogue build(KnownNames known, Decisions decisions) {
        Map<EntityType, TypeCatalogue> catalogues = new EnumMap<>(EntityType.class);
        List<Merge> merges = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        observed.forEach((type, names) -> {
            NameClusters clusters = new NameClusters(type, known, decisions, sorted(names));
            catalogues.put(type, clusters.catalogue());
            merges.addAll(clusters.merges());
            doubts.addAll(clusters.doubts());
        });
        return new EntityCatalogue(catalogues, merges, doubts.stream().sorted().toList());
    }
}
