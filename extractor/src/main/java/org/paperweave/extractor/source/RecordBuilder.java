package org.paperweave.extractor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.paper.PaperDate;
import org.paperweave.model.paper.PaperId;
import org.paperweave.model.paper.PaperRecord;
import org.paperweave.model.paper.Source;

/**
 * Gathers the fields of one record as any format gives them, and judges whether it is one.
 *
 * <p>A given id is an identity only where it is one beyond its file: arXiv, DOI, ACL, or anything with a letter in it
 * ({@code openreview:abc}). Bare row numbers ({@code 17}, {@code 003-011}) are kept as given, but two files that both have a row 17
 * do not speak of one paper.
 */
final class RecordBuilder {
    private static final Pattern WRAP = Pattern.compile("\\s*[\\r\\n]+\\s*");
    private static final Pattern SEVERAL_AUTHORS = Pattern.compile("\\s*;\\s*|\\s+and\\s+");
    private static final Pattern HAS_LETTER = Pattern.compile(".*\\p{L}.*", Pattern.DOTALL);

    private final Source source;
    private final List<PaperId> ids = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private final List<String> categories = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private @Nullable String givenId;
    private @Nullable String title;
    private @Nullable String abstractText;
    private @Nullable String venue;
    private @Nullable PaperDate date;

    RecordBuilder(Source source) {
        this.source = source;
    }

    /** The record's own id. */
    RecordBuilder id(@Nullable String given) {
        if (given != null && !given.isBlank()) {
            if (givenId == null) {
                givenId = given;
            }
            PaperId.recognise(given).ifPresentOrElse(ids::add, () -> {
                if (HAS_LETTER.matcher(given).matches()) {
                    ids.add(PaperId.catalogue(given));
                }
            });
        }
        return this;
    }

    /** Another identifier, or a URL that may be one; kept only where its scheme is known. */
    RecordBuilder alsoKnownAs(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            PaperId.recognise(text).ifPresent(ids::add);
        }
        return this;
    }

    RecordBuilder title(@Nullable String text) {
        String joined = text == null ? "" : WRAP.matcher(text.strip()).replaceAll(" ");
        title = joined.isEmpty() ? null : joined;
        return this;
    }

    /** The abstract: outer white space goes, all else stays, since spans count in it. */
    RecordBuilder abstractText(@Nullable String text) {
        abstractText = text == null || text.isBlank() ? null : text.strip();
        return this;
    }

    RecordBuilder author(@Nullable String name) {
        if (name != null && !name.isBlank()) {
            // A semicolon separates authors wherever they are joined, so it cannot stand in a name.
            authors.add(name.strip().replace(';', ',').replaceAll("\\s+", " "));
        }
        return this;
    }

    /** Authors in one string: separated by semicolons or "and", else by commas. */
    RecordBuilder authors(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            String line = WRAP.matcher(text.strip()).replaceAll(" ").replaceAll("\\([^()]*\\)", "");
            boolean semicolons = line.contains(";");
            for (String part : SEVERAL_AUTHORS.split(line)) {
                if (semicolons) {
                    author(part);
                } else {
                    for (String name : part.split(",", -1)) {
                        author(name);
                    }
                }
            }
        }
        return this;
    }

    RecordBuilder category(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            categories.add(text.strip());
        }
        return this;
    }

    RecordBuilder venue(@Nullable String text) {
        if (venue == null && text != null && !text.isBlank()) {
            venue = WRAP.matcher(text.strip()).replaceAll(" ");
        }
        return this;
    }

    /** The first date given stands; what is no date is left out. */
    RecordBuilder date(@Nullable String text) {
        if (date == null && text != null) {
            date = PaperDate.parse(text).orElse(null);
        }
        return this;
    }

    /** A URL or a text with URLs that the source gives beside the abstract. */
    RecordBuilder link(@Nullable String text) {
        if (text != null && !text.isBlank() && !links.contains(text.strip())) {
            links.add(text.strip());
        }
        return this;
    }

    /** The record, or the reason why there is none. */
    ReadItem build() {
        if (title == null && abstractText == null) {
            return new ReadItem.OfReject(new Reject(
                    source,
                    "It has neither title nor abstract. Name these fields title and abstract.",
                    givenId == null ? "" : givenId));
        }
        return new ReadItem.OfRecord(
                new PaperRecord(source, givenId, ids, title, abstractText, authors, categories, venue, date, links));
    }
}
