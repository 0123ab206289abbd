package org.paperweave.extractor.source;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.paper.Source;

/** Makes records of the XML that catalogues give. */
final class XmlRecord {
    private XmlRecord() {}

    /** An entry of the arXiv API; its errors come as entries too. */
    static ReadItem atom(XmlElement entry, Source source) {
        String id = entry.textOf("id");
        String title = entry.textOf("title");
        if ("Error".equals(title) || id != null && id.contains("/api/errors")) {
            String summary = entry.textOf("summary");
            return new ReadItem.OfReject(new Reject(
                    source,
                    "The server answered with an error instead of a paper. Ask it again.",
                    summary == null ? "" : summary));
        }
        RecordBuilder record = new RecordBuilder(source)
                .id(id)
                .title(title)
                .abstractText(entry.textOf("summary"))
                .alsoKnownAs(entry.textOf("doi"))
                .venue(entry.textOf("journal_ref"))
                .date(entry.textOf("published"))
                .link(entry.textOf("comment"));
        entry.all("author").forEach(author -> record.author(author.textOf("name")));
        entry.all("category")
                .forEach(category -> record.category(category.attributes().get("term")));
        return record.build();
    }

    /** A record of an OAI-PMH answer. */
    static ReadItem oai(XmlElement record, Source source) {
        XmlElement header = record.first("header");
        String identifier = header == null ? null : header.textOf("identifier");
        if (header != null && "deleted".equals(header.attributes().get("status"))) {
            return new ReadItem.OfReject(new Reject(
                    source, "The record is deleted: it has only a header.", identifier == null ? "" : identifier));
        }
        XmlElement metadata = record.first("metadata");
        XmlElement body = metadata == null || metadata.children().isEmpty()
                ? null
                : metadata.children().get(0);
        if (body == null) {
            return new ReadItem.OfReject(
                    new Reject(source, "The record has no metadata.", identifier == null ? "" : identifier));
        }
        return "dc".equals(body.name()) ? dublinCore(body, identifier, source) : arxiv(body, identifier, source);
    }

    private static ReadItem arxiv(XmlElement body, @Nullable String identifier, Source source) {
        String id = body.textOf("id");
        RecordBuilder record = new RecordBuilder(source)
                .id(id == null ? identifier : id)
                .title(body.textOf("title"))
                .abstractText(body.textOf("abstract"))
                .alsoKnownAs(body.textOf("doi"))
                .venue(body.textOf("journal-ref"))
                .link(body.textOf("comments"));
        XmlElement authors = body.first("authors");
        if (authors != null && !authors.children().isEmpty()) {
            authors.all("author")
                    .forEach(author -> record.author(join(author.textOf("forenames"), author.textOf("keyname"))));
        } else {
            record.authors(body.textOf("authors"));
        }
        String categories = body.textOf("categories");
        if (categories != null) {
            for (String category : categories.split("\\s+", -1)) {
                record.category(category);
            }
        }
        // arXivRaw dates its versions, arXiv the paper; a header's datestamp is of the record, not of the paper.
        XmlElement version = body.first("version");
        record.date(version == null ? null : version.textOf("date")).date(body.textOf("created"));
        return record.build();
    }

    private static ReadItem dublinCore(XmlElement body, @Nullable String identifier, Source source) {
        RecordBuilder record = new RecordBuilder(source)
                .id(identifier)
                .title(body.textOf("title"))
                .abstractText(body.textOf("description"))
                .date(body.textOf("date"));
        body.all("identifier").forEach(each -> record.alsoKnownAs(each.text()));
        body.all("creator").forEach(each -> record.author(flipped(each.text())));
        body.all("subject").forEach(each -> record.category(each.text()));
        return record.build();
    }

    /** A paper of the ACL Anthology; null for front matter and other papers without title. */
    static @Nullable ReadItem acl(XmlElement paper, Source source) {
        if (paper.textOf("title") == null) {
            return null;
        }
        String url = paper.textOf("url");
        RecordBuilder record = new RecordBuilder(source)
                .id(url == null ? paper.textOf("bibkey") : "acl:" + url)
                .title(paper.textOf("title"))
                .abstractText(paper.textOf("abstract"))
                .alsoKnownAs(paper.textOf("doi"));
        paper.all("author").forEach(author -> record.author(join(author.textOf("first"), author.textOf("last"))));
        if (url != null && url.matches("\\d{4}\\..*")) {
            record.date(url.substring(0, 4));
        }
        paper.all("url")
                .filter(each ->
                        "code".equals(each.attributes().getOrDefault("type", "").toLowerCase(Locale.ROOT)))
                .forEach(each -> record.link(each.text()));
        return record.build();
    }

    private static String join(@Nullable String first, @Nullable String last) {
        return ((first == null ? "" : first) + " " + (last == null ? "" : last)).strip();
    }

    /** "Last, First" turned round. */
    private static String flipped(String name) {
        int comma = name.indexOf(',');
        return comma < 0
                ? name
                : name.substring(comma + 1).strip() + " "
                        + name.substring(0, comma).strip();
    }
}
