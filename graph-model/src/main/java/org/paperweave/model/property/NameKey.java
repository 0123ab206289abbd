package org.paperweave.model.property;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What two spellings of one name have in common: lower case, and nothing but letters, digits and the signs that tell
 * names apart ({@code C++}, {@code Hits@10}, {@code C#}). The canned queries apply the same rule to what they are asked
 * for, in their own languages, so it stays this simple.
 */
public final class NameKey {
    private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{N}+@#]");

    private NameKey() {}

    /**
     * The key of a name: {@code imagenet1k} for {@code ImageNet-1K}.
     *
     * @param name any text
     * @return the key; empty if nothing of the name remains
     */
    public static String of(String name) {
        return DROPPED.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
