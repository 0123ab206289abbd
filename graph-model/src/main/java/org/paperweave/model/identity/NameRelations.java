package org.paperweave.model.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.lexicon.LexiconEntry;

/**
 * Tells from two names alone, by the curated names and by rules of spelling, whether they name one thing. The graph is built by the
 * same rules: what is the same here is one node there, and a variant points to what it is a variant of. Immutable as far as
 * its {@link KnownNames} are, safe for use by several threads.
 */
public final class NameRelations {
    private static final Pattern SIZE =
            Pattern.compile("\\d+(?:\\.\\d+)?[bmktx]?|\\d+x\\d+b|v\\d+(?:\\.\\d+)*|x+l|[bslmhg]");
    /** What the field appends to a name for a size, a version, a split or a setting. */
    private static final Set<String> MODIFIERS = Set.of(
            "v",
            "x",
            "xl",
            "xxl",
            "b",
            "m",
            "k",
            "l",
            "s",
            "h",
            "g",
            "t",
            "c",
            "large",
            "base",
            "small",
            "medium",
            "big",
            "tiny",
            "mini",
            "micro",
            "nano",
            "huge",
            "giant",
            "lite",
            "light",
            "pro",
            "max",
            "plus",
            "turbo",
            "flash",
            "ultra",
            "chat",
            "instruct",
            "it",
            "hf",
            "tuned",
            "preview",
            "coder",
            "math",
            "distill",
            "distilled",
            "uncased",
            "cased",
            "train",
            "training",
            "val",
            "validation",
            "dev",
            "test",
            "std",
            "full",
            "lead",
            "easy",
            "hard",
            "moderate",
            "clean",
            "noisy",
            "other",
            "verified",
            "label",
            "labels",
            "shot",
            "way",
            "dim",
            "layer",
            "task",
            "subtask",
            "track",
            "version",
            "split",
            "subset",
            "view",
            "top",
            "front",
            "side",
            "sigma",
            "upscaling",
            "resolution",
            "macro",
            "eng",
            "english",
            "mean",
            "average",
            "balanced",
            "weighted",
            "few",
            "zero",
            "one",
            "binary",
            "fine",
            "grained",
            "hidden",
            "public",
            "private",
            "to",
            "en",
            "avg",
            "overall",
            "only",
            "short",
            "long",
            "speech",
            "text",
            "vision",
            "pose",
            "mobile",
            "unsupervised",
            "supervised");

    private static final Pattern BRACKETED = Pattern.compile("(.{3,}?)\\s*\\(([^()]+)\\)");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final KnownNames known;

    /**
     * Relations by what is known.
     *
     * @param known curated names
     */
    public NameRelations(KnownNames known) {
        this.known = known;
    }

    /**
     * How two names stand to each other.
     *
     * @param type of both
     * @param a a name
     * @param b another
     */
    public NameRelation relate(EntityType type, String a, String b) {
        if (NameClusters.key(a).equals(NameClusters.key(b)) && plusses(a).equals(plusses(b))) {
            return NameRelation.SAME;
        }
        if (isBracketed(a) || isBracketed(b)) {
            return relate(type, plain(a), plain(b));
        }
        LexiconEntry x = entry(type, a);
        LexiconEntry y = entry(type, b);
        if (x != null && y != null) {
            if (x.name().equals(y.name())) {
                return NameRelation.SAME;
            }
            if (ancestors(type, x).contains(NameClusters.key(y.name()))) {
                return NameRelation.VARIANT;
            }
        }
        boolean apart = x != null && y != null;
        if (!apart && (sameWords(type, a, b) || spelledOut(type, a, x, b) || spelledOut(type, b, y, a) || slip(a, b))) {
            return NameRelation.SAME;
        }
        return parents(type, a, x, name -> names(type, name, b, y)) ? NameRelation.VARIANT : NameRelation.DIFFERENT;
    }

    /**
     * The names of what a name may be a variant of, the nearest first; whether there is such a thing is for the caller to see.
     *
     * @param type of the name
     * @param name of the entity
     * @param entry what is known of it, or null
     */
    List<String> parents(EntityType type, String name, @Nullable LexiconEntry entry) {
        List<String> parents = new ArrayList<>();
        parents(type, name, entry, parent -> {
            parents.add(parent);
            return false;
        });
        return parents;
    }

    /** Offers the names of what this may be a variant of, until one is taken. */
    private boolean parents(EntityType type, String name, @Nullable LexiconEntry entry, Predicate<String> taken) {
        Set<String> offered = new LinkedHashSet<>();
        if (entry != null && entry.parent() != null && offered.add(entry.parent()) && taken.test(entry.parent())) {
            return true;
        }
        List<Piece> pieces = pieces(name);
        // One modifier left out, wherever it stands; then all that follow the first word.
        for (int i = pieces.size() - 1; i > 0; i--) {
            if (isModifier(pieces.get(i), type)) {
                String rest = without(pieces, i, i + 1);
                if (offered.add(rest) && taken.test(rest)) {
                    return true;
                }
            }
        }
        for (int from = pieces.size() - 1; from > 0; from--) {
            if (!tail(pieces, from, type)) {
                break;
            }
            String rest = without(pieces, from, pieces.size());
            if (offered.add(rest) && taken.test(rest)) {
                return true;
            }
        }
        if (type != EntityType.DATASET) {
            // "open-domain question answering" is a kind of question answering.
            for (int from = 1; from < pieces.size(); from++) {
                if (pieces.get(from).spaced() || type != EntityType.METHOD) {
                    String rest = without(pieces, 0, from);
                    if (offered.add(rest) && taken.test(rest)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a name ends with its own acronym or a year in brackets, which say nothing more. */
    private static boolean isBracketed(String name) {
        return !plain(name).equals(name);
    }

    private static String plain(String name) {
        Matcher matcher = BRACKETED.matcher(name);
        if (matcher.matches()) {
            String inner = matcher.group(2);
            if (YEAR.matcher(inner).matches() || Initials.shorten(inner, matcher.group(1))) {
                return matcher.group(1);
            }
        }
        return name;
    }

    /** Whether two names are one, by spelling or by what is known. */
    private boolean names(EntityType type, String parent, String other, @Nullable LexiconEntry entry) {
        if (NameClusters.key(parent).equals(NameClusters.key(other))) {
            return true;
        }
        LexiconEntry own = entry(type, parent);
        if (own != null && entry != null) {
            return own.name().equals(entry.name());
        }
        return sameWords(type, parent, other);
    }

    /** All that follows is a setting: modifiers, or for data sets set apart by a blank or in brackets. */
    private static boolean tail(List<Piece> pieces, int from, EntityType type) {
        Piece piece = pieces.get(from);
        return isModifier(piece, type)
                || type == EntityType.DATASET && (piece.spaced() || piece.bracketed())
                || type == EntityType.METHOD && piece.bracketed();
    }

    private static boolean isModifier(Piece piece, EntityType type) {
        String lower = piece.text().toLowerCase(Locale.ROOT);
        boolean letter = lower.length() == 1 && Character.isLetter(lower.charAt(0));
        if (letter && !piece.apart()) {
            return false;
        }
        return SIZE.matcher(lower).matches()
                || MODIFIERS.contains(lower)
                || piece.bracketed()
                || type == EntityType.DATASET && NameTokens.isLanguage(lower);
    }

    private @Nullable LexiconEntry entry(EntityType type, String name) {
        LexiconEntry entry = known.find(type, NameClusters.key(name));
        if (entry == null) {
            String telling = String.join(" ", NameTokens.telling(type, name));
            entry = known.find(type, NameClusters.key(telling));
        }
        return entry;
    }

    private Set<String> ancestors(EntityType type, LexiconEntry entry) {
        Set<String> keys = new LinkedHashSet<>();
        LexiconEntry at = entry;
        while (at != null && at.parent() != null && keys.add(NameClusters.key(at.parent()))) {
            LexiconEntry next = known.find(type, NameClusters.key(at.parent()));
            if (next != null) {
                keys.add(NameClusters.key(next.name()));
            }
            at = next;
        }
        return keys;
    }

    /** Whether the words that tell are the same, years in short and in full; for metrics in any order. */
    static boolean sameWords(EntityType type, String a, String b) {
        return plusses(a).equals(plusses(b)) && form(type, a).equals(form(type, b));
    }

    /** A form that is equal for names with the same words: "WMT'14 En-De" and "WMT2014 English-German". */
    static String form(EntityType type, String name) {
        List<String> tokens = NameTokens.telling(type, name);
        List<String> out = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean year = type == EntityType.DATASET
                    && i == 1
                    && token.length() == 4
                    && (token.startsWith("20") || token.startsWith("199"));
            out.add(year ? token.substring(2) : token);
        }
        if (type == EntityType.METRIC) {
            out.sort(null);
        }
        return String.join("", out);
    }

    /** The same with the signs that tell names apart, and without its own acronym or a year in brackets. */
    static String fullForm(EntityType type, String name) {
        String plain = plain(name);
        return form(type, plain) + plusses(plain);
    }

    /** Whether one name is the other with an acronym spelled out, in whole or in part. */
    private boolean spelledOut(EntityType type, String shorter, @Nullable LexiconEntry x, String longer) {
        if (NameForm.isAcronym(shorter) && NameForm.isLong(longer) && Initials.shorten(shorter, longer)) {
            return !conflicts(x, shorter, longer);
        }
        List<Piece> words = pieces(shorter);
        if (words.size() < 2) {
            return false;
        }
        List<Piece> other = pieces(longer);
        for (int i = 0; i < words.size(); i++) {
            String acronym = words.get(i).text();
            if (!NameForm.isAcronym(acronym)) {
                continue;
            }
            String before = joined(words, 0, i);
            String after = joined(words, i + 1, words.size());
            for (int from = 0; from < other.size(); from++) {
                for (int to = from + 2; to <= other.size(); to++) {
                    String run = joined(other, from, to);
                    if (Initials.shorten(acronym, run) && sameWords(type, before + " " + run + " " + after, longer)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether the acronym is known to be short for something else. */
    private static boolean conflicts(@Nullable LexiconEntry entry, String acronym, String longForm) {
        if (entry == null) {
            return false;
        }
        List<String> expansions = new ArrayList<>(entry.aliases());
        expansions.add(entry.name());
        List<String> fitting = expansions.stream()
                .filter(each -> NameForm.isLong(each) && Initials.shorten(acronym, each))
                .toList();
        return !fitting.isEmpty() && fitting.stream().noneMatch(each -> NameForm.sameExpansion(each, longForm));
    }

    /** Whether a long name is another with one letter wrong: numbers and short names are never slips. */
    private static boolean slip(String a, String b) {
        String x = NameClusters.key(a);
        String y = NameClusters.key(b);
        if (Math.min(x.length(), y.length()) < 10
                || Math.abs(x.length() - y.length()) > 1
                || x.charAt(0) != y.charAt(0)) {
            return false;
        }
        int same = 0;
        while (same < Math.min(x.length(), y.length()) && x.charAt(same) == y.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < Math.min(x.length(), y.length()) - same
                && x.charAt(x.length() - 1 - tail) == y.charAt(y.length() - 1 - tail)) {
            tail++;
        }
        String restX = x.substring(same, x.length() - tail);
        String restY = y.substring(same, y.length() - tail);
        boolean digits = (restX + restY).chars().anyMatch(Character::isDigit);
        return !digits && restX.length() <= 1 && restY.length() <= 1 && same > 2;
    }

    private static String plusses(String name) {
        return name.chars()
                .filter(c -> c == '+' || c == '*' || c == '#')
                .mapToObj(c -> "+")
                .collect(Collectors.joining());
    }

    /**
     * A piece of a name.
     *
     * @param text of it
     * @param spaced whether a blank stands before it
     * @param apart whether anything at all stands before it
     * @param bracketed whether it stands in brackets
     */
    private record Piece(String text, boolean spaced, boolean apart, boolean bracketed) {}

    private static final Pattern PIECE = Pattern.compile(
            "\\([^)]*\\)|\\d+(?:\\.\\d+)*(?:x\\d+)?[BMKTbmkt]?(?![\\p{L}\\d])|[vV]\\d+(?:\\.\\d+)*|\\p{L}+|\\d+(?:\\.\\d+)*|[+#@*]+");

    private static List<Piece> pieces(String name) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(name);
        int end = 0;
        while (matcher.find()) {
            String gap = name.substring(end, matcher.start());
            boolean bracketed = matcher.group().startsWith("(");
            pieces.add(new Piece(matcher.group(), gap.indexOf(' ') >= 0, !gap.isEmpty() || bracketed, bracketed));
            end = matcher.end();
        }
        return pieces;
    }

    private static String without(List<Piece> pieces, int from, int to) {
        return (joined(pieces, 0, from) + joined(pieces, to, pieces.size(), from > 0)).strip();
    }

    private static String joined(List<Piece> pieces, int from, int to) {
        return joined(pieces, from, to, false);
    }

    private static String joined(List<Piece> pieces, int from, int to, boolean gapFirst) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            Piece piece = pieces.get(i);
            if (out.length() > 0 || gapFirst) {
                out.append(piece.spaced() ? " " : piece.apart() ? "-" : "");
            }
            out.append(piece.text());
        }
        return out.toString();
    }
}
