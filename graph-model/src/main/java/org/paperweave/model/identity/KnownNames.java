package org.paperweave.model.identity;

import org.jspecify.annotations.Nullable;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.lexicon.Lexicon;
import org.paperweave.model.lexicon.LexiconEntry;

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

    /** The names of a lexicon that become nodes. */
    static KnownNames of(Lexicon lexicon) {
        return (type, key) -> {
            LexiconEntry entry = lexicon.findKey(type, key);
            return entry == null || entry.policy() == LexiconEntry.Policy.FAMILY ? null : entry;
        };
    }
}
