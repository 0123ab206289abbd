package org.paperweave.loaders.export;

/** Texts that XML 1.0 can hold. */
final class XmlText {
    private XmlText() {}

    /** The text without the characters that XML forbids: most control characters, halves of surrogate pairs, U+FFFE, U+FFFF. */
    static String of(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int length = Character.charCount(c);
            if (!allowed(c)) {
                if (out == null) {
                    out = new StringBuilder(text.substring(0, i));
                }
            } else if (out != null) {
                out.appendCodePoint(c);
            }
            i += length;
        }
        return out == null ? text : out.toString();
    }

    /** The production Char of XML 1.0, fifth edition. */
    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
