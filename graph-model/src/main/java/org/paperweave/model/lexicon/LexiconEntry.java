package org.paperweave.model.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.graph.EntityNode;

/**
 * A well-known name.
 *
 * @param type what kind of thing it names
 * @param name as the field writes it
 * @param aliases other forms; spelling variants are not listed, {@link NameKey} sees to them
 * @param policy whether it becomes a node
 * @param parent the name of what this is a size, version, split or variant of, or null
 * @param direction for metrics, in which direction they are better; null where unknown or of another type
 * @param unit for metrics, the usual unit; else empty
 */
public record LexiconEntry(
        EntityType type,
        String name,
        List<String> aliases,
        Policy policy,
        @Nullable String parent,
        EntityNode.@Nullable Direction direction,
        String unit) {
    /** Whether a name becomes a node. */
    public enum Policy {
        /** It is one wherever it stands. */
        NODE,
        /** It is one, but also an everyday word or a common acronym: the text around has to say so. */
        CONTEXT,
        /** A field, a family or a generic word: never a node. */
        FAMILY
    }

    /** Copies the aliases. */
    public LexiconEntry {
        aliases = List.copyOf(aliases);
    }
}
