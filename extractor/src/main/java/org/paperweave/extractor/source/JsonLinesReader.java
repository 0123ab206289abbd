package org.paperweave.extractor.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.paper.Source;

/** A JSON object a line: a broken line costs that line only. */
final class JsonLinesReader implements RecordReader {
    private final String name;
    private final BufferedReader lines;
    private final ObjectReader json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);
    private long line;

    JsonLinesReader(String name, BufferedReader lines) {
        this.name = name;
        this.lines = lines;
    }

    @Override
    public @Nullable ReadItem next() throws IOException {
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            line++;
            if (text.isBlank()) {
                continue;
            }
            Source source = new Source(name, line);
            try {
                JsonNode object = json.readValue(text);
                return object.isObject()
                        ? JsonRecord.read(object, source)
                        : new ReadItem.OfReject(new Reject(source, "The line is no JSON object.", text));
            } catch (JsonProcessingException e) {
                return new ReadItem.OfReject(new Reject(
                        source,
                        "The line is broken JSON (" + e.getOriginalMessage() + "). Mend it or leave it out.",
                        text));
            }
        }
        return null;
    }
}
