package org.paperweave.extractor.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.paper.Source;

/** Makes a record of a JSON object, whichever of the usual shapes it has. */
final class JsonRecord {
    private JsonRecord() {}

    /**
     * Reads one object.
     *
     * @param given an arXiv snapshot row, a daily paper, an OpenAlex work, a Semantic Scholar paper, or anything with the usual
     *     keys
     * @param source where it begins
     */
    static ReadItem read(JsonNode given, Source source) {
        JsonNode object = given;
        RecordBuilder record = new RecordBuilder(source);
        if (given.path("paper").isObject()) {
            // Daily papers wrap the paper and repeat some of its fields outside.
            object = given.path("paper");
            record.link(text(given.path("githubRepo"))).link(text(given.path("projectPage")));
        }
        Map<String, JsonNode> fields = new HashMap<>();
        object.properties().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                fields.put(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue());
            }
        });
        String arxiv = text(Field.ARXIV.first(fields::get));
        String id = text(Field.ID.first(fields::get));
        record.id(id == null ? arxiv : id).alsoKnownAs(arxiv);
        for (Field field : List.of(Field.DOI, Field.ACL)) {
            record.alsoKnownAs(text(field.first(fields::get)));
        }
        for (String url : Field.URL.names()) {
            record.alsoKnownAs(text(fields.get(url)));
        }
        JsonNode external = fields.get("externalids");
        if (external != null) {
            record.alsoKnownAs(text(external.path("ArXiv"))).alsoKnownAs(text(external.path("DOI")));
            String acl = text(external.path("ACL"));
            record.alsoKnownAs(acl == null ? null : "acl:" + acl);
        }
        record.title(text(Field.TITLE.first(fields::get)));
        record.abstractText(abstractOf(fields));
        authors(Field.AUTHORS.first(fields::get), record);
        authorships(fields.get("authorships"), record);
        for (String name : Field.CATEGORIES.names()) {
            categories(fields.get(name), "categories".equals(name), record);
        }
        for (String name : Field.VENUE.names()) {
            record.venue(text(fields.get(name)));
        }
        JsonNode versions = fields.get("versions");
        if (versions != null && versions.isArray()) {
            record.date(text(versions.path(0).path("created")));
        }
        for (String name : Field.DATE.names()) {
            record.date(text(fields.get(name)));
        }
        for (String name : Field.LINK.names()) {
            links(fields.get(name), record);
        }
        return record.build();
    }

    private static @Nullable String abstractOf(Map<String, JsonNode> fields) {
        JsonNode inverted = fields.get("abstract_inverted_index");
        if (inverted != null && inverted.isObject()) {
            return inverted(inverted);
        }
        return text(Field.ABSTRACT.first(fields::get));
    }

    /** OpenAlex gives for each word its positions; gaps are tolerated. */
    private static String inverted(JsonNode index) {
        Map<Integer, String> words = new TreeMap<>();
        index.properties()
                .forEach(entry -> entry.getValue().forEach(position -> words.put(position.asInt(), entry.getKey())));
        return String.join(" ", words.values());
    }

    private static void authors(@Nullable JsonNode authors, RecordBuilder record) {
        if (authors == null) {
            return;
        }
        if (!authors.isArray()) {
            record.authors(text(authors));
            return;
        }
        for (JsonNode author : authors) {
            if (author.isArray()) {
                // authors_parsed: last name, first name, suffix.
                record.author((author.path(1).asText("") + " " + author.path(0).asText("")).strip());
            } else if (author.isObject()) {
                record.author(text(author.path("name")));
            } else {
                record.author(text(author));
            }
        }
    }

    private static void authorships(@Nullable JsonNode authorships, RecordBuilder record) {
        if (authorships != null) {
            authorships.forEach(each -> record.author(text(each.path("author").path("display_name"))));
        }
    }

    private static void categories(@Nullable JsonNode categories, boolean blanks, RecordBuilder record) {
        if (categories == null) {
            return;
        }
        if (categories.isArray()) {
            categories.forEach(each -> record.category(text(each)));
            return;
        }
        String text = text(categories);
        if (text != null) {
            for (String each : text.split(blanks && !text.contains(";") && !text.contains(",") ? "\\s+" : "[;,]")) {
                record.category(each);
            }
        }
    }

    private static void links(@Nullable JsonNode value, RecordBuilder record) {
        if (value != null && value.isArray()) {
            value.forEach(each -> record.link(text(each)));
        } else {
            record.link(text(value));
        }
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> {
                if (part.isValueNode()) {
                    parts.add(part.asText());
                }
            });
            return parts.isEmpty() ? null : String.join("; ", parts);
        }
        return value.isObject() ? null : value.asText();
    }
}
