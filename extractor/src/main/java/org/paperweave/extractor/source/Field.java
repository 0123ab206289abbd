package org.paperweave.extractor.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a record is made of, with the names that sources give it. The names earlier in a list win. */
enum Field {
    ID("id", "paper_id", "paperid", "corpusid", "key", "uid"),
    ARXIV("arxiv_id", "arxivid", "arxiv", "arxiv id", "entry_id"),
    DOI("doi"),
    ACL("acl_id", "aclid", "bibkey"),
    TITLE("title", "display_name", "paper_title", "name"),
    ABSTRACT("abstract", "summary", "paperabstract", "abstracttext", "abstract_text", "description"),
    AUTHORS("authors", "author", "authors_parsed"),
    CATEGORIES("categories", "subjects", "primary_category", "keywords", "fields_of_study"),
    VENUE("venue", "proceeding", "proceedings", "journal-ref", "journal_ref", "journal", "booktitle", "conference"),
    DATE(
            "date",
            "published",
            "publishedat",
            "published_at",
            "publication_date",
            "publicationdate",
            "created",
            "submitted",
            "year",
            "publication_year",
            "update_date",
            "updated"),
    LINK(
            "github",
            "githubrepo",
            "github_repo",
            "code",
            "code_url",
            "repo_url",
            "repository",
            "projectpage",
            "project_page",
            "project",
            "comments",
            "comment",
            "site"),
    URL("url", "paper_url", "url_abs", "link", "html_url");

    private static final Map<String, Field> BY_NAME = Arrays.stream(values())
            .flatMap(field -> field.names.stream().map(name -> Map.entry(name, field)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<String> names;

    Field(String... names) {
        this.names = Stream.of(names).toList();
    }

    /** The field that a header or key names, null for others. Letter case does not matter. */
    static @Nullable Field named(String name) {
        return BY_NAME.get(name.strip().toLowerCase(Locale.ROOT));
    }

    /** The first of this field's names that the source has a value for. */
    <V> @Nullable V first(Function<String, @Nullable V> source) {
        for (String name : names) {
            V value = source.apply(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** All names, most telling first. */
    List<String> names() {
        return names;
    }
}
