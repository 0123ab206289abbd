package org.paperweave.extractor.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.learn.Occurrence;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.model.lexicon.NameKey;

/**
 * Finds long forms and their short forms: {@code Low-Rank Adaptation (LoRA)} and {@code LoRA (Low-Rank Adaptation)}. A short form matches when its
 * letters stand in the long form in order, the first of them at the beginning of a word (Schwartz and Hearst 2003).
 */
final class Acronyms {
    private static final int LONGEST_SHORT = 15;
    private static final Set<String> SKIPPED =
            Set.of("a", "an", "the", "of", "for", "and", "in", "on", "to", "with", "via", "by", "from", "using");

    /**
     * A pair.
     *
     * @param longForm where the long form stands
     * @param shortForm where the short form stands
     */
    record Pair(Occurrence longForm, Occurrence shortForm) {}

    private Acronyms() {}

    /** All pairs of a document that brackets show. */
    static List<Pair> pairs(TokenView view) {
        List<Pair> pairs = new ArrayList<>();
        for (int s = 0; s < view.sentences(); s++) {
            for (int open = 1; open < view.tokens(s) - 2; open++) {
                if (!"(".equals(view.text(s, open))) {
                    continue;
                }
                int close = open + 1;
                while (close < view.tokens(s) && !")".equals(view.text(s, close)) && !"(".equals(view.text(s, close))) {
                    close++;
                }
                if (close == view.tokens(s) || !")".equals(view.text(s, close))) {
                    continue;
                }
                int inner = close;
                // "(LTE, our method)" and "(LoRA; Hu et al.)": the short form ends at the comma.
                for (int t = open + 1; t < close; t++) {
                    if (",;:".contains(view.text(s, t)) && t > open + 1) {
                        inner = t;
                        break;
                    }
                }
                Pair pair = pair(view, s, open, inner);
                if (pair != null) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private static @Nullable Pair pair(TokenView view, int s, int open, int close) {
        int length = close - open - 1;
        if (length >= 1 && length <= 2) {
            String shortForm = view.surface(new Occurrence(s, open + 1, close));
            if (mayBeShort(shortForm)) {
                int from = longStart(view, s, open, letters(shortForm));
                if (from >= 0) {
                    return new Pair(new Occurrence(s, from, open), new Occurrence(s, open + 1, close));
                }
            }
        }
        String before = view.text(s, open - 1);
        if (length >= 2 && mayBeShort(before)) {
            int from = longStart(view, s, close, letters(before));
            if (from == open + 1) {
                return new Pair(new Occurrence(s, open + 1, close), new Occurrence(s, open - 1, open));
            }
        }
        return null;
    }

    static boolean mayBeShort(String text) {
        if (text.length() < 2 || text.length() > LONGEST_SHORT || !Character.isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        return text.chars().anyMatch(Character::isUpperCase);
    }

    /** The letters and digits that have to be found in the long form; a plural s need not be. */
    private static String letters(String shortForm) {
        String plain = shortForm.endsWith("s")
                        && shortForm.length() > 2
                        && Character.isUpperCase(shortForm.charAt(shortForm.length() - 2))
                ? shortForm.substring(0, shortForm.length() - 1)
                : shortForm;
        return plain.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /** Where the long form that ends before a token begins, -1 where there is none. */
    private static int longStart(TokenView view, int s, int end, String letters) {
        int least = Math.max(0, end - Math.min(letters.length() + 5, letters.length() * 2 + 1));
        // The shortest long form that has all letters; its first word begins with the first of them.
        for (int from = end - 1; from >= least; from--) {
            String word = view.lower(s, from);
            if (",;:()[]".contains(word)) {
                return -1;
            }
            if (!word.isEmpty()
                    && word.charAt(0) == letters.charAt(0)
                    && end - from >= Math.min(2, letters.length())
                    && !SKIPPED.contains(word)
                    && holds(view, s, from, end, letters)) {
                return from;
            }
        }
        return -1;
    }

    /** Whether the letters stand in the words in order, most of them at the beginning of a word or of a part of one. */
    private static boolean holds(TokenView view, int s, int from, int end, String letters) {
        StringBuilder text = new StringBuilder();
        for (int t = from; t < end; t++) {
            text.append(' ').append(view.lower(s, t));
        }
        int at = 0;
        int beginnings = 0;
        for (int i = 0; i < letters.length(); i++) {
            int begin = -1;
            int inside = -1;
            for (int j = at; j < text.length() && begin < 0; j++) {
                if (text.charAt(j) == letters.charAt(i)) {
                    boolean starts = j == 0 || !Character.isLetterOrDigit(text.charAt(j - 1));
                    if (starts) {
                        begin = j;
                    } else if (inside < 0) {
                        inside = j;
                    }
                }
            }
            int next = inside >= 0 && (begin < 0 || inside == at) ? inside : begin;
            if (begin >= 0 && next == begin) {
                beginnings++;
            }
            if (next < 0) {
                return false;
            }
            at = next + 1;
        }
        return beginnings >= 1 && beginnings * 3 >= Math.min(letters.length(), end - from);
    }

    /** Whether the initials of a long form spell a short form, little words left out or not. */
    static boolean initials(String longForm, String shortForm) {
        String letters = letters(shortForm);
        StringBuilder all = new StringBuilder();
        StringBuilder some = new StringBuilder();
        for (String word : longForm.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                all.append(word.charAt(0));
                if (!SKIPPED.contains(word)) {
                    some.append(word.charAt(0));
                }
            }
        }
        return letters.length() >= 2 && (letters.contentEquals(all) || letters.contentEquals(some));
    }

    /** For each candidate number the numbers of its partners. */
    static Map<Integer, Set<Integer>> partners(List<Pair> pairs, Map<String, Integer> numberOfKey, TokenView view) {
        Map<Integer, Set<Integer>> partners = new HashMap<>();
        for (Pair pair : pairs) {
            Integer a = numberOfKey.get(NameKey.of(view.surface(pair.longForm())));
            Integer b = numberOfKey.get(NameKey.of(view.surface(pair.shortForm())));
            if (a != null && b != null && !a.equals(b)) {
                partners.computeIfAbsent(a, k -> new TreeSet<>()).add(b);
                partners.computeIfAbsent(b, k -> new TreeSet<>()).add(a);
            }
        }
        return partners;
    }
}
