package org.paperweave.model.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.lexicon.LexiconEntry;

/**
 * Of which thing a name is a size, version, split or specialisation. The lexicon is asked first; else the name is cut at what
 * the field appends: {@code Llama-2-7B}, {@code BERT-base}, {@code SQuAD v1.1}, {@code ImageNet-1k}.
 */
final class Variants {
    private static final Pattern SUFFIX = Pattern.compile(
            "(.{2,}?)[\\s_-]+(?:\\d+(?:\\.\\d+)?\\s?[BMKbmk](?:[\\s-](?:chat|instruct|base|it|hf))?|x?x?large|xxl|xl|base|small|medium|tiny|mini|nano|huge|giant"
                    + "|instruct|chat|[vV]?\\d+\\.\\d+|[vV]\\d+|[LBSH]/\\d+|test-dev|val|dev|test)",
            Pattern.CASE_INSENSITIVE);

    private Variants() {}

    /**
     * The names of what this may be a variant of, the nearest first; whether there is such a thing is for the caller to see.
     *
     * @param name of the entity
     * @param entry what the lexicon knows of it, or null
     */
    static List<String> parents(String name, @Nullable LexiconEntry entry) {
        List<String> parents = new ArrayList<>();
        if (entry != null && entry.parent() != null) {
            parents.add(entry.parent());
        }
        Matcher suffix = SUFFIX.matcher(name);
        String rest = name;
        while (suffix.reset(rest).matches()) {
            rest = suffix.group(1);
            parents.add(rest);
        }
        return parents;
    }
}
