package org.paperweave.extractor.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words that lost the blank between them: "introduceLoRA", "andMistral", "arenotnecessary". A word is cut only if it
 * is unknown as a whole and all its parts are known; one part has to be among the commonest words of abstracts, or a
 * capitalised name has to follow an ordinary word. Names written in several cases ("PyTorch", "DeepSeek", "wav2vec") have no such
 * part, or are known.
 */
final class Glue {
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{N}-]{4,}");
    private static final Pattern RISE = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern PLAIN = Pattern.compile("\\p{Ll}+");

    /** A word that occurs this often is one word. */
    private static final int KNOWN = 4;
    /** A part of a cut word occurs at least this often. */
    private static final int FREQUENT = 400;

    private static final int SHORTEST_PART = 2;
    /** What stands next to a name and is no very common word occurs at least this often. */
    private static final int ORDINARY = 400;

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}-]+");
    /** Capitals and digits to the end; a plural s belongs to it. */
    private static final Pattern ACRONYM = Pattern.compile("[\\p{L}\\p{N}-]*[\\p{Lu}\\p{N}]{2}s?");

    /** Verbs and nouns that names follow; they are not common enough to be told by their counts alone. */
    private static final Set<String> BEFORE_NAMES = Set.of(
            "introduce",
            "introduces",
            "introducing",
            "propose",
            "proposes",
            "present",
            "presents",
            "presenting",
            "called",
            "named",
            "dubbed",
            "termed",
            "using",
            "including",
            "like",
            "outperforms",
            "outperform",
            "release",
            "via",
            "namely",
            "develop",
            "benchmark",
            "dataset",
            "datasets",
            "model",
            "models",
            "method",
            "framework",
            "code",
            "at",
            "by",
            "as",
            "or",
            "than",
            "fine-tuning",
            "finetuning",
            "training",
            "both",
            "between",
            "over",
            "across",
            "against",
            "while",
            "where",
            "when",
            "call",
            "create",
            "describe",
            "leverage",
            "leverages",
            "adapt",
            "extend",
            "combine",
            "combining",
            "under",
            "into",
            "through");

    private final Vocabulary vocabulary;

    Glue(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The blanks that a text lacks. */
    List<RepairedText.Edit> edits(String text, List<int[]> urls) {
        Set<String> whole = new HashSet<>();
        Map<Integer, String> unknown = new TreeMap<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String token = word.group();
            if (vocabulary.count(token) < KNOWN && !TextRepair.inside(urls, word.start())) {
                unknown.put(word.start(), token);
            }
        }
        if (unknown.isEmpty()) {
            return List.of();
        }
        List<RepairedText.Edit> edits = new ArrayList<>();
        for (String token : SEPARATORS.split(text, -1)) {
            if (isName(token)) {
                whole.add(token);
            }
        }
        // What follows the first cut of a glued word is a name of this text as well.
        unknown.values().forEach(token -> cuts(token).forEach(cut -> whole.add(token.substring(cut))));
        unknown.forEach((start, token) -> {
            List<Integer> cuts = cuts(token);
            if (cuts.isEmpty()) {
                cuts = cutsByNames(token, whole);
            }
            int last = 0;
            for (int cut : cuts) {
                edits.add(new RepairedText.Edit(start + cut, start + cut, " "));
                last = cut;
            }
            if (last > 0) {
                // "theMedRagtoolkit": what is left may be glued at its other end.
                int from = start + last;
                String rest = token.substring(last);
                if (vocabulary.count(rest) < KNOWN) {
                    cutsByNames(rest, whole)
                            .forEach(cut -> edits.add(new RepairedText.Edit(from + cut, from + cut, " ")));
                }
            }
        });
        return edits;
    }

    /** Where a name that the text has elsewhere, or an acronym, and an ordinary word run into one another. */
    private List<Integer> cutsByNames(String token, Set<String> names) {
        for (int cut = token.length() - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
            String head = token.substring(0, cut);
            String tail = token.substring(cut);
            boolean nameFirst = isOrdinary(tail)
                    && (names.contains(head) && !head.equals(token)
                            || ACRONYM.matcher(head).matches());
            boolean nameLast = isOrdinary(head) && names.contains(tail) && isName(tail);
            if (nameFirst || nameLast) {
                return List.of(cut);
            }
        }
        return List.of();
    }

    /** A name has a capital or a digit in it. */
    private static boolean isName(String token) {
        return token.length() > 1
                && token.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
                && Character.isLetter(token.charAt(0));
    }

    private boolean isOrdinary(String word) {
        return PLAIN.matcher(word).matches()
                && (vocabulary.isCommon(word) || word.length() > 3 && vocabulary.count(word) >= ORDINARY);
    }

    private List<Integer> cuts(String token) {
        Matcher rise = RISE.matcher(token);
        if (rise.find()) {
            String head = token.substring(0, rise.start());
            int hyphen = head.lastIndexOf('-');
            String last = hyphen < 0 ? head : head.substring(hyphen + 1);
            boolean ordinary = PLAIN.matcher(head).matches()
                    && (head.length() >= SHORTEST_PART && vocabulary.isCommon(head) || BEFORE_NAMES.contains(head));
            // "LoRA-the-ExplorerWe": a name that a sentence runs into.
            boolean sentence =
                    token.substring(rise.start()).matches("(?:We|The|This|Our|It|In|Code)") && last.length() > 3;
            return ordinary || sentence ? List.of(rise.start()) : List.of();
        }
        return PLAIN.matcher(token).matches() ? plainCuts(token) : List.of();
    }

    /** Where an unknown lower-case word falls into two or three known ones, one of them very common. */
    private List<Integer> plainCuts(String token) {
        List<Integer> best = List.of();
        long bestScore = 0;
        for (int i = SHORTEST_PART; i <= token.length() - SHORTEST_PART; i++) {
            String head = token.substring(0, i);
            String tail = token.substring(i);
            long score = score(head, tail);
            if (score > bestScore) {
                bestScore = score;
                best = List.of(i);
            }
            if (vocabulary.count(head) < FREQUENT || bestScore > 0) {
                continue;
            }
            for (int j = i + SHORTEST_PART; j <= token.length() - SHORTEST_PART; j++) {
                String middle = token.substring(i, j);
                long three = vocabulary.isCommon(middle) ? score(head, token.substring(j)) : 0;
                if (three > bestScore) {
                    bestScore = three;
                    best = List.of(i, j);
                }
            }
        }
        return best;
    }

    private long score(String head, String tail) {
        int x = vocabulary.count(head);
        int y = vocabulary.count(tail);
        boolean glued =
                vocabulary.isCommon(head) && head.length() >= 3 || vocabulary.isCommon(tail) && tail.length() >= 3;
        return x >= FREQUENT && y >= FREQUENT && glued ? (long) x * y : 0;
    }
}
