package org.paperweave.model.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.extraction.EntityType;

/**
 * A method, data set, metric or task under all its names.
 *
 * @param key {@code method/lora}; a homonym carries what tells it apart: {@code
 *     method/craft-character-region-awareness-for-text-detection}
 * @param type what kind of thing
 * @param name the name to show
 * @param aliases every other name, sorted
 * @param broader the key of the node that this one is a size, version, split or specialisation of, or null
 * @param direction for metrics: in which direction they are better, where known; null for the other types
 */
public record EntityNode(
        String key,
        EntityType type,
        String name,
        List<String> aliases,
        @Nullable String broader,
        @Nullable Direction direction)
        implements Node {
    /** In which direction a metric is better. */
    public enum Direction {
        /** More is better: accuracy. */
        HIGHER,
        /** Less is better: perplexity. */
        LOWER
    }

    /** Sorts and copies. */
    public EntityNode {
        String shown = name;
        aliases = aliases.stream()
                .filter(alias -> !alias.equals(shown))
                .distinct()
                .sorted()
                .toList();
    }
}
