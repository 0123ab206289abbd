package org.paperweave.extractor.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.paperweave.extractor.learn.Occurrence;
import org.paperweave.extractor.learn.TokenView;

/**
 * All stretches of one to seven tokens that could be names: within one sentence, no function word or verb of reporting at
 * either end unless capitals or the head of a title show a proper name, no punctuation inside. On annotated papers they hold 98 % of the names.
 */
final class Candidates {
    private static final int LONGEST = 7;
    private static final int LONGEST_TOKEN = 60;

    private static final Pattern REFERENCE = Pattern.compile("(?:figures?|tables?|sections?|equations?|appendix)\\d+");

    private Candidates() {}

    static List<Candidate> of(TokenView view) {
        Map<String, List<Occurrence>> byKey = new LinkedHashMap<>();
        for (int s = 0; s < view.sentences(); s++) {
            int tokens = view.tokens(s);
            for (int from = 0; from < tokens; from++) {
                boolean properFirst = proper(view, s, from);
                if (!mayBound(view.lower(s, from), true)
                        || Words.notFirst(view.lower(s, from)) && !properFirst
                        || Words.adverb(view.lower(s, from)) && !properFirst && !(from == 0 && view.inTitle(s))) {
                    continue;
                }
                for (int to = from + 1; to <= Math.min(tokens, from + LONGEST); to++) {
                    String last = view.lower(s, to - 1);
                    if (to - from > 1 && !mayStandInside(last) && !proper(view, s, to - 1)) {
                        break;
                    }
                    boolean bounds = mayBound(last, to - from == 1)
                            && (!Words.notLast(last) && !Words.adverb(last) || proper(view, s, to - 1));
                    if (bounds) {
                        Occurrence occurrence = new Occurrence(s, from, to);
                        String key = view.key(s, from, to);
                        if (key.length() > 1 || key.length() == 1 && !Character.isDigit(key.charAt(0))) {
                            byKey.computeIfAbsent(key, k -> new ArrayList<>(2)).add(occurrence);
                        }
                    }
                }
            }
        }
        List<Candidate> candidates = new ArrayList<>(byKey.size());
        byKey.forEach(
                (key, occurrences) -> candidates.add(new Candidate(candidates.size(), key, List.copyOf(occurrences))));
        return candidates;
    }

    private static boolean mayBound(String lower, boolean first) {
        char c = lower.charAt(0);
        if (!Character.isLetterOrDigit(c) && lower.length() == 1 || lower.length() > LONGEST_TOKEN) {
            return false;
        }
        boolean number = first && isNumber(lower);
        return !number && hasLetterOrDigit(lower) && !isUrl(lower) && !isReference(lower);
    }

    /** "Figure12", "Table6": what a page refers to, its blank lost. */
    private static boolean isReference(String lower) {
        return Character.isDigit(lower.charAt(lower.length() - 1))
                && REFERENCE.matcher(lower).matches();
    }

    /** Whether a capital inside a sentence or a title shows a part of a proper name ("Let it Wag!"). */
    private static boolean proper(TokenView view, int s, int token) {
        String text = view.text(s, token);
        return token > 0
                && text.length() > 1
                && Character.isUpperCase(text.charAt(0))
                && !Words.small(view.lower(s, token));
    }

    private static boolean mayStandInside(String lower) {
        if (lower.length() == 1 && !Character.isLetterOrDigit(lower.charAt(0))) {
            return "-/&+':".indexOf(lower.charAt(0)) >= 0;
        }
        return hasLetterOrDigit(lower) && Words.inside(lower) && !isUrl(lower);
    }

    private static boolean isNumber(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            if (Character.isLetter(lower.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasLetterOrDigit(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            if (Character.isLetterOrDigit(lower.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUrl(String lower) {
        return lower.startsWith("http") || lower.startsWith("www.") || lower.contains(".com/") || lower.contains("://");
    }
}
