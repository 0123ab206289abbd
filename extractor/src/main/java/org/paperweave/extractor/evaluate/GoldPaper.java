package org.paperweave.extractor.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.ExtractorException;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.Role;
import org.paperweave.model.paper.PaperRecord;

/**
 * An annotated paper.
 *
 * @param id joins text and annotation
 * @param title as given, or null
 * @param abstractText as given
 * @param entities what is to be found
 * @param optional names of each type that may be found or left out
 * @param links URLs to be found
 * @param results numbers to be found
 */
public record GoldPaper(
        String id,
        @Nullable String title,
        String abstractText,
        List<Entity> entities,
        Map<EntityType, List<String>> optional,
        List<String> links,
        List<Result> results) {

    /**
     * An entity.
     *
     * @param type what kind of thing
     * @param names any of which will do
     * @param role null for metrics and tasks
     */
    public record Entity(
            EntityType type, List<String> names, @Nullable Role role) {}

    /**
     * A result.
     *
     * @param value as written
     * @param kind {@code absolute}, {@code gain}, {@code reduction} or {@code ratio}
     * @param method name, or null
     * @param dataset name, or null
     * @param metric name, or null
     * @param baseline name, or null
     */
    public record Result(
            String value,
            String kind,
            @Nullable String method,
            @Nullable String dataset,
            @Nullable String metric,
            @Nullable String baseline) {}

    /**
     * Reads annotated papers.
     *
     * @param texts JSON lines with {@code id}, {@code title}, {@code abstract}
     * @param gold JSON lines with {@code id} and what is to be found
     * @return the papers that have both, in the order of the texts
     * @throws ExtractorException if a file cannot be read; names file and line
     */
    public static List<GoldPaper> read(Path texts, Path gold) {
        Map<String, JsonNode> annotations = new HashMap<>();
        for (JsonNode node : lines(gold)) {
            annotations.put(node.path("id").asText(), node);
        }
        List<GoldPaper> papers = new ArrayList<>();
        for (JsonNode node : lines(texts)) {
            String id = node.path("id").asText();
            JsonNode annotation = annotations.get(id);
            if (annotation != null) {
                String title =
                        node.path("title").isNull() ? null : node.path("title").asText();
                papers.add(paper(id, title, node.path("abstract").asText(), annotation));
            }
        }
        return papers;
    }

    /**
     * Joins annotations that hold no texts with the texts of a corpus.
     *
     * @param annotations JSON lines with {@code id} and what is to be found; links are no part of them
     * @param corpus papers by the same ids, in any order; read once, closed
     * @return the papers that have both, in the order of the annotations
     * @throws ExtractorException if the file cannot be read; names file and line
     */
    public static List<GoldPaper> join(Path annotations, Stream<PaperRecord> corpus) {
        Map<String, JsonNode> wanted = new LinkedHashMap<>();
        for (JsonNode node : lines(annotations)) {
            wanted.put(node.path("id").asText(), node);
        }
        Map<String, GoldPaper> papers = new HashMap<>();
        try (corpus) {
            corpus.forEach(record -> {
                String id = record.givenId();
                JsonNode annotation = id == null ? null : wanted.get(id);
                if (id != null && annotation != null && record.abstractText() != null) {
                    papers.put(id, paper(id, record.title(), record.abstractText(), annotation));
                }
            });
        }
        return wanted.keySet().stream()
                .map(papers::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static GoldPaper paper(String id, @Nullable String title, String abstractText, JsonNode annotation) {
        List<Entity> entities = new ArrayList<>();
        Map<EntityType, List<String>> optional = new EnumMap<>(EntityType.class);
        for (EntityType type : EntityType.values()) {
            for (JsonNode each : annotation.path(type.plural())) {
                JsonNode names = each.isObject() ? each.path("names") : each;
                String role = each.path("role").asText("");
                entities.add(new Entity(
                        type, strings(names), role.isEmpty() ? null : Role.valueOf(role.toUpperCase(Locale.ROOT))));
            }
            optional.put(type, strings(annotation.path("optional").path(type.plural())));
        }
        List<String> links = new ArrayList<>();
        annotation
                .path("links")
                .forEach(link -> links.add(link.isObject() ? link.path("url").asText() : link.asText()));
        List<Result> results = new ArrayList<>();
        annotation
                .path("results")
                .forEach(result -> results.add(new Result(
                        result.path("value").asText(),
                        result.path("kind").asText(),
                        nullable(result.path("method")),
                        nullable(result.path("dataset")),
                        nullable(result.path("metric")),
                        nullable(result.path("baseline")))));
        return new GoldPaper(id, title, abstractText, entities, optional, links, results);
    }

    private static @Nullable String nullable(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.asText();
    }

    private static List<String> strings(JsonNode array) {
        List<String> out = new ArrayList<>();
        array.forEach(each -> out.add(each.asText()));
        return out;
    }

    private static List<JsonNode> lines(Path file) {
        ObjectMapper mapper = JsonMapper.builder().build();
        List<JsonNode> nodes = new ArrayList<>();
        int number = 0;
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    nodes.add(mapper.readTree(line));
                }
            }
            return nodes;
        } catch (IOException e) {
            throw new ExtractorException(
                    file + ":" + number + " cannot be read as a line of JSON (" + e.getMessage() + "). Mend the file.",
                    e);
        }
    }
}
