package org.paperweave.extractor.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.tokenize.WhitespaceTokenizer;

/**
 * Cuts sentences into tokens: OpenNLP cuts at white space, and what is left is cut here, because its statistical tokenizer,
 * which knows news and web text, breaks the names of this field ("pass@1", "mAP@0.5", "C++"). Brackets, quotes and stops stand
 * alone; a URL is one token, and so is a name with hyphens, dots or digits in it.
 */
final class Tokens {
    private static final Pattern URL =
            Pattern.compile("(?i)[(\\[{<\"']*(?:https?://|www\\.|(?:github|gitlab|huggingface)\\.(?:com|co)/).*");
    private static final Pattern PIECE = Pattern.compile(
            "[+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|'s\\b|n't\\b|[()\\[\\]{}<>\"“”,;:!?…=|]|—|--+|→|/|[%]|×|\\.{2,}|[^()\\[\\]{}<>\"“”,;:!?…=|—→/%×']+(?:'(?!s\\b)[^()\\[\\]{}<>\"“”,;:!?…=|—→/%×']+)*|'");
    private static final Pattern TRAILING = Pattern.compile("[.'*]+$");
    private static final Pattern LEADING = Pattern.compile("^[.'*]+(?=[\\p{L}\\p{N}])");
    private static final Pattern ABBREVIATION = Pattern.compile("(?:\\p{L}\\.){2,}");
    /** Their stop belongs to them, and they to names: "Dr. GRPO", "Mr. TyDi". */
    private static final Set<String> HONORIFICS = Set.of("Mr", "Mrs", "Dr", "St");

    private static final Pattern SLASHED = Pattern.compile("(?i)(?:w/o|w/|n/a|i/o|a/b|\\p{L}/\\d{1,3})");

    /** What is hung on a name with a hyphen to say what something has to do with it: a word of its own. */
    private static final Pattern HUNG_ON = Pattern.compile(
            "(.*[\\p{L}\\p{N}+)\\]])-(?:(based|style|styled|like|driven|powered)|augmented|enhanced|generated|level|trained"
                    + "|pretrained|finetuned|inspired|infused|guided|family|assisted|aided|enabled|predicted|equipped|derived"
                    + "|specific|related|aware|compatible|class|sized|type)");
    /** A capital or a digit behind the first letter: a name for sure, not the first word of a sentence. */
    private static final Pattern NAME_FOR_SURE = Pattern.compile(".+[\\p{Lu}\\p{N}].*");

    private Tokens() {}

    /** The tokens of a stretch of text. */
    static List<Token> of(String text, int start, int end) {
        List<Token> tokens = new ArrayList<>();
        for (opennlp.tools.util.Span chunk : WhitespaceTokenizer.INSTANCE.tokenizePos(text.substring(start, end))) {
            cut(text, start + chunk.getStart(), start + chunk.getEnd(), tokens);
        }
        return tokens;
    }

    private static void cut(String text, int start, int end, List<Token> tokens) {
        if (plainUntil(text, start, end, tokens)) {
            return;
        }
        String chunk = text.substring(start, end);
        if (URL.matcher(chunk).matches() || SLASHED.matcher(chunk).matches()) {
            url(chunk, start, tokens);
            return;
        }
        Matcher piece = PIECE.matcher(chunk);
        while (piece.find()) {
            String part = piece.group();
            int at = start + piece.start();
            Matcher leading = LEADING.matcher(part);
            if (leading.find() && !part.startsWith(".") && !part.equals("'s")) {
                tokens.add(new Token(at, at + leading.end()));
                at += leading.end();
                part = part.substring(leading.end());
            }
            Matcher trailing = TRAILING.matcher(part);
            boolean stops = trailing.find()
                    && trailing.start() > 0
                    && !ABBREVIATION.matcher(part).matches();
            int stop = stops ? trailing.start() : part.length();
            word(text, at, at + stop, tokens);
            if (stops) {
                tokens.add(new Token(at + stop, at + part.length()));
            }
        }
    }

    /** Most chunks are a word, or a word and a comma or stop: those need no pattern. */
    private static boolean plainUntil(String text, int start, int end, List<Token> tokens) {
        int i = start;
        while (i < end
                && (Character.isLetterOrDigit(text.charAt(i))
                        || text.charAt(i) == '-' && i > start && i + 1 < end && text.charAt(i + 1) != '-')) {
            i++;
        }
        if (i == end) {
            word(text, start, end, tokens);
            return true;
        }
        if (i > start
                && i == end - 1
                && (text.charAt(i) == ',' || text.charAt(i) == '.')
                && text.charAt(i - 1) != '-') {
            if (text.charAt(i) == '.' && HONORIFICS.contains(text.substring(start, i))) {
                tokens.add(new Token(start, end));
                return true;
            }
            word(text, start, i, tokens);
            tokens.add(new Token(i, end));
            return true;
        }
        return false;
    }

    /** One token, or three where something is hung on a name that has capitals or digits ("GPT-4-based"). */
    private static void word(String text, int start, int end, List<Token> tokens) {
        int hyphen = text.indexOf('-', start);
        if (hyphen > 0 && hyphen < end - 1 && Character.isLetter(text.charAt(end - 1))) {
            Matcher hung = HUNG_ON.matcher(text.substring(start, end));
            if (hung.matches()
                    && (NAME_FOR_SURE.matcher(hung.group(1)).matches()
                            || hung.group(2) != null
                                    && Character.isUpperCase(hung.group(1).charAt(0)))) {
                int at = start + hung.end(1);
                tokens.add(new Token(start, at));
                tokens.add(new Token(at, at + 1));
                tokens.add(new Token(at + 1, end));
                return;
            }
        }
        tokens.add(new Token(start, end));
    }

    /** A URL with the brackets and stops around it cut off. */
    private static void url(String chunk, int start, List<Token> tokens) {
        int from = 0;
        while (from < chunk.length() - 1 && "([{<\"'".indexOf(chunk.charAt(from)) >= 0) {
            tokens.add(new Token(start + from, start + from + 1));
            from++;
        }
        int to = chunk.length();
        while (to > from + 1 && ".,;:!?)]}>\"'".indexOf(chunk.charAt(to - 1)) >= 0) {
            to--;
        }
        tokens.add(new Token(start + from, start + to));
        for (int i = to; i < chunk.length(); i++) {
            tokens.add(new Token(start + i, start + i + 1));
        }
    }
}
