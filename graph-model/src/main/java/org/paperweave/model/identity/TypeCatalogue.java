package org.paperweave.model.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.paperweave.model.graph.EntityNode;

/**
 * The entities of one type.
 *
 * @param wellKnown keys of the curated tasks and metrics, see {@link #meantFirst}
 * @param byKey the entity of each key of a name; for a homonym, the one that its bare form means
 * @param homonyms for each acronym that means several things, the entity of each key of an expansion
 * @param nodes all of them
 */
record TypeCatalogue(
        Set<String> wellKnown,
        Map<String, EntityNode> byKey,
        Map<String, Map<String, EntityNode>> homonyms,
        Collection<EntityNode> nodes) {
    /** The entity that these names mean together: what an acronym means is told by its expansion. */
    Optional<EntityNode> resolve(List<String> names) {
        TreeSet<String> keys = new TreeSet<>();
        names.forEach(name -> keys.add(NameClusters.key(name)));
        for (String key : keys) {
            Map<String, EntityNode> meanings = homonyms.get(key);
            if (meanings != null) {
                for (String other : keys) {
                    EntityNode meant = meanings.get(other);
                    if (meant != null) {
                        return Optional.of(meant);
                    }
                }
            }
        }
        return names.stream()
                .sorted(meantFirst(wellKnown))
                .map(name -> byKey.get(NameClusters.key(name)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * Which of the names that a paper gives one thing says what it means: a paper may shorten a name ("classification"), so the one
     * that tells most does, but one that is well known goes before all others.
     *
     * @param wellKnown keys of names
     */
    static Comparator<String> meantFirst(Set<String> wellKnown) {
        return Comparator.<String, Boolean>comparing(name -> !wellKnown.contains(NameClusters.key(name)))
                .thenComparing(NameForm.MOST_TELLING);
    }
}
