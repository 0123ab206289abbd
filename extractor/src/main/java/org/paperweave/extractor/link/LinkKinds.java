package org.paperweave.extractor.link;

import java.util.Locale;
import java.util.regex.Pattern;
import org.paperweave.model.extraction.ExtractedLink;

/** Tells what lies at the end of a link, and whose it is, from the URL and the words around it. */
final class LinkKinds {
    /**
     * A judgement.
     *
     * @param kind what lies there
     * @param official whether the paper gives it as its own
     */
    record Judged(ExtractedLink.Kind kind, boolean official) {}

    private static final Pattern CODE_HOST = Pattern.compile(
            "^https?://(?:www\\.)?(?:github\\.com|gitlab\\.[a-z.]+|bitbucket\\.org|codeberg\\.org|anonymous\\.4open\\.science|gist\\.github\\.com|sourceforge\\.net|code\\.google\\.com)/.*");
    private static final Pattern HUB_DATA = Pattern.compile(
            "^https?://(?:www\\.)?(?:huggingface\\.co|hf\\.co)/datasets/.*|.*kaggle\\.com/(?:datasets|c|competitions)/.*");
    private static final Pattern HUB = Pattern.compile("^https?://(?:www\\.)?(?:huggingface\\.co|hf\\.co)/.*");
    private static final Pattern HUB_PAGE =
            Pattern.compile("^https?://(?:www\\.)?(?:huggingface\\.co|hf\\.co)/(?:spaces|papers|blog)/.*");
    private static final Pattern ARCHIVE = Pattern.compile(
            "^https?://(?:www\\.)?(?:zenodo\\.org|osf\\.io|figshare\\.com|doi\\.org/10\\.5281).*|.*dataverse.*");

    private static final Pattern DATA_WORDS =
            Pattern.compile("(?s).*\\b(?:data ?sets?|corpus|corpora|data|benchmark)\\b[^.]*$");
    private static final Pattern CODE_WORDS = Pattern.compile(
            "(?s).*\\b(?:code|codes|implementation|software|library|toolkit|source|scripts?|package|repository)\\b[^.]*$");
    private static final Pattern MODEL_WORDS = Pattern.compile("(?s).*\\b(?:models?|weights|checkpoints?)\\b[^.]*$");
    private static final Pattern SOMEBODY_ELSES = Pattern.compile(
            "(?s).*\\b(?:based on|built on|builds? on|build upon|from|using|uses|by|see|such as|e\\.g\\.|similar to|like|fork of|extends?)\\s*(?:the )?[\\w\\s-]{0,30}[(\\[:]?\\s*$");
    private static final Pattern OWN = Pattern.compile(
            "(?s).*\\b(?:our|available|released?|open-?sourced?|publicly|provided?|accessible|found|code|github|published?|visit|homepage|page)\\b[^.]*$");

    private LinkKinds() {}

    /**
     * Judges a link.
     *
     * @param url cleaned
     * @param before the words before it
     * @param after the words behind it
     */
    static Judged judge(String url, String before, String after) {
        String left = before.toLowerCase(Locale.ROOT);
        String lower = url.toLowerCase(Locale.ROOT);
        boolean own =
                OWN.matcher(left).matches() || !SOMEBODY_ELSES.matcher(left).matches() && after.length() < 40;
        return new Judged(kind(lower, left), own);
    }

    private static ExtractedLink.Kind kind(String url, String left) {
        if (HUB_DATA.matcher(url).matches()) {
            return ExtractedLink.Kind.DATA;
        }
        if (HUB_PAGE.matcher(url).matches()) {
            return ExtractedLink.Kind.PAGE;
        }
        if (HUB.matcher(url).matches()) {
            boolean data = DATA_WORDS.matcher(left).matches()
                    && !MODEL_WORDS.matcher(left).matches();
            return data ? ExtractedLink.Kind.DATA : ExtractedLink.Kind.MODEL;
        }
        if (CODE_HOST.matcher(url).matches()) {
            return ExtractedLink.Kind.CODE;
        }
        if (ARCHIVE.matcher(url).matches()) {
            boolean code = CODE_WORDS.matcher(left).matches()
                    && !DATA_WORDS.matcher(left).matches();
            return code ? ExtractedLink.Kind.CODE : ExtractedLink.Kind.DATA;
        }
        return ExtractedLink.Kind.PAGE;
    }
}
