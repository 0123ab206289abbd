package org.paperweave.model.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paperweave.model.extraction.EntityType;

/**
 * A name as words that can be compared: lower case, letters and numbers apart, one spelling for British and American, Greek letters
 * spelled out, numerals as digits, language codes as languages, endings cut off, and without the words that only say what
 * kind of thing it is or who made it.
 */
final class NameTokens {
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+|\\d+(?:\\.\\d+)*|[+#@%]+");
    /** {@code WMT'14}. */
    private static final Pattern SHORT_YEAR = Pattern.compile("['’](\\d\\d)\\b");

    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})");

    private static final Pattern CUT_OFF = Pattern.compile("\\b(\\p{L}+)@\\s*(?=\\d|\\p{L}\\b)");

    private static final Map<String, String> GREEK = Map.ofEntries(
            Map.entry("α", "alpha"),
            Map.entry("β", "beta"),
            Map.entry("γ", "gamma"),
            Map.entry("δ", "delta"),
            Map.entry("ε", "epsilon"),
            Map.entry("λ", "lambda"),
            Map.entry("μ", "mu"),
            Map.entry("π", "pi"),
            Map.entry("σ", "sigma"),
            Map.entry("τ", "tau"),
            Map.entry("φ", "phi"),
            Map.entry("ω", "omega"));
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("en", "english"),
            Map.entry("de", "german"),
            Map.entry("fr", "french"),
            Map.entry("ro", "romanian"),
            Map.entry("cs", "czech"),
            Map.entry("zh", "chinese"),
            Map.entry("ja", "japanese"),
            Map.entry("ru", "russian"),
            Map.entry("fi", "finnish"),
            Map.entry("tr", "turkish"),
            Map.entry("vi", "vietnamese"),
            Map.entry("ar", "arabic"),
            Map.entry("hi", "hindi"),
            Map.entry("es", "spanish"),
            Map.entry("pt", "portuguese"),
            Map.entry("nl", "dutch"),
            Map.entry("pl", "polish"),
            Map.entry("ko", "korean"),
            Map.entry("et", "estonian"),
            Map.entry("lv", "latvian"));
    private static final Map<String, String> NUMERALS = Map.ofEntries(
            Map.entry("ii", "2"),
            Map.entry("iii", "3"),
            Map.entry("iv", "4"),
            Map.entry("vi", "6"),
            Map.entry("vii", "7"),
            Map.entry("viii", "8"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("first", "1"),
            Map.entry("second", "2"),
            Map.entry("third", "3"),
            Map.entry("fourth", "4"),
            Map.entry("fifth", "5"),
            Map.entry("1st", "1"),
            Map.entry("2nd", "2"),
            Map.entry("3rd", "3"));
    /** Words that mean the same in names of the field. */
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("dialogue", "dialog"),
            Map.entry("categorization", "classification"),
            Map.entry("categorisation", "classification"),
            Map.entry("finetuning", "fine tuning"),
            Map.entry("finetuned", "fine tuned"),
            Map.entry("autoencoder", "auto encoder"),
            Map.entry("autoencoding", "auto encoding"),
            Map.entry("autoregressive", "auto regressive"),
            Map.entry("pretraining", "pre training"),
            Map.entry("pretrained", "pre trained"),
            Map.entry("reidentification", "re identification"),
            Map.entry("multilingual", "multi lingual"),
            Map.entry("crosslingual", "cross lingual"),
            Map.entry("multimodal", "multi modal"),
            Map.entry("multitask", "multi task"),
            Map.entry("hyperparameter", "hyper parameter"),
            Map.entry("param", "parameter"),
            Map.entry("params", "parameter"),
            Map.entry("bleu", "bleu"),
            Map.entry("lemmatisation", "lemmatization"),
            Map.entry("language", "lingual"),
            Map.entry("languages", "lingual"),
            Map.entry("nets", "network"),
            Map.entry("net", "network"),
            Map.entry("convolution", "convolutional"),
            Map.entry("labour", "labor"),
            Map.entry("behaviour", "behavior"),
            Map.entry("colour", "color"),
            Map.entry("colourization", "colorization"),
            Map.entry("centre", "center"),
            Map.entry("neighbour", "neighbor"),
            Map.entry("neighbours", "neighbor"));

    private static final Set<String> SMALL =
            Set.of("a", "an", "and", "for", "from", "in", "of", "on", "the", "to", "via", "with", "by", "at", "per");
    /** What kind of thing it is: left out at the end of a name, for data sets anywhere. */
    private static final Map<EntityType, Set<String>> KINDS = Map.of(
            EntityType.METHOD,
            Set.of("algorithm", "approach", "architecture", "framework", "method", "model", "technique", "scheme"),
            EntityType.DATASET,
            Set.of("dataset", "data", "set", "corpus", "corpora", "benchmark", "database", "collection", "challenge"),
            EntityType.METRIC,
            Set.of("score", "metric", "measure", "value", "index", "count", "number"),
            EntityType.TASK,
            Set.of("task", "problem"));
    /** Who made it: left out at the beginning of the name of a data set or method. */
    private static final Set<String> MAKERS = Set.of(
            "ms",
            "microsoft",
            "cmu",
            "google",
            "stanford",
            "uci",
            "scut",
            "mit",
            "meta",
            "facebook",
            "openai",
            "nvidia",
            "deepmind",
            "amazon",
            "apple",
            "ibm",
            "okapi",
            "berkeley",
            "princeton",
            "oxford");

    private NameTokens() {}

    /** The words of a name, none left out. */
    static List<String> of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        plain = SHORT_YEAR.matcher(plain).replaceAll(match -> " " + century(match.group(1)));
        plain = CAMEL.matcher(plain).replaceAll(" ");
        List<String> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(plain.replace("(", " ").replace(")", " "));
        while (word.find()) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            String meant = GREEK.getOrDefault(lower, NUMERALS.getOrDefault(lower, SYNONYMS.getOrDefault(lower, lower)));
            for (String part : meant.split(" ")) {
                tokens.add(stem(SYNONYMS.getOrDefault(part, part)));
            }
        }
        return languages(tokens);
    }

    /** The words that tell a name from others: small words, kinds and makers left out, unless nothing would be left. */
    static List<String> telling(EntityType type, String name) {
        Set<String> kinds = KINDS.getOrDefault(type, Set.of());
        List<String> all = of(type == EntityType.METRIC ? CUT_OFF.matcher(name).replaceAll(NameTokens::spelled) : name);
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String token = all.get(i);
            boolean last = i == all.size() - 1;
            boolean maker = i == 0
                    && all.size() > 1
                    && MAKERS.contains(token)
                    && (type == EntityType.DATASET || type == EntityType.METHOD);
            boolean kind = kinds.contains(token) && (last || type == EntityType.DATASET || type == EntityType.METRIC);
            if (!SMALL.contains(token) && !kind && !maker) {
                kept.add(token);
            }
        }
        return kept.isEmpty() ? all : kept;
    }

    /** "P@30" is precision at 30. */
    private static String spelled(MatchResult match) {
        return switch (match.group(1).toLowerCase(Locale.ROOT)) {
            case "p", "prec" -> "precision at ";
            case "r", "rec" -> "recall at ";
            case "h" -> "hits at ";
            case "acc" -> "accuracy at ";
            default -> match.group(1) + " at ";
        };
    }

    /** Language codes are languages where two stand side by side ("En-De"). */
    private static List<String> languages(List<String> tokens) {
        List<String> out = new ArrayList<>(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            boolean left = i > 0 && isLanguage(tokens.get(i - 1));
            boolean right = i + 1 < tokens.size() && isLanguage(tokens.get(i + 1));
            String language = LANGUAGES.get(tokens.get(i));
            if (language != null && (left || right)) {
                out.set(i, language);
            }
        }
        return out;
    }

    static boolean isLanguage(String token) {
        return LANGUAGES.containsKey(token) || LANGUAGES.containsValue(token);
    }

    private static String century(String twoDigits) {
        return (twoDigits.compareTo("50") < 0 ? "20" : "19") + twoDigits;
    }

    /** Cuts what differs between forms of one word: plurals, British endings, "-al" and "-ed". */
    static String stem(String word) {
        String out = word;
        if (out.length() > 4 && out.endsWith("ies")) {
            out = out.substring(0, out.length() - 3) + "y";
        } else if (out.length() > 3
                && out.endsWith("s")
                && !out.endsWith("ss")
                && !out.endsWith("us")
                && !out.endsWith("is")) {
            out = out.substring(0, out.length() - 1);
        }
        out = out.replaceAll("isation$", "ization")
                .replaceAll("ise(d?)$", "ize$1")
                .replaceAll("ising$", "izing");
        out = out.replaceAll("(l)l(ed|ing|er)$", "$1$2");
        return out.length() > 8 && out.endsWith("ional") ? out.substring(0, out.length() - 2) : out;
    }
}
