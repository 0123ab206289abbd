package org.paperweave.model.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.Extraction;
import org.paperweave.model.extraction.Role;
import org.paperweave.model.lexicon.Lexicon;
import org.paperweave.model.lexicon.LexiconEntry;
import org.paperweave.model.lexicon.NameKey;

/** What is known of names before any paper is read. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface KnownNames {
    /** Knows nothing. */
    KnownNames NONE = (type, key) -> null;

    /**
     * Looks a name up.
     *
     * @param type what kind of thing
     * @param key as {@link org.paperweave.model.lexicon.NameKey#of} makes it
     * @return what is known, or null
     */
    @Nullable LexiconEntry find(EntityType type, String key);

    /**
     * Whether a name is known to be that of a field, a family or nothing in particular.
     *
     * @param type what kind of thing it was taken for; a name that is a family of another type and a thing of none is one as well
     * @param key as {@link org.paperweave.model.lexicon.NameKey#of} makes it
     */
    default boolean isFamily(EntityType type, String key) {
        return false;
    }

    /**
     * Leaves out what becomes no node: "CNNs" or "deep learning" is worth knowing for reading a paper, and as a node
     * would only join everything with everything. What a paper introduces stays, whatever its name, and so does what has
     * a name of its own besides. Looks at one paper only, so that the outcome does not depend on the others.
     *
     * @param extraction of a paper
     */
    default Extraction withoutFamilies(Extraction extraction) {
        List<ExtractedEntity> kept = extraction.entities().stream()
                .filter(entity -> entity.role() == Role.INTRODUCED
                        || !entity.names().stream().allMatch(name -> isFamily(entity.type(), NameKey.of(name))))
                .toList();
        return kept.size() == extraction.entities().size() ? extraction : extraction.withEntities(kept);
    }

    /** The names of a lexicon that become nodes, and those that do not. */
    static KnownNames of(Lexicon lexicon) {
        return new KnownNames() {
            @Override
            public @Nullable LexiconEntry find(EntityType type, String key) {
                LexiconEntry entry = lexicon.findKey(type, key);
                return entry == null || entry.policy() == LexiconEntry.Policy.FAMILY ? null : entry;
            }

            @Override
            public boolean isFamily(EntityType type, String key) {
                return lexicon.isFamily(type, key);
            }
        };
    }
}
