package org.paperweave.model.identity;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Readable path segments made of names: {@code C++} becomes {@code c-plus-plus}, {@code β-VAE} becomes {@code beta-vae}. */
final class Slug {
    private static final int LONGEST = 80;
    private static final int HASH_DIGITS = 8;

    private static final Map<Character, String> GREEK = Map.ofEntries(
            Map.entry('α', "alpha"),
            Map.entry('β', "beta"),
            Map.entry('γ', "gamma"),
            Map.entry('δ', "delta"),
            Map.entry('ε', "epsilon"),
            Map.entry('ϵ', "epsilon"),
            Map.entry('ζ', "zeta"),
            Map.entry('η', "eta"),
            Map.entry('θ', "theta"),
            Map.entry('κ', "kappa"),
            Map.entry('λ', "lambda"),
            Map.entry('μ', "mu"),
            Map.entry('ν', "nu"),
            Map.entry('ξ', "xi"),
            Map.entry('π', "pi"),
            Map.entry('ρ', "rho"),
            Map.entry('σ', "sigma"),
            Map.entry('τ', "tau"),
            Map.entry('φ', "phi"),
            Map.entry('χ', "chi"),
            Map.entry('ψ', "psi"),
            Map.entry('ω', "omega"));

    private Slug() {}

    /**
     * The slug of a name: ASCII letters, digits and hyphens; other scripts percent-encoded; never empty, at most some {@value
     * #LONGEST} characters and a hash of the rest.
     */
    static String of(String name) {
        String plain = Normalizer.normalize(
                        Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (c < 128 && Character.isLetterOrDigit(c)) {
                slug.append((char) c);
            } else if (c == '+') {
                word(slug, "plus");
            } else if (c == '#') {
                word(slug, "sharp");
            } else if (c == '@') {
                word(slug, "at");
            } else if (c < 0x10000 && GREEK.containsKey((char) c)) {
                slug.append(GREEK.get((char) c));
            } else if (Character.isLetterOrDigit(c)) {
                encode(slug, c);
            } else {
                hyphen(slug);
            }
        }
        while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        if (slug.isEmpty()) {
            return "x" + Hashing.sha256(name, HASH_DIGITS);
        }
        if (slug.length() > LONGEST) {
            int cut = slug.lastIndexOf("-", LONGEST);
            String head = slug.substring(0, cut > LONGEST / 2 ? cut : LONGEST).replaceAll("%[0-9A-F]?$", "");
            return head + "-" + Hashing.sha256(name, HASH_DIGITS);
        }
        return slug.toString();
    }

    private static void word(StringBuilder slug, String word) {
        hyphen(slug);
        slug.append(word).append('-');
    }

    private static void hyphen(StringBuilder slug) {
        if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
            slug.append('-');
        }
    }

    private static void encode(StringBuilder slug, int c) {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            slug.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
        }
    }
}
