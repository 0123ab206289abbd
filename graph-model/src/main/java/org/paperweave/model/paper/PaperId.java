package org.paperweave.model.paper;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An identifier of a paper. Identifiers are compared by scheme first, in the order in which the schemes are trusted, so
 * that the least of several is the one a paper is known by.
 *
 * @param scheme who gave the identifier
 * @param value the identifier in the canonical spelling of its scheme (arXiv without version, DOI in lower case)
 */
public record PaperId(Scheme scheme, String value) implements Comparable<PaperId> {
    /** Who gives identifiers, the most trusted first. */
    public enum Scheme {
        /** arXiv, old ({@code cs.CL/0501001}) and new ({@code 2406.11794}). */
        ARXIV,
        /** Digital object identifier. */
        DOI,
        /** ACL Anthology. */
        ACL,
        /** Any other catalogue; the value is {@code catalogue:id} as the source gives it. */
        CATALOGUE,
        /** None: 16 hexadecimal digits of the SHA-256 of the normalised title. */
        TITLE,
        /** None and no title: the same of the normalised abstract. */
        TEXT;

        /** The scheme as a path segment: {@code arxiv}, {@code doi}, …. */
        public String segment() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Comparator<PaperId> ORDER =
            Comparator.comparing(PaperId::scheme).thenComparing(PaperId::value);

    private static final Pattern ARXIV = Pattern.compile(
            "(?:https?://(?:www\\.)?arxiv\\.org/(?:abs|pdf|html)/|arxiv\\s*:\\s*|arxiv-[a-z]+:|oai:arxiv\\.org:)?"
                    + "(\\d{4}\\.\\d{4,5}|[a-z][a-z-]+(?:\\.[a-z]{2})?/\\d{7})(?:v\\d+)?(?:\\.pdf)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOI = Pattern.compile(
            "(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)?(10\\.\\d{4,9}/\\S+)", Pattern.CASE_INSENSITIVE);
    /** All but what RFC 3986 lets stand in a path, the slash included. */
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._~!$&'()*+,;=:@/-]+");

    private static final Pattern ARXIV_DOI = Pattern.compile("10\\.48550/arxiv\\.(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACL = Pattern.compile(
            "(?:https?://(?:www\\.)?(?:aclanthology\\.org|aclweb\\.org/anthology)/|acl(?:-anthology)?:)"
                    + "([A-Z]\\d{2}-\\d{4,5}|\\d{4}\\.[a-z0-9_-]+-[a-z0-9_]+\\.\\d+)/?",
            Pattern.CASE_INSENSITIVE);

    /** Rejects empty values. */
    public PaperId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("empty " + scheme.segment() + " identifier");
        }
    }

    /**
     * Where the one who gave the identifier keeps the paper: a page of arXiv, of the DOI's resolver, or of the ACL Anthology; empty for
     * all else. What no IRI takes is percent-encoded.
     */
    public Optional<String> url() {
        String path =
                UNSAFE.matcher(value).replaceAll(match -> URLEncoder.encode(match.group(), StandardCharsets.UTF_8));
        return switch (scheme) {
            case ARXIV -> Optional.of("https://arxiv.org/abs/" + path);
            case DOI -> Optional.of("https://doi.org/" + path);
            case ACL -> Optional.of("https://aclanthology.org/" + path);
            case CATALOGUE, TITLE, TEXT -> Optional.empty();
        };
    }

    /**
     * Recognises an identifier however a source writes it: bare, with prefix, as a URL, with version.
     *
     * @param text the identifier as given
     * @return the identifier, of scheme {@code ARXIV}, {@code DOI} or {@code ACL}; empty for all else
     */
    public static Optional<PaperId> recognise(String text) {
        String trimmed = text.strip();
        Matcher arxiv = ARXIV.matcher(trimmed);
        if (arxiv.matches()) {
            return Optional.of(arxiv(arxiv.group(1)));
        }
        Matcher doi = DOI.matcher(trimmed);
        if (doi.matches()) {
            String value = doi.group(1).toLowerCase(Locale.ROOT);
            Matcher arxivDoi = ARXIV_DOI.matcher(value);
            if (arxivDoi.matches()) {
                Matcher inner = ARXIV.matcher(arxivDoi.group(1));
                if (inner.matches()) {
                    return Optional.of(arxiv(inner.group(1)));
                }
            }
            return Optional.of(new PaperId(Scheme.DOI, value));
        }
        Matcher acl = ACL.matcher(trimmed);
        if (acl.matches()) {
            return Optional.of(new PaperId(Scheme.ACL, acl.group(1)));
        }
        return Optional.empty();
    }

    /**
     * An identifier that no known scheme claims, kept under its own words.
     *
     * @param text the identifier as given, not blank
     */
    public static PaperId catalogue(String text) {
        return new PaperId(Scheme.CATALOGUE, text.strip());
    }

    /**
     * The identifier as the path of an IRI below {@code paper/}: {@code arxiv/2406.11794}. Characters that a path does
     * not take are percent-encoded, so that different identifiers have different paths.
     */
    public String path() {
        StringBuilder path = new StringBuilder(scheme.segment()).append('/');
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~/:".indexOf(c) >= 0);
            if (plain) {
                path.append(c);
            } else {
                path.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return path.toString();
    }

    @Override
    public int compareTo(PaperId other) {
        return ORDER.compare(this, other);
    }

    /** {@code scheme:value}. */
    @Override
    public String toString() {
        return scheme.segment() + ":" + value;
    }

    private static PaperId arxiv(String value) {
        // Old identifiers name the archive in lower case and its subject class in upper case: math.GT/0309136.
        int slash = value.indexOf('/');
        if (slash < 0) {
            return new PaperId(Scheme.ARXIV, value);
        }
        int dot = value.lastIndexOf('.', slash);
        String archive = value.substring(0, dot < 0 ? slash : dot).toLowerCase(Locale.ROOT);
        String subject = dot < 0 ? "" : value.substring(dot, slash).toUpperCase(Locale.ROOT);
        return new PaperId(Scheme.ARXIV, archive + subject + value.substring(slash));
    }
}
