package org.paperweave.model.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.graph.EntityNode;

/** The entities of a corpus. Immutable, safe for use by several threads. */
public final class EntityCatalogue {
    private final Map<EntityType, TypeCatalogue> catalogues;
    private final List<Merge> merges;
    private final List<Doubt> doubts;

    EntityCatalogue(Map<EntityType, TypeCatalogue> catalogues, List<Merge> merges, List<Doubt> doubts) {
        this.catalogues = Map.copyOf(catalogues);
        this.merges = List.copyOf(merges);
        this.doubts = List.copyOf(doubts);
    }

    /** Which names were joined and why, by type and name. Spellings with one key are not listed. */
    public List<Merge> merges() {
        return merges;
    }

    /** What a person should look at, what touches most papers first. */
    public List<Doubt> doubts() {
        return doubts;
    }

    /** All entities, sorted by key. */
    public List<EntityNode> nodes() {
        return catalogues.values().stream()
                .flatMap(catalogue -> catalogue.nodes().stream())
                .sorted(Comparator.comparing(EntityNode::key))
                .toList();
    }

    /**
     * The entity that a paper means.
     *
     * @param type what kind of thing
     * @param names every name that the paper gives it
     * @return empty only for names that were never added to the index
     */
    public Optional<EntityNode> resolve(EntityType type, List<String> names) {
        TypeCatalogue catalogue = catalogues.get(type);
        return catalogue == null ? Optional.empty() : catalogue.resolve(names);
    }
}
