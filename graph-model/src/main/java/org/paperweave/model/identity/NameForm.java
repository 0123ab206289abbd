package org.paperweave.model.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.paperweave.model.lexicon.NameKey;

/** What a name looks like, and when two long forms are one. */
final class NameForm {
    private static final int LONGEST_ACRONYM = 12;
    private static final Set<String> SMALL_WORDS =
            Set.of("a", "an", "and", "for", "from", "in", "of", "on", "the", "to", "via", "with", "by", "using");
    /** Last words of long forms that say what kind of thing it is and often give no letter. */
    private static final Set<String> KINDS = Set.of(
            "algorithm",
            "approach",
            "architecture",
            "benchmark",
            "challenge",
            "corpus",
            "dataset",
            "framework",
            "layer",
            "learning",
            "library",
            "loss",
            "mechanism",
            "method",
            "methods",
            "metric",
            "model",
            "models",
            "modeling",
            "module",
            "network",
            "networks",
            "optimization",
            "score",
            "strategy",
            "suite",
            "system",
            "task",
            "technique",
            "test",
            "training",
            "treebank");

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
     * Whether a short form is made of the initials of a long form: every word gives its first letter, and perhaps more of
     * it ("Bidirectional Encoder …"); small words, second parts of hyphenated words and a last word that only says what
     * kind of thing it is ("… model") may give none.
     */
    static boolean isInitialism(String shortForm, String longForm) {
        String letters = NameKey.fold(shortForm);
        if (letters.length() > 2 && letters.endsWith("s") && shortForm.endsWith("s")) {
            letters = letters.substring(0, letters.length() - 1);
        }
        List<Word> words = new ArrayList<>();
        for (String outer : longForm.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+")) {
            boolean first = true;
            for (String part : outer.split("-+")) {
                if (!part.isEmpty()) {
                    words.add(new Word(part, !first || SMALL_WORDS.contains(part)));
                    first = false;
                }
            }
        }
        if (!words.isEmpty() && KINDS.contains(words.get(words.size() - 1).text())) {
            words.set(words.size() - 1, new Word(words.get(words.size() - 1).text(), true));
        }
        return !letters.isEmpty() && initials(letters, 0, words, 0);
    }

    private static boolean initials(String letters, int letter, List<Word> words, int word) {
        if (word == words.size()) {
            return letter == letters.length();
        }
        Word next = words.get(word);
        if (next.mayBeSilent() && initials(letters, letter, words, word + 1)) {
            return true;
        }
        // The word gives its first letter, then any further letters of it in order.
        int at = 0;
        for (int i = letter; i < letters.length(); i++) {
            at = i == letter
                    ? (next.text().charAt(0) == letters.charAt(i) ? 0 : -1)
                    : next.text().indexOf(letters.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
            if (initials(letters, i + 1, words, word + 1)) {
                return true;
            }
        }
        return false;
    }

    private record Word(String text, boolean mayBeSilent) {}

    /**
     * Whether two expansions of one acronym say the same: the same words, small ones and endings aside, or one is the other
     * with a tail ("… of large language models", "… network") that has no number, since a number tells versions apart.
     */
    static boolean sameExpansion(String a, String b) {
        List<String> x = words(a);
        List<String> y = words(b);
        List<String> shorter = x.size() <= y.size() ? x : y;
        List<String> longer = x.size() <= y.size() ? y : x;
        return shorter.size() >= 2
                && longer.subList(0, shorter.size()).equals(shorter)
                && longer.subList(shorter.size(), longer.size()).stream()
                        .noneMatch(word -> word.chars().anyMatch(Character::isDigit));
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
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
