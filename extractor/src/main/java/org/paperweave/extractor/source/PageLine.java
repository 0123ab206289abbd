package org.paperweave.extractor.source;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paperweave.model.paper.PaperId;

/**
 * A paragraph or line of a page copied as text, and what it looks like.
 *
 * @param number its first line, from 1
 * @param kind what it looks like
 * @param label for labels, what stands before the colon, in lower case; else empty
 * @param text the text, without label
 */
record PageLine(long number, Kind kind, String label, String text) {
    /** What a line can look like. */
    enum Kind {
        /** An identifier of a paper, alone. */
        ID,
        /** {@code Created: …}, {@code Title: …}. */
        LABEL,
        /** Long enough, and of whole sentences: an abstract. */
        PROSE,
        /** A remark about the paper: pages, figures, a project page. */
        REMARK,
        /** A rule between entries. */
        RULE,
        /** Part of the page rather than of a paper: menus, counters, dates. */
        FURNITURE,
        /** Anything else short: a title, where an abstract follows. */
        SHORT
    }

    /** No title is longer: the longest of 100,000 titles has 250 characters, but they are rarely above 200. */
    private static final int SURELY_PROSE = 220;

    private static final int PERHAPS_PROSE = 100;
    private static final int PROSE_WORDS = 15;

    private static final Pattern LABELLED = Pattern.compile(
            "(abstract|title|authors?|comments?|subjects?|categories|created|submitted(?: on)?|published(?: on)?|updated"
                    + "|date(?: \\([^)]*\\))?|journal-ref|doi|arxiv(?: id)?|url|code|project page|report-no|acm-class|msc-class|license)"
                    + "\\s*:\\s*(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ID_LINE = Pattern.compile(
            "(?:\\[\\d+]\\s*)?(?:arxiv\\s*:\\s*)?((?:https?://arxiv\\.org/abs/)?(?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?)"
                    + "(?:\\s*[\\[(].*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RULE_LINE = Pattern.compile("\\\\\\\\.*|[-=_*·•\\s]{3,}|[-=]{2,}.*[-=]{2,}|%%.*");
    private static final Pattern REMARKED =
            Pattern.compile("(?i)(?=.{0,250}$)(?:.*\\b\\d+\\s+(?:pages?|figures?|tables?)\\b.*"
                    + "|(?:preprint|working draft|work in progress|under (?:review|submission)|technical report)(?:\\W.*)?"
                    + "|(?:project (?:page|website|webpage)|webpage|website|homepage|code|data|demo|video)s?(?: and \\w+)?(?: (?:is|are|will be))?"
                    + "(?: available)?\\s*(?::| at\\b| on github).*"
                    + "|(?:accepted|to appear|published|presented|appeared|camera.ready|submitted) (?:at|in|to|by|as|for|version)\\b.*"
                    + "|correspondence\\b.*|.*\\bequal contributions?\\b.*|(?:an? )?(?:earlier|extended|updated|short) version\\b.*"
                    + "|https?://\\S+)");
    private static final Pattern FURNISHED = Pattern.compile(
            "(?i)(?:\\W*|[\\d.,]+\\s*[km]?|[·•|>#-]+|new|hot|top|home|papers?|daily papers|trending(?: papers)?|models?|datasets?|spaces|docs|search|menu|"
                    + "subscribe|sign ?up|log ?in|sign ?in|submit(?: a paper)?|upvote\\s*\\d*|view (?:pdf|arxiv page|all)|pdf|html|other|"
                    + "previous|next|today|yesterday|load more|show more|read more|share|sort(?: by)?.*|filter.*|"
                    + "(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?.*\\d.*|"
                    + "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+\\d{1,2}(?:,?\\s+\\d{4})?|\\d{1,2}\\s+[a-z]{3,9}\\.?\\s+\\d{4}|"
                    + "\\d{4}-\\d{2}-\\d{2}|"
                    + "by\\s?[A-Z]\\S*(?: and .*)?|.*\\b(?:in your (?:email )?inbox|cookies?|all rights reserved|research community)\\b.*|"
                    + "string ?lengths?|string ?classes|int64|float64|(?:\\d+ )?(?:rows|values)|[a-z]+(?:_[a-z]+)+|abstract|title|date|authors?|url|"
                    + "\\d+ authors?.*|published on .*|submitted by.*|\\d+ (?:upvotes?|comments?|stars?))");
    private static final Pattern GLUED =
            Pattern.compile("^(?:Subscribe|Submit|Upvote|Log In|Sign Up|View PDF)+(?=\\p{Lu})");
    /** Also where pages lose the blank between two sentences ("in one language.PotRAG brews …"). */
    private static final Pattern SENTENCE_END =
            Pattern.compile("[.!?][\"')\\]]?(?:\\s|$)|(?<=\\p{Ll}{2})[.!?](?=\\p{Lu}\\p{L})");

    /** Judges one line or joined paragraph. */
    static PageLine of(long number, String line) {
        String text = line.strip();
        Matcher id = ID_LINE.matcher(text);
        if (id.matches() && PaperId.recognise(id.group(1)).isPresent()) {
            return new PageLine(number, Kind.ID, "", id.group(1));
        }
        Matcher label = LABELLED.matcher(text);
        if (label.matches()) {
            String name = label.group(1).toLowerCase(Locale.ROOT);
            String value = label.group(2).strip();
            if ("abstract".equals(name)) {
                return value.isEmpty()
                        ? new PageLine(number, Kind.FURNITURE, "", text)
                        : new PageLine(number, Kind.PROSE, name, value);
            }
            boolean remark = name.startsWith("comment") || "project page".equals(name) || "code".equals(name);
            if (text.length() < SURELY_PROSE || !name.startsWith("code")) {
                return new PageLine(number, remark ? Kind.REMARK : Kind.LABEL, name, remark ? text : value);
            }
        }
        if (RULE_LINE.matcher(text).matches()) {
            return new PageLine(number, Kind.RULE, "", text);
        }
        if (isProse(text)) {
            return new PageLine(number, Kind.PROSE, "", text);
        }
        if (FURNISHED.matcher(text).matches()) {
            return new PageLine(number, Kind.FURNITURE, "", text);
        }
        if (REMARKED.matcher(text).matches()) {
            return new PageLine(number, Kind.REMARK, "", text);
        }
        return new PageLine(number, Kind.SHORT, "", GLUED.matcher(text).replaceFirst(""));
    }

    private static boolean isProse(String text) {
        if (text.length() >= SURELY_PROSE) {
            return true;
        }
        return text.length() >= PERHAPS_PROSE
                && text.split("\\s+", -1).length >= PROSE_WORDS
                && SENTENCE_END.matcher(text).results().count() >= 2;
    }
}
