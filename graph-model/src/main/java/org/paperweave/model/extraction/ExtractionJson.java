package org.paperweave.model.extraction;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes extractions as JSON lines: the shape of {@code docs/extraction-format.md}. One object a line, keys always in the
 * same order, numbers with at most four decimals, so that equal extractions are equal bytes. Not for use by several
 * threads at a time.
 */
public final class ExtractionJson implements Closeable {
    private static final int DECIMALS = 4;

    private final JsonGenerator json;

    /**
     * @param out where the lines go, in UTF-8; closed with this object
     * @throws IOException if it cannot be written to
     */
    public ExtractionJson(OutputStream out) throws IOException {
        json = new JsonFactory().createGenerator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    }

    /**
     * Writes one line.
     *
     * @param extraction what to write
     * @throws IOException if the stream fails
     */
    public void write(Extraction extraction) throws IOException {
        json.writeStartObject();
        String id = extraction.id();
        json.writeStringField("id", id == null ? extraction.paper().toString() : id);
        json.writeStringField("paper", extraction.paper().toString());
        json.writeStringField("title", extraction.title());
        if (extraction.source() != null) {
            json.writeObjectFieldStart("source");
            json.writeStringField("file", extraction.source().file());
            json.writeNumberField("line", extraction.source().line());
            json.writeEndObject();
        }
        for (EntityType type : EntityType.values()) {
            json.writeArrayFieldStart(type.plural());
            for (ExtractedEntity entity : extraction.entities(type)) {
                entity(entity);
            }
            json.writeEndArray();
        }
        json.writeArrayFieldStart("links");
        for (ExtractedLink link : extraction.links()) {
            link(link);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("results");
        for (ExtractedResult result : extraction.results()) {
            result(result);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.writeRaw('\n');
        json.close();
    }

    private void entity(ExtractedEntity entity) throws IOException {
        json.writeStartObject();
        strings("names", entity.names());
        if (entity.role() != null) {
            json.writeStringField("role", entity.role().label());
        }
        confidence("confidence", entity.confidence());
        if (entity.role() != null) {
            confidence("roleConfidence", entity.roleConfidence());
        }
        json.writeArrayFieldStart("mentions");
        for (Mention mention : entity.mentions()) {
            json.writeStartObject();
            span(mention.span());
            json.writeNumberField("sentence", mention.sentence());
            json.writeEndObject();
        }
        json.writeEndArray();
        evidence("evidence", entity.evidence());
        evidence("roleEvidence", entity.roleEvidence());
        json.writeEndObject();
    }

    private void link(ExtractedLink link) throws IOException {
        json.writeStartObject();
        json.writeStringField("url", link.url());
        json.writeStringField("kind", link.kind().label());
        json.writeBooleanField("official", link.official());
        confidence("confidence", link.confidence());
        evidence("evidence", link.evidence());
        json.writeEndObject();
    }

    private void result(ExtractedResult result) throws IOException {
        json.writeStartObject();
        json.writeStringField("method", result.method());
        json.writeStringField("dataset", result.dataset());
        json.writeStringField("metric", result.metric());
        json.writeStringField("value", result.value());
        json.writeStringField("unit", result.unit());
        json.writeStringField("kind", result.kind().label());
        json.writeStringField("baseline", result.baseline());
        confidence("confidence", result.confidence());
        evidence("evidence", result.evidence());
        json.writeEndObject();
    }

    private void evidence(String field, @Nullable Evidence evidence) throws IOException {
        if (evidence == null) {
            return;
        }
        json.writeObjectFieldStart(field);
        span(evidence.span());
        json.writeNumberField("sentenceStart", evidence.sentence().start());
        json.writeNumberField("sentenceEnd", evidence.sentence().end());
        json.writeStringField("origin", evidence.origin());
        json.writeEndObject();
    }

    private void span(Span span) throws IOException {
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
        if (span.field() == Span.Field.TITLE) {
            json.writeBooleanField("title", true);
        }
    }

    private void confidence(String field, double value) throws IOException {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        json.writeNumberField(field, rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros());
    }

    private void strings(String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
