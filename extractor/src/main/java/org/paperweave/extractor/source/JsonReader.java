package org.paperweave.extractor.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.paper.Source;

/**
 * JSON over several lines: arrays of objects, one object after the other, or an object whose {@code results}, {@code data} or
 * {@code papers} is such an array. Streams; damage ends the file, since what follows cannot be told apart.
 */
final class JsonReader implements RecordReader {
    private static final Set<String> WRAPPERS = Set.of("results", "data", "papers", "items", "records");

    private final String name;
    private final ObjectMapper mapper = JsonMapper.builder().build();
    private final JsonParser parser;
    private boolean ended;

    JsonReader(String name, Reader text) throws IOException {
        this.name = name;
        this.parser = mapper.getFactory().createParser(text);
    }

    @Override
    public @Nullable ReadItem next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                Source source = new Source(name, parser.currentTokenLocation().getLineNr());
                boolean object = token == JsonToken.START_OBJECT;
                JsonStreamContext around = object ? parser.getParsingContext().getParent() : parser.getParsingContext();
                if (object && around.inArray()) {
                    return JsonRecord.read(mapper.readTree(parser), source);
                }
                if (object && around.inRoot()) {
                    JsonNode outermost = outermost();
                    if (outermost != null) {
                        return JsonRecord.read(outermost, source);
                    }
                } else if (object) {
                    parser.skipChildren();
                } else if (token.isScalarValue() && around.inArray()) {
                    return new ReadItem.OfReject(
                            new Reject(source, "A JSON object was expected here.", parser.getText()));
                }
            }
            return null;
        } catch (JsonProcessingException e) {
            ended = true;
            return new ReadItem.OfReject(new Reject(
                    new Source(
                            name, e.getLocation() == null ? 0 : e.getLocation().getLineNr()),
                    "The JSON is broken here (" + e.getOriginalMessage()
                            + "): what came before was read, the rest of the file was not. Mend it and run again.",
                    ""));
        }
    }

    /**
     * Reads an outermost object.
     *
     * @return the object; null where it holds an array of records, at whose start the parser then stands
     */
    private @Nullable JsonNode outermost() throws IOException {
        ObjectNode object = mapper.createObjectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && WRAPPERS.contains(field)) {
                return null;
            }
            object.set(field, mapper.<JsonNode>readTree(parser));
        }
        return object;
    }
}
