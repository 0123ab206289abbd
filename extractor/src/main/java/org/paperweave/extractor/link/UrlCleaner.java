package org.paperweave.extractor.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes off a URL what the text around it left on it: stops, brackets, footnote marks, the next word. */
final class UrlCleaner {
    private static final Pattern NEXT_URL = Pattern.compile("(?<=.)(?=https?://)");
    private static final Pattern TRAILING = Pattern.compile("[.,;:!?'\"*_\\\\†‡§⋆¶~=|&^-]+$");
    /** A sentence that begins where the URL's own sentence lost its blank: ".Code is", ".We". */
    private static final Pattern NEXT_SENTENCE = Pattern.compile("\\.(?:\\p{Lu}\\p{Ll}+|\\(|\\[).*$");
    /** Words that run into the end of a path: "mistral-orpo-alphaand". Only where the path looks like a name without them. */
    private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z0-9]{3})(?:and|where|which|with|for)$");

    private static final Pattern FOOTNOTE = Pattern.compile("[†‡⋆§¶].*$|footnotetext.*$");
    private static final Pattern GIT = Pattern.compile("(?i)\\.git(?=$|[/#?])");
    private static final Pattern SCHEME = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);

    private UrlCleaner() {}

    /**
     * The URLs that stand in a match; several where one runs into the next.
     *
     * @param scheme as written, or null
     * @param rest what follows it
     */
    static List<String> clean(@Nullable String scheme, String rest) {
        String start = scheme == null || scheme.toLowerCase(Locale.ROOT).startsWith("www")
                ? "https://"
                : scheme.toLowerCase(Locale.ROOT).startsWith("https") ? "https://" : "http://";
        String www = scheme != null && scheme.toLowerCase(Locale.ROOT).contains("www.") ? "www." : "";
        String whole = start + www + rest.replaceAll("\\s", "");
        List<String> urls = new ArrayList<>();
        for (String part : NEXT_URL.split(whole, -1)) {
            String url = trim(part);
            int hostStart = url.indexOf("//") + 2;
            boolean hasHost = url.indexOf('.', hostStart) > 0 && url.length() > hostStart + 3;
            if (hasHost && !urls.contains(url)) {
                urls.add(url);
            }
        }
        return urls;
    }

    private static String trim(String given) {
        String url = FOOTNOTE.matcher(given).replaceFirst("");
        url = url.replace("\\_", "_").replace("\\%", "%").replace("\\#", "#").replace("\\", "");
        int host = url.indexOf('/', url.indexOf("//") + 2);
        if (host > 0) {
            Matcher sentence = NEXT_SENTENCE.matcher(url);
            if (sentence.find(host)) {
                url = url.substring(0, sentence.start());
            }
        }
        String last;
        do {
            last = url;
            url = TRAILING.matcher(url).replaceFirst("");
            url = unbalanced(url, '(', ')');
            url = unbalanced(url, '[', ']');
        } while (!url.equals(last));
        url = GIT.matcher(url).replaceFirst("");
        if (host > 0 && url.length() > host && url.indexOf('-', host) > 0) {
            url = NEXT_WORD.matcher(url).replaceFirst("");
        }
        return SCHEME.matcher(url).find() ? url : "https://" + url;
    }

    /** Cuts at a closing bracket that the URL never opened. */
    private static String unbalanced(String url, char open, char close) {
        int depth = 0;
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == open) {
                depth++;
            } else if (c == close) {
                depth--;
                if (depth < 0) {
                    return url.substring(0, i);
                }
            }
        }
        int opened = url.lastIndexOf(open);
        return depth > 0 && opened > 0 ? url.substring(0, opened) : url;
    }
}
