package org.paperweave.model.identity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.paperweave.model.lexicon.NameKey;

/** What a name looks like, and when two long forms are one. */
final class NameForm {
    private static final int LONGEST_ACRONYM = 12;
    private static final Set<String> SMALL_WORDS =
            Set.of("a", "an", "and", "for", "from", "in", "of", "on", "the", "to", "via", "with", "by", "using");
    /** Share of the words that two expansions of one acronym must have in common to be one. */
    private static final double ONE_EXPANSION = 0.5;

    /** The name that tells most first: a long form before a short one, the longer before the shorter. */
    static final Comparator<String> MOST_TELLING = Comparator.<String, Boolean>comparing(name -> !isLong(name))
            .thenComparing(NameForm::isAcronym)
            .thenComparingInt(name -> -name.length())
            .thenComparing(Comparator.naturalOrder());

    private NameForm() {}

    /** Whether a name is short and written like an acronym, so that different things may share it. */
    static boolean isAcronym(String name) {
        if (name.length() > LONGEST_ACRONYM || name.indexOf(' ') >= 0) {
            return false;
        }
        long capitals = name.chars().filter(Character::isUpperCase).count();
        return capitals >= 2 || capitals == 1 && name.length() <= 3;
    }

    /** Whether a name has several words. */
    static boolean isLong(String name) {
        String stripped = name.strip();
        return stripped.indexOf(' ') > 0 || stripped.length() > LONGEST_ACRONYM && stripped.indexOf('-') > 0;
    }

    /** Whether the letters of a short form stand in a long form in order, the first of them at its beginning. */
    static boolean abbreviates(String shortForm, String longForm) {
        String letters = NameKey.of(shortForm);
        String text = longForm.toLowerCase(Locale.ROOT);
        int at = 0;
        for (int i = 0; i < letters.length(); i++) {
            at = text.indexOf(letters.charAt(i), at);
            if (at < 0 || i == 0 && at > 0) {
                return false;
            }
            at++;
        }
        return !letters.isEmpty();
    }

    /**
     * Whether two expansions of one acronym say the same: one has all the words of the other and a tail ("… of large language
     * models"), or they share most of their words.
     */
    static boolean sameExpansion(String a, String b) {
        Set<String> x = words(a);
        Set<String> y = words(b);
        if (x.isEmpty() || y.isEmpty()) {
            return false;
        }
        Set<String> both = new HashSet<>(x);
        both.retainAll(y);
        int least = Math.min(x.size(), y.size());
        int all = x.size() + y.size() - both.size();
        return both.size() == least && least >= 2 || both.size() >= all * ONE_EXPANSION && both.size() >= 2;
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        List<String> parts = Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        for (String part : parts) {
            if (!part.isEmpty() && !SMALL_WORDS.contains(part)) {
                // Enough of the stem that "augmented" and "augmentation", "adapter" and "adaptation" meet.
                words.add(part.length() > 5 ? part.substring(0, 5) : part);
            }
        }
        return words;
    }
}
