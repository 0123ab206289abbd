package org.paperweave.extractor.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words that lost the blank between them: "introduceLoRA", "andMistral", "arenotnecessary", "theMedRagtoolkit". A word is
 * cut only if it is unknown as a whole and its parts are known, or one is a name; one part has to be among the commonest words of
 * abstracts, or of a kind that no word is made with ({@link SmallWords}), or a capitalised name has to follow an ordinary word.
 * Names written in several cases ("PyTorch", "DeepSeek", "wav2vec") have no such part, or are known.
 */
final class Glue {
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{N}-]{3,}");
    private static final Pattern RISE = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern PLAIN = Pattern.compile("\\p{Ll}+");

    /** A word that occurs this often is one word. */
    private static final int KNOWN = 4;
    /** A part of a cut word occurs at least this often. */
    private static final int FREQUENT = 400;

    private static final int SHORTEST_PART = 2;
    /** A word no longer than this is cut only at a name that the text has elsewhere: "S2on". */
    private static final int SHORTEST = 4;
    /** What stands next to a name and is no very common word occurs at least this often. */
    private static final int ORDINARY = 400;

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}-]+");
    /** Capitals and digits to the end; a plural s belongs to it. */
    private static final Pattern ACRONYM = Pattern.compile("[\\p{L}\\p{N}-]*[\\p{Lu}\\p{N}]{2}s?");

    /** Capitals or digits inside or at the end. */
    private static final Pattern MARKED = Pattern.compile("(?<=.)[\\p{Lu}\\p{N}]");

    private static final Pattern INFLECTED = Pattern.compile("\\p{Ll}{3,}(?:ing|ed|ly)");
    private static final Pattern THIRD_PERSON = Pattern.compile("\\p{Ll}{4,}s");
    /** Where code and data are kept; a word may run into their names. */
    private static final List<String> HOSTS = List.of("github", "gitlab", "huggingface");

    /** Words that are rarer than {@link #FREQUENT}, where something else speaks for the cut as well. */
    private static final int SOMETIMES = 100;

    private static final int RATHER_OFTEN = 250;
    private static final int SELDOM = 30;
    /** A word that nothing but its length tells from a syllable. */
    private static final int LONG_PART = 4;

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
            if (vocabulary.count(token) < KNOWN
                    && !TextRepair.inside(urls, word.start())
                    && !isHost(text, word.end())) {
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
        whole.addAll(beginnings(unknown.values()));
        unknown.forEach((start, token) -> {
            int dash = dash(token);
            if (dash > 0) {
                edits.add(new RepairedText.Edit(start + dash, start + dash + 1, " - "));
                return;
            }
            List<Integer> cuts = isSize(text, start, token) ? List.of(1) : cuts(token);
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

    /** "agentmodels.github.io": a host without its scheme. */
    private static boolean isHost(String text, int end) {
        return end + 1 < text.length()
                && text.charAt(end) == '.'
                && Character.isLowerCase(text.charAt(end + 1))
                && HOSTS.stream().noneMatch(host -> text.startsWith(host, end - host.length()));
    }

    /** "7Bsets": the unit of a size, and a word. */
    private boolean isSize(String text, int start, String token) {
        return start > 0
                && Character.isDigit(text.charAt(start - 1))
                && "BM".indexOf(token.charAt(0)) >= 0
                && (isOrdinary(token.substring(1)) || isThirdPerson(token.substring(1)));
    }

    /** "MedRagtoolkit", "MedRagimproves": what two unknown words begin with, each before an ordinary word, is a name. */
    private Set<String> beginnings(Collection<String> unknown) {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (String token : new TreeSet<>(unknown)) {
            int from = RISE.splitAsStream(token)
                    .findFirst()
                    .filter(first -> PLAIN.matcher(first).matches())
                    .map(String::length)
                    .orElse(0);
            for (int cut = from + LONG_PART; cut <= token.length() - LONG_PART; cut++) {
                String head = token.substring(from, cut);
                String tail = token.substring(cut);
                if ((RISE.matcher(head).find() || ACRONYM.matcher(head).matches())
                        && Character.isLetterOrDigit(head.charAt(head.length() - 1))
                        && (isOrdinary(tail) || isThirdPerson(tail))
                        && !once.add(head)) {
                    twice.add(head);
                }
            }
        }
        return twice;
    }

    /** Where a name that the text has elsewhere, or an acronym, and an ordinary word run into one another. */
    private List<Integer> cutsByNames(String token, Set<String> names) {
        for (int cut = token.length() - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
            String head = token.substring(0, cut);
            String tail = token.substring(cut);
            boolean named = names.contains(head);
            boolean plainly = named && MARKED.matcher(head).find() && isLongWord(tail);
            boolean nameFirst = plainly
                    || (isOrdinary(tail) || isThirdPerson(tail))
                            && (named
                                    || token.length() > SHORTEST
                                            && ACRONYM.matcher(head).matches());
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

    /** Whether a word is an everyday one, in small letters. */
    boolean isOrdinary(String word) {
        return PLAIN.matcher(word).matches()
                && (vocabulary.isCommon(word) || word.length() > 3 && vocabulary.count(word) >= ORDINARY);
    }

    /** "Stream-Kparallelization": too long to belong to the name. */
    private boolean isLongWord(String tail) {
        return tail.length() > LONG_PART + 1 && PLAIN.matcher(tail).matches() && vocabulary.count(tail) >= SOMETIMES;
    }

    /** "GRITspeeds": a verb, or a noun in the plural. */
    private boolean isThirdPerson(String word) {
        return word.endsWith("s") && THIRD_PERSON.matcher(word).matches() && vocabulary.count(word) >= RATHER_OFTEN;
    }

    private List<Integer> cuts(String token) {
        if (token.length() <= SHORTEST) {
            return List.of();
        }
        Matcher rise = RISE.matcher(token);
        if (rise.find()) {
            String head = token.substring(0, rise.start());
            int hyphen = head.lastIndexOf('-');
            String last = hyphen < 0 ? head : head.substring(hyphen + 1);
            boolean ordinary = PLAIN.matcher(head).matches()
                            && (head.length() >= SHORTEST_PART && vocabulary.isCommon(head)
                                    || SmallWords.BEFORE_NAMES.contains(head)
                                    || INFLECTED.matcher(head).matches() && vocabulary.count(head) >= FREQUENT)
                    || SmallWords.OPENING.contains(head);
            // "LoRA-the-ExplorerWe": a name that a sentence runs into.
            boolean sentence =
                    token.substring(rise.start()).matches("(?:We|The|This|Our|It|In|Code)") && last.length() > 3;
            return ordinary || sentence ? List.of(rise.start()) : List.of();
        }
        if (PLAIN.matcher(token).matches()) {
            return plainCuts(token);
        }
        return token.indexOf('-') > 0 ? segmentCuts(token) : List.of();
    }

    /**
     * "NAME-which relaxes", "models-termed NAME": where a hyphen was a dash, or -1. But "so-called", "eye-tracking-while-reading".
     */
    private static int dash(String token) {
        int hyphen = token.lastIndexOf('-');
        return hyphen > SHORTEST_PART && SmallWords.BEHIND_DASH.contains(token.substring(hyphen + 1)) ? hyphen : -1;
    }

    /** "namedjust-eval", "memory-efficientthan": a part between hyphens that is no word, but several, a small one among them. */
    private List<Integer> segmentCuts(String token) {
        List<Integer> cuts = new ArrayList<>();
        int from = 0;
        for (String segment : token.split("-", -1)) {
            if (segment.length() > SHORTEST_PART + LONG_PART - 1
                    && PLAIN.matcher(segment).matches()
                    && vocabulary.count(segment) < KNOWN) {
                List<Integer> own = plainCuts(segment);
                String head = own.isEmpty() ? "" : segment.substring(0, own.get(0));
                String tail = own.isEmpty() ? "" : segment.substring(own.get(own.size() - 1));
                if (head.length() + tail.length() > SHORTEST_PART + LONG_PART - 1
                        && (SmallWords.is(head) || SmallWords.is(tail))) {
                    for (int cut : own) {
                        cuts.add(from + cut);
                    }
                }
            }
            from += segment.length() + 1;
        }
        return cuts;
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
        return best.isEmpty() ? rarerCuts(token) : best;
    }

    /** Cuts between rarer words, where a word of the kind that sentences are made of stands at one end or at both. */
    private List<Integer> rarerCuts(String token) {
        for (int i = SHORTEST_PART; i <= token.length() - SHORTEST_PART; i++) {
            String head = token.substring(0, i);
            if (fallsApart(head, token.substring(i))) {
                return List.of(i);
            }
            boolean opens = SmallWords.BEFORE.contains(head) || SmallWords.NAMING.contains(head);
            for (int j = i + LONG_PART; opens && j <= token.length() - SHORTEST_PART; j++) {
                String last = token.substring(j);
                // "byorderingthe", "calledarrowmatrices"; but not "as-sign-able".
                boolean ends = SmallWords.BEHIND.contains(last) && head.length() + last.length() > LONG_PART
                        || head.length() > SHORTEST_PART && isWord(last, SELDOM);
                if (ends && isWord(token.substring(i, j), SELDOM)) {
                    return List.of(i, j);
                }
            }
        }
        return List.of();
    }

    private boolean fallsApart(String head, String tail) {
        boolean byHead = SmallWords.NAMING.contains(head)
                || SmallWords.BETWEEN.contains(head) && tail.length() > LONG_PART + 1
                || INFLECTED.matcher(head).matches() && isWord(head, SOMETIMES);
        boolean byTail = SmallWords.VERBS.contains(tail)
                || SmallWords.BETWEEN.contains(tail)
                || SmallWords.NOUNS.contains(tail) && head.length() > LONG_PART && !SmallWords.PREFIXES.contains(head);
        boolean byShortHead = head.equals("to") && tail.length() > LONG_PART
                || SmallWords.SHORT_FIRST.contains(head)
                        && INFLECTED.matcher(tail).matches();
        return byHead && isWord(tail, SOMETIMES)
                || byTail && isWord(head, SOMETIMES)
                || byShortHead && isWord(tail, FREQUENT)
                || SmallWords.SHORT_LAST.contains(tail) && isWord(head, FREQUENT);
    }

    private boolean isWord(String text, int fewest) {
        return text.length() >= LONG_PART && vocabulary.count(text) >= fewest;
    }

    private long score(String head, String tail) {
        int x = vocabulary.count(head);
        int y = vocabulary.count(tail);
        boolean glued =
                vocabulary.isCommon(head) && head.length() >= 3 || vocabulary.isCommon(tail) && tail.length() >= 3;
        return x >= FREQUENT && y >= FREQUENT && glued ? (long) x * y : 0;
    }
}
