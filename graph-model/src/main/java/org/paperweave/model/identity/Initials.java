package org.paperweave.model.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a short name is made of the first letters of a long one, in the ways in which the field makes them: {@code M3T} counts
 * letters, {@code S3DIS} leaves a word out, {@code RAF-DB} appends what kind of thing it is, {@code DSTC2} moves a number to the end.
 */
final class Initials {
    private static final Pattern COUNTED = Pattern.compile("(\\p{Lu})([2-4])(?=\\p{Lu})");
    private static final Pattern KIND = Pattern.compile("[-_ ]?(?:DB|Bench|DS|Net)$");
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern LAST_NUMBER = Pattern.compile("(.*\\p{L})[- ]?(\\d)");
    private static final Map<String, String> ORDINALS =
            Map.of("first", "1", "second", "2", "third", "3", "fourth", "4", "fifth", "5", "sixth", "6");
    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "for", "from", "in", "of", "on", "the", "to", "via", "with", "by", "using", "how", "as");
    /** With fewer letters, a word left out would make too much fit. */
    private static final int FEWEST_FOR_GAP = 4;

    private Initials() {}

    /**
     * Whether a name shortens another.
     *
     * @param shortForm written like an acronym
     * @param longForm of several words
     */
    static boolean shorten(String shortForm, String longForm) {
        if (Arrays.asList(longForm.split("[^\\p{L}\\p{N}]+")).contains(shortForm)) {
            return false;
        }
        if (NameForm.isInitialism(shortForm, longForm)) {
            return true;
        }
        String spread = CAMEL.matcher(longForm).replaceAll(" ");
        String counted =
                COUNTED.matcher(shortForm).replaceAll(match -> match.group(1).repeat(Integer.parseInt(match.group(2))));
        String bare = KIND.matcher(shortForm).replaceAll("");
        for (String each : List.of(shortForm, counted, bare)) {
            if (each.length() > 1
                    && (NameForm.isInitialism(each, longForm)
                            || NameForm.isInitialism(each, spread)
                            || leavesOneOut(each, longForm))) {
                return true;
            }
        }
        return numbered(shortForm, longForm);
    }

    /** "DSTC2" and "Second dialogue state tracking challenge". */
    private static boolean numbered(String shortForm, String longForm) {
        Matcher number = LAST_NUMBER.matcher(shortForm);
        String[] words = longForm.toLowerCase(Locale.ROOT).split("\\s+", 2);
        return number.matches()
                && words.length == 2
                && number.group(2).equals(ORDINALS.get(words[0]))
                && NameForm.isInitialism(number.group(1), words[1]);
    }

    /** Whether all letters but for one word are there, first letters alone. */
    private static boolean leavesOneOut(String shortForm, String longForm) {
        String letters = shortForm.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        if (letters.length() < FEWEST_FOR_GAP) {
            return false;
        }
        List<String> words = new ArrayList<>();
        for (String word : longForm.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+")) {
            if (!word.isEmpty() && !SMALL.contains(word)) {
                words.add(word);
            }
        }
        for (int out = 0; out < words.size(); out++) {
            StringBuilder initials = new StringBuilder();
            for (int i = 0; i < words.size(); i++) {
                if (i != out) {
                    String word = words.get(i);
                    initials.append(Character.isDigit(word.charAt(0)) ? word.replace("-", "") : word.substring(0, 1));
                }
            }
            if (letters.contentEquals(initials)) {
                return true;
            }
        }
        return false;
    }
}
