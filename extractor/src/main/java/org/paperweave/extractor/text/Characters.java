package org.paperweave.extractor.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Characters that are written in several ways, and the one that the rest of the extractor knows. */
final class Characters {
    private static final Map<String, String> ACCENTS = Map.of(
            "\"", "\u0308", "'", "\u0301", "`", "\u0300", "^", "\u0302", "~", "\u0303", "=", "\u0304", ".", "\u0307",
            "c", "\u0327", "v", "\u030C", "u", "\u0306");

    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("times", "×"),
            Map.entry("sim", "~"),
            Map.entry("approx", "≈"),
            Map.entry("pm", "±"),
            Map.entry("leq", "≤"),
            Map.entry("le", "≤"),
            Map.entry("geq", "≥"),
            Map.entry("ge", "≥"),
            Map.entry("to", "→"),
            Map.entry("rightarrow", "→"),
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("gamma", "γ"),
            Map.entry("delta", "δ"),
            Map.entry("Delta", "Δ"),
            Map.entry("epsilon", "ε"),
            Map.entry("varepsilon", "ε"),
            Map.entry("eta", "η"),
            Map.entry("theta", "θ"),
            Map.entry("kappa", "κ"),
            Map.entry("lambda", "λ"),
            Map.entry("mu", "μ"),
            Map.entry("nu", "ν"),
            Map.entry("pi", "π"),
            Map.entry("rho", "ρ"),
            Map.entry("sigma", "σ"),
            Map.entry("tau", "τ"),
            Map.entry("phi", "φ"),
            Map.entry("varphi", "φ"),
            Map.entry("psi", "ψ"),
            Map.entry("omega", "ω"),
            Map.entry("infty", "∞"),
            Map.entry("ell", "ℓ"),
            Map.entry("ldots", "…"),
            Map.entry("dots", "…"),
            Map.entry("xspace", ""),
            Map.entry("newline", " "),
            Map.entry("par", " "),
            Map.entry("quad", " "),
            Map.entry("left", ""),
            Map.entry("right", ""),
            Map.entry("ss", "ß"),
            Map.entry("o", "ø"),
            Map.entry("ae", "æ"),
            Map.entry("textregistered", ""),
            Map.entry("texttrademark", ""),
            Map.entry("footnote", " "));

    private Characters() {}

    /** The changes that a text needs, character by character. */
    static List<RepairedText.Edit> edits(String text) {
        List<RepairedText.Edit> edits = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 && c != '\t' && c != '\f') {
                continue;
            }
            int length = Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))
                    ? 2
                    : 1;
            String plain = plain(text.codePointAt(i));
            if (plain != null) {
                edits.add(new RepairedText.Edit(i, i + length, plain));
            }
            i += length - 1;
        }
        return edits;
    }

    /** The usual form of a character, null where it has it already. */
    private static @Nullable String plain(int c) {
        return switch (c) {
            case '\t',
                    '\f',
                    0x00A0,
                    0x2002,
                    0x2003,
                    0x2004,
                    0x2005,
                    0x2006,
                    0x2007,
                    0x2008,
                    0x2009,
                    0x200A,
                    0x202F,
                    0x3000 -> " ";
            case 0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF -> "";
            case 0x2018, 0x2019, 0x201B, 0x2032 -> "'";
            case 0x201C, 0x201D, 0x201E, 0x2033 -> "\"";
            case 0x2010, 0x2011, 0x2212 -> "-";
            default -> compatibility(c);
        };
    }

    /** Ligatures, full-width forms and mathematical letters become plain letters. */
    private static @Nullable String compatibility(int c) {
        boolean dressed = c >= 0xFB00 && c <= 0xFB06 || c >= 0xFF01 && c <= 0xFF5E || c >= 0x1D400 && c <= 0x1D7FF;
        return dressed ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC) : null;
    }

    /** A letter with a TeX accent, composed. */
    static String accented(String accent, String letter) {
        return Normalizer.normalize(letter + Objects.requireNonNullElse(ACCENTS.get(accent), ""), Normalizer.Form.NFC);
    }

    /** What a TeX command stands for; a command that nobody knows is most often a name: {@code \ours} becomes {@code ours}. */
    static String symbol(String command) {
        return SYMBOLS.getOrDefault(command, command + " ");
    }
}
