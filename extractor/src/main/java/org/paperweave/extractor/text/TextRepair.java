package org.paperweave.extractor.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Repairs what copying and mark-up do to abstracts. Each repair is a pass that looks for its own sign of damage and leaves
 * text without it alone; URLs are left to the link finder. Immutable, safe for use by several threads.
 */
final class TextRepair {
    private static final Pattern URL =
            Pattern.compile("(?:https?://|www\\.|\\b(?:github|gitlab|huggingface)\\.(?:com|co|io)/)[^\\s{}<>]*");

    private static final Pattern WRAP = Pattern.compile("[ \\t]*(?:\\r\\n|\\n|\\r)\\s*");
    private static final Pattern HYPHENATED =
            Pattern.compile("(\\p{L}{2,})-[ \\t]*(?:\\r\\n|\\n|\\r)[ \\t]*(\\p{Ll}{2,})");

    private static final Pattern HREF = Pattern.compile("\\\\href\\s*\\{([^{}]*)\\}\\s*\\{([^{}]*)\\}");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\[([^\\[\\]]{1,120})\\]\\((https?://[^\\s()]+)\\)");
    private static final Pattern COMMAND = Pattern.compile(
            "\\\\(?:textbf|textit|textrm|texttt|textsc|textsf|textsl|emph|underline|mathbf|mathrm|mathit|mathcal|mathbb|mathsf|mathtt|boldsymbol|operatorname|text|mbox|url|uline|bm)\\s*\\{([^{}]*)\\}");
    private static final Pattern SWITCH =
            Pattern.compile("\\{\\s*\\\\(?:em|bf|it|tt|sc|sf|rm|bfseries|itshape|ttfamily)\\s+([^{}]*)\\}");
    private static final Pattern ACCENT =
            Pattern.compile("\\{?\\\\(?:([\"'`^~=.])\\s*\\{?([A-Za-z])\\}?|([cvuH])\\{([A-Za-z])\\})\\}?");
    private static final Pattern CITATION =
            Pattern.compile("~?\\\\(?:cite[a-z]*|ref|eqref|label|footnotemark)\\s*(?:\\[[^\\]]*\\])*\\{[^{}]*\\}");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([%_&#$])");
    private static final Pattern SYMBOL = Pattern.compile("\\\\([A-Za-z]+)(?![A-Za-z])\\s?");
    private static final Pattern MATHS = Pattern.compile("\\$([^$\\n]{1,80})\\$");
    private static final Pattern GROUP = Pattern.compile("([\\^_])\\{([^{}]{1,20})\\}");
    private static final Pattern BRACED = Pattern.compile("\\{([^{}\\s][^{}]{0,60})\\}");
    private static final Pattern TIE = Pattern.compile("(?<=[\\p{L}.)])~(?=[\\p{L}\\\\(\\[])");
    private static final Pattern TEX_QUOTE = Pattern.compile("``|''");
    private static final Pattern NUMBER_DASH = Pattern.compile("(?<=\\d%?)\\s?(?:--|\u2013|\u2012)\\s?(?=\\d)");

    private static final Pattern STRONG =
            Pattern.compile("(?<![\\w*])(\\*{2,3}|__)([^*_\\s][^*\\n]{0,100}?)\\1(?!\\w)");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\w*])([*_])([^*_\\s](?:[^*_\\n]{0,100}?[^*_\\s])?)\\1(?![\\w*])");
    private static final Pattern BACKTICK = Pattern.compile("`([^`\\n]{1,60})`");

    private static final Pattern BLANK_BEFORE =
            Pattern.compile("(?<=[\\p{L}\\p{N})\\]%\"'])[ \\u00a0]+(?=[,;:!?)\\]](?:\\s|$|[,.;)]))");
    private static final Pattern BLANK_BEFORE_STOP =
            Pattern.compile("(?<=[\\p{L}\\p{N})\\]%\"'])[ \\u00a0]+(?=\\.(?:\\s|$))");
    private static final Pattern BLANK_INSIDE = Pattern.compile("(?<=[(\\[])[ \\u00a0]+(?=[\\p{L}\\p{N}])");
    private static final Pattern NO_BLANK_AFTER_STOP =
            Pattern.compile("(?<=\\p{Ll}{3}|\\p{Ll}\\)|\\d%)[.!?](?=\\p{Lu}\\p{Ll}*(?:\\s|,))");
    /** The same before a name: "in language.Pix2Struct is"; but "torch.Tensor": what is before the stop has to be an ordinary word. */
    private static final Pattern NO_BLANK_BEFORE_NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}._-])(\\p{Ll}{4,})\\.(?=\\p{Lu}[\\p{L}\\p{N}-]*[\\p{Lu}\\p{N}])");

    private static final Pattern NO_BLANK_AFTER_COMMA = Pattern.compile("(?<=\\p{L}{2}|\\)),(?=\\p{L}{2})");
    private static final Pattern NO_BLANK_BEFORE_BRACKET =
            Pattern.compile("(?<=\\p{L}{3}|\\p{L}\\d)\\((?=\\p{Lu}[\\p{L}\\p{N}.-]+\\))");
    private static final Pattern NO_BLANK_AFTER_BRACKET = Pattern.compile("(?<=\\p{L}{2}|\\d)\\)(?=\\p{L}{2})");
    /** A footnote's number as web pages of papers give it: its mark, its tag, its number again, and its text. */
    private static final Pattern FOOTNOTE = Pattern.compile("(?<=[\\p{L}.,;:!?)])([1-9])\\1\\1(?=\\p{Lu}\\p{L})");

    private static final Pattern GLUED_URL = Pattern.compile("(?<=[\\p{L}\\p{N}:.,)])(?=https?://)");

    private final Vocabulary vocabulary;
    private final Glue glue;

    TextRepair(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.glue = new Glue(vocabulary);
    }

    /** Repairs a text. The repair of a repaired text is itself. */
    RepairedText repair(String given) {
        RepairedText text = RepairedText.asGiven(given);
        text = text.with(Characters.edits(text.text()));
        if (has(text, '\n') || has(text, '\r')) {
            text = wraps(text);
        }
        if (has(text, '\\') || has(text, '$') || has(text, '{')) {
            text = latex(text);
        }
        if (has(text, '*') || has(text, '_') || has(text, '`') || has(text, '[')) {
            text = markdown(text);
        }
        if (text.text().contains("--") || has(text, '\u2013') || has(text, '\u2012')) {
            text = replaced(text, NUMBER_DASH, match -> "-");
        }
        if (text.text().contains("http")) {
            text = replaced(text, GLUED_URL, match -> " ");
        }
        if (hasTripledDigit(text.text())) {
            String before = text.text();
            text = replaced(text, FOOTNOTE, match -> Character.isLetter(before.charAt(match.start() - 1)) ? ". " : " ");
        }
        text = spacing(text);
        return text.with(glue.edits(text.text(), urls(text.text())));
    }

    /** Joins lines; a word cut at a hyphen is joined without it where that makes a word, and with it otherwise. */
    private RepairedText wraps(RepairedText text) {
        Matcher match = HYPHENATED.matcher(text.text());
        List<RepairedText.Edit> edits = new ArrayList<>();
        while (match.find()) {
            boolean word = vocabulary.count(match.group(1) + match.group(2))
                    > vocabulary.count(match.group(1) + "-" + match.group(2));
            int hyphen = match.end(1);
            int goesOn = match.start(2);
            edits.add(new RepairedText.Edit(hyphen, goesOn, word ? "" : "-"));
        }
        return replaced(text.with(edits), WRAP, each -> " ");
    }

    private static boolean hasTripledDigit(String text) {
        for (int i = 2; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '1' && c <= '9' && c == text.charAt(i - 1) && c == text.charAt(i - 2)) {
                return true;
            }
        }
        return false;
    }

    private static RepairedText latex(RepairedText given) {
        RepairedText text = inner(given, HREF, 1, 2);
        text = replaced(text, CITATION, match -> "");
        // Commands may be nested: \textbf{\emph{X}} takes two rounds.
        for (int round = 0; round < 3; round++) {
            text = inner(text, COMMAND, 1);
            text = inner(text, SWITCH, 1);
        }
        text = replaced(
                text,
                ACCENT,
                match -> match.group(1) == null
                        ? Characters.accented(match.group(3), match.group(4))
                        : Characters.accented(match.group(1), match.group(2)));
        text = replaced(text, ESCAPED, match -> match.group(1));
        text = replaced(text, SYMBOL, match -> Characters.symbol(match.group(1)));
        text = inner(text, MATHS, 1);
        text = replaced(text, GROUP, match -> match.group(1) + match.group(2));
        text = inner(text, BRACED, 1);
        text = replaced(text, TIE, match -> " ");
        return replaced(text, TEX_QUOTE, match -> "\"");
    }

    private static RepairedText markdown(RepairedText given) {
        RepairedText text = inner(given, MARKDOWN_LINK, 1, 2);
        text = inner(text, STRONG, 2);
        text = inner(text, EMPHASIS, 2);
        return inner(text, BACKTICK, 1);
    }

    private RepairedText spacing(RepairedText given) {
        // The patterns look around at every character; one scan says which of them can find anything.
        Set<Sign> signs = signs(given.text());
        RepairedText text = given;
        if (signs.contains(Sign.BLANK_BEFORE)) {
            text = outsideUrls(text, BLANK_BEFORE, "");
        }
        if (signs.contains(Sign.BLANK_BEFORE_STOP)) {
            text = outsideUrls(text, BLANK_BEFORE_STOP, "");
        }
        if (signs.contains(Sign.BLANK_INSIDE)) {
            text = outsideUrls(text, BLANK_INSIDE, "");
        }
        if (signs.contains(Sign.STOP)) {
            text = outsideUrls(text, NO_BLANK_AFTER_STOP, null);
            text = outsideUrls(text, NO_BLANK_BEFORE_NAME, null, stop -> glue.isOrdinary(stop.group(1)));
        }
        if (signs.contains(Sign.COMMA)) {
            text = outsideUrls(text, NO_BLANK_AFTER_COMMA, null);
        }
        if (signs.contains(Sign.CLOSING)) {
            text = outsideUrls(text, NO_BLANK_AFTER_BRACKET, null);
        }
        return signs.contains(Sign.OPENING) ? outsideUrls(text, NO_BLANK_BEFORE_BRACKET, " (") : text;
    }

    /** A pair of characters that may be damage. */
    private enum Sign {
        BLANK_BEFORE,
        BLANK_BEFORE_STOP,
        BLANK_INSIDE,
        STOP,
        COMMA,
        OPENING,
        CLOSING
    }

    private static Set<Sign> signs(String text) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            char c = text.charAt(i);
            if (before == ' ') {
                if (c == '.') {
                    signs.add(Sign.BLANK_BEFORE_STOP);
                } else if (",;:!?)]".indexOf(c) >= 0) {
                    signs.add(Sign.BLANK_BEFORE);
                }
            } else if (c == ' ') {
                if (before == '(' || before == '[') {
                    signs.add(Sign.BLANK_INSIDE);
                }
            } else if (c == '(') {
                signs.add(Sign.OPENING);
            } else if (Character.isLetter(c)) {
                switch (before) {
                    case '.', '!', '?' -> signs.add(Sign.STOP);
                    case ',' -> signs.add(Sign.COMMA);
                    case ')' -> signs.add(Sign.CLOSING);
                    default -> {}
                }
            }
        }
        return signs;
    }

    /** Replaces what a pattern finds outside of URLs; null puts a blank behind it instead. */
    private static RepairedText outsideUrls(RepairedText text, Pattern pattern, @Nullable String replacement) {
        return outsideUrls(text, pattern, replacement, match -> true);
    }

    private static RepairedText outsideUrls(
            RepairedText text, Pattern pattern, @Nullable String replacement, Predicate<Matcher> damage) {
        Matcher match = pattern.matcher(text.text());
        List<RepairedText.Edit> edits = new ArrayList<>();
        List<int[]> urls = List.of();
        while (match.find()) {
            if (edits.isEmpty()) {
                urls = urls(text.text());
            }
            if (inside(urls, match.start()) || !damage.test(match)) {
                continue;
            }
            edits.add(
                    replacement == null
                            ? new RepairedText.Edit(match.end(), match.end(), " ")
                            : new RepairedText.Edit(match.start(), match.end(), replacement));
        }
        return text.with(edits);
    }

    /** Keeps only the given groups of each match, separated by a blank. */
    private static RepairedText inner(RepairedText text, Pattern pattern, int... groups) {
        Matcher match = pattern.matcher(text.text());
        List<RepairedText.Edit> edits = new ArrayList<>();
        while (match.find()) {
            int at = match.start();
            for (int group : groups) {
                edits.add(new RepairedText.Edit(at, match.start(group), at == match.start() ? "" : " "));
                at = match.end(group);
            }
            edits.add(new RepairedText.Edit(at, match.end(), ""));
        }
        return text.with(edits);
    }

    private static RepairedText replaced(RepairedText text, Pattern pattern, Function<Matcher, String> replacement) {
        Matcher match = pattern.matcher(text.text());
        List<RepairedText.Edit> edits = new ArrayList<>();
        while (match.find()) {
            edits.add(new RepairedText.Edit(match.start(), match.end(), replacement.apply(match)));
        }
        return text.with(edits);
    }

    private static List<int[]> urls(String text) {
        if (text.indexOf("/") < 0 && text.indexOf("www.") < 0) {
            return List.of();
        }
        List<int[]> urls = new ArrayList<>();
        Matcher url = URL.matcher(text);
        while (url.find()) {
            urls.add(new int[] {url.start(), url.end()});
        }
        return urls;
    }

    static boolean inside(List<int[]> stretches, int position) {
        return stretches.stream().anyMatch(each -> each[0] <= position && position < each[1]);
    }

    private static boolean has(RepairedText text, char sign) {
        return text.text().indexOf(sign) >= 0;
    }
}
