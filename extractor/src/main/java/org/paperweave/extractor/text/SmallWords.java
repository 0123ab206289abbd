package org.paperweave.extractor.text;

import java.util.Set;

/** The words that sentences are made of, by what they tell of the place where two words run into one another. */
final class SmallWords {
    /** Verbs and nouns that names follow; they are not common enough to be told by their counts alone. */
    static final Set<String> BEFORE_NAMES = Set.of(
            "introduce",
            "introduces",
            "introducing",
            "propose",
            "proposes",
            "present",
            "presents",
            "presenting",
            "called",
            "named",
            "dubbed",
            "termed",
            "using",
            "including",
            "like",
            "outperforms",
            "outperform",
            "release",
            "via",
            "namely",
            "develop",
            "benchmark",
            "dataset",
            "datasets",
            "model",
            "models",
            "method",
            "framework",
            "code",
            "corpora",
            "at",
            "by",
            "as",
            "or",
            "than",
            "fine-tuning",
            "finetuning",
            "training",
            "both",
            "between",
            "over",
            "across",
            "against",
            "while",
            "where",
            "when",
            "call",
            "create",
            "describe",
            "leverage",
            "leverages",
            "adapt",
            "extend",
            "combine",
            "combining",
            "under",
            "into",
            "through");

    /** What gives a thing its name: any two words behind one of these are not part of it. */
    static final Set<String> NAMING = Set.of(
            "introduce",
            "introduces",
            "introducing",
            "propose",
            "proposes",
            "called",
            "named",
            "dubbed",
            "termed",
            "namely",
            "using",
            "including",
            "outperforms");

    /** What sentences open with and names do not. */
    static final Set<String> OPENING = Set.of(
            "Using",
            "Unlike",
            "While",
            "Although",
            "Moreover",
            "Furthermore",
            "Additionally",
            "Overall",
            "Notably",
            "Specifically",
            "Here");

    /** Short words that few others begin with. */
    static final Set<String> SHORT_FIRST = Set.of("by", "as");

    /** Short words that few others end with. */
    static final Set<String> SHORT_LAST = Set.of("to", "of", "by", "is");

    /** What may stand before any noun. */
    static final Set<String> BEFORE =
            Set.of("the", "and", "for", "with", "from", "that", "this", "our", "by", "as", "of", "to", "a", "an");

    /** What may stand behind any noun. */
    static final Set<String> BEHIND =
            Set.of("the", "and", "for", "with", "from", "that", "by", "is", "of", "to", "in", "than", "which", "whose");

    /** Longer words that stand between others; no word is made with them. */
    static final Set<String> BETWEEN = Set.of("with", "from", "that", "this", "which", "these", "their", "using");

    /** What a clause begins with, and hardly a compound ends with, save "so-called": the hyphen before it was a dash. */
    static final Set<String> BEHIND_DASH = Set.of(
            "which", "whose", "that", "where", "while", "including", "namely", "termed", "called", "dubbed", "thereby");

    /** What methods do; nothing is named so. */
    static final Set<String> VERBS = Set.of(
            "yields",
            "achieves",
            "improves",
            "outperforms",
            "reduces",
            "enables",
            "provides",
            "requires",
            "allows",
            "uses",
            "surpasses",
            "introduces",
            "consists");

    /** What anything may be called, in the plural. */
    static final Set<String> NOUNS = Set.of("methods", "models", "approaches", "systems", "algorithms", "techniques");

    /** Nouns are made with these. */
    static final Set<String> PREFIXES = Set.of(
            "super", "under", "hyper", "multi", "inter", "intra", "macro", "micro", "ultra", "trans", "neuro",
            "counter", "proto", "pseudo");

    private SmallWords() {}

    /** Whether a word is any of those that stand around nouns. */
    static boolean is(String word) {
        return BEFORE.contains(word)
                || BEHIND.contains(word)
                || BETWEEN.contains(word)
                || NAMING.contains(word)
                || NOUNS.contains(word);
    }
}
