package org.paperweave.model.lexicon;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The normal form by which names are compared: case, hyphens, blanks, punctuation and a plural s do not tell two names
 * apart. {@code GSM-8K}, {@code GSM8K} and {@code gsm 8k} have one key.
 */
public final class NameKey {
    private static final int SHORTEST_PLURAL = 5;

    private NameKey() {}

    /**
     * The key of a name: compatibility-normalised, lower case, only letters, digits and {@code + @ #}, without a plural s where the
     * rest has at least four characters.
     *
     * @param name any text
     * @return the key; empty where the name has no letter and no digit
     */
    public static String of(String name) {
        String plain = fold(isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKC));
        int length = plain.length();
        boolean plural = length >= SHORTEST_PLURAL && plain.endsWith("s") && !plain.endsWith("ss");
        return plural ? plain.substring(0, length - 1) : plain;
    }

    /**
     * The same by the first part of the rule alone, which SPARQL and Cypher can work out by themselves: lower case, only
     * what Unicode calls letters and numbers, and {@code + @ #}. Neither normalises characters nor knows plurals.
     *
     * @param name any text
     */
    public static String fold(String name) {
        if (isAscii(name)) {
            return foldAscii(name);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(lower.length());
        lower.codePoints().filter(NameKey::kept).forEach(key::appendCodePoint);
        return key.toString();
    }

    /** The same, without the cost of what only other scripts need: most names are ASCII, and there are many. */
    private static String foldAscii(String name) {
        char[] kept = new char[name.length()];
        int size = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                kept[size++] = (char) (c + ('a' - 'A'));
            } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '@' || c == '#') {
                kept[size++] = c;
            }
        }
        return new String(kept, 0, size);
    }

    private static boolean kept(int c) {
        return switch (Character.getType(c)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetterOrDigit(c) || c == '+' || c == '@' || c == '#';
        };
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
