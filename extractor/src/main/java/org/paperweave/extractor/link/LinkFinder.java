package org.paperweave.extractor.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paperweave.extractor.text.Document;
import org.paperweave.extractor.text.Sentence;
import org.paperweave.model.extraction.Evidence;
import org.paperweave.model.extraction.ExtractedLink;
import org.paperweave.model.extraction.Span;

/** Finds the URLs of a document, completes and cleans them. Safe for use by several threads at a time. */
public final class LinkFinder {
    private static final double SURE = 0.99;
    /** A URL without scheme is believed a little less. */
    private static final double BARE = 0.95;

    private static final String ORIGIN = "rule/url";
    private static final int AROUND = 120;
    /**
     * Copying out of PDF loses the underscore of {@code owner/some_Name}: a repository, and then one word with a capital that ends
     * the text. Of the 21 such ends in 100,000 abstracts that are no split path, all with a capital but "URL" are that.
     */
    private static final Pattern LOST_UNDERSCORE =
            Pattern.compile("^ (?!URL|GitHub|Repo|Page|Link)(\\p{Lu}[\\w-]*)\\.?\\s*$");

    private static final Pattern OWNED = Pattern.compile("(?i)^github\\.com/[^/]+/[^/]+$");
    private static final Pattern REPOSITORY = Pattern.compile("^github\\.com/[^/]+/[^/#?]+");

    /** With a scheme, which may have lost a sign or gained a blank; or without one, at hosts that are seldom anything else. */
    private static final Pattern URL = Pattern.compile(
            "(?i)(https?\\s?:\\s?//\\s?(?:www\\.\\s?)?|www\\.)?((?:github|gitlab|huggingface|bitbucket)\\s?\\.\\s?(?:com|co|org)/\\s?[^\\s{}<>\"|]+(?:/\\s[\\w.-]+(?=[\\s.,;)]|$))?"
                    + "|(?<=//|www\\.|//\\s|www\\.\\s)[^\\s{}<>\"|]+"
                    + "|(?<![\\w@./-])[\\w-]+(?:\\.[\\w-]+)*\\.(?:github\\.io|gitlab\\.io|readthedocs\\.io|huggingface\\.co|hf\\.space)(?:/[^\\s{}<>\"|]*)?"
                    + "|(?<![\\w@./-])(?:anonymous\\.4open\\.science|zenodo\\.org|osf\\.io|huggingface\\.co|hf\\.co|codeberg\\.org|sites\\.google\\.com|doi\\.org|bit\\.ly|tinyurl\\.com)/[^\\s{}<>\"|]+)");

    /**
     * The URLs of one document and of its source's fields, each once, sorted.
     *
     * @param document the repaired text
     * @param beside URLs, or texts with URLs in them, that the source gives beside the abstract
     */
    public List<ExtractedLink> find(Document document, List<String> beside) {
        Map<String, ExtractedLink> links = new TreeMap<>();
        for (Span.Field field : Span.Field.values()) {
            String text = document.text(field);
            if (!mayHold(text)) {
                continue;
            }
            Matcher match = URL.matcher(text);
            while (match.find()) {
                boolean bare = match.group(1) == null;
                String rest = match.group(2);
                Matcher lost = LOST_UNDERSCORE.matcher(text.substring(match.end()));
                if (Character.isLetterOrDigit(rest.charAt(rest.length() - 1))
                        && OWNED.matcher(rest).find()
                        && lost.find()) {
                    rest = rest + "_" + lost.group(1);
                }
                for (String url : UrlCleaner.clean(match.group(1), rest)) {
                    String before = text.substring(Math.max(0, match.start() - AROUND), match.start());
                    String after = text.substring(match.end(), Math.min(text.length(), match.end() + AROUND));
                    LinkKinds.Judged judged = LinkKinds.judge(url, before, after);
                    links.putIfAbsent(
                            identity(url),
                            new ExtractedLink(
                                    url,
                                    judged.kind(),
                                    judged.official(),
                                    bare ? BARE : SURE,
                                    evidence(document, field, match.start(), match.end())));
                }
            }
        }
        for (String text : beside) {
            Matcher match = URL.matcher(text);
            while (match.find()) {
                for (String url : UrlCleaner.clean(match.group(1), match.group(2))) {
                    LinkKinds.Judged judged = LinkKinds.judge(url, text.substring(0, match.start()), "");
                    // What a source puts beside a paper, it gives as the paper's own.
                    links.putIfAbsent(identity(url), new ExtractedLink(url, judged.kind(), true, SURE, null));
                }
            }
        }
        return links.values().stream().sorted().toList();
    }

    private static boolean mayHold(String text) {
        return text.indexOf('/') >= 0 || text.contains(".io");
    }

    /** What two spellings of one URL share; a GitHub link is one however deep it goes. */
    private static String identity(String url) {
        String key = url.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceAll("/+$", "");
        Matcher repository = REPOSITORY.matcher(key);
        return repository.find() ? repository.group() : key;
    }

    private static Evidence evidence(Document document, Span.Field field, int start, int end) {
        List<Sentence> around = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            if (sentence.field() == field && sentence.start() < end && sentence.end() > start) {
                around.add(sentence);
            }
        }
        Span span = document.span(field, start, end);
        if (around.isEmpty()) {
            return new Evidence(span, span, ORIGIN);
        }
        Span sentence = document.span(
                field, around.get(0).start(), around.get(around.size() - 1).end());
        return new Evidence(span, sentence, ORIGIN);
    }
}
