package org.paperweave.model.rdf;

/** Texts that every reader of RDF takes, and that every store can hold. */
public final class WellFormed {
    private static final int REPLACEMENT = 0xFFFD;

    private WellFormed() {}

    /**
     * The text with U+FFFD for each half of a broken surrogate pair, which no encoding has a byte for, and for each of the 66
     * code points that Unicode keeps for no character, which strict readers refuse. Positions by code point stay.
     */
    public static String text(String text) {
        if (text.codePoints().allMatch(WellFormed::allowed)) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length());
        text.codePoints().map(each -> allowed(each) ? each : REPLACEMENT).forEach(mended::appendCodePoint);
        return mended.toString();
    }

    private static boolean allowed(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean noCharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        return !surrogate && !noCharacter;
    }
}
