package org.paperweave.loaders.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Nodes and edges as JSON, as one of two libraries expects them. Streams. */
final class JsonGraphExport {
    /** Who reads it. */
    enum Shape {
        /** Cytoscape and Cytoscape.js: elements with data; types are classes, for style sheets. */
        CYTOSCAPE,
        /** D3's node-link form, which NetworkX reads too. */
        D3
    }

    private final Shape shape;

    JsonGraphExport(Shape shape) {
        this.shape = shape;
    }

    void write(NodeLinks graph, OutputStream out) throws IOException {
        try (JsonGenerator json =
                new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            boolean cytoscape = shape == Shape.CYTOSCAPE;
            json.writeStartObject();
            if (cytoscape) {
                json.writeObjectFieldStart("elements");
            } else {
                json.writeBooleanField("directed", true);
                json.writeBooleanField("multigraph", true);
                json.writeObjectFieldStart("graph");
                json.writeEndObject();
            }
            json.writeArrayFieldStart("nodes");
            graph.nodes(node -> step(() -> node(json, node)));
            json.writeEndArray();
            json.writeArrayFieldStart(cytoscape ? "edges" : "links");
            graph.edges(edge -> step(() -> edge(json, edge)));
            json.writeEndArray();
            if (cytoscape) {
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void node(JsonGenerator json, NodeLinks.NodeRow node) throws IOException {
        begin(json);
        json.writeStringField("id", node.id());
        json.writeStringField(shape == Shape.CYTOSCAPE ? "label" : "name", node.label());
        json.writeStringField(shape == Shape.CYTOSCAPE ? "type" : "group", node.type());
        if (node.year() != null) {
            json.writeNumberField("year", node.year());
        }
        text(json, "url", node.url());
        text(json, "start", node.start() == null ? null : node.start().toString());
        json.writeNumberField("papers", node.papers());
        json.writeStringField("color", Palette.hex(node.type()));
        end(json, node.type());
    }

    private void edge(JsonGenerator json, NodeLinks.EdgeRow edge) throws IOException {
        begin(json);
        if (shape == Shape.CYTOSCAPE) {
            json.writeStringField("id", edge.id());
        } else {
            json.writeStringField("key", edge.id());
        }
        json.writeStringField("source", edge.source());
        json.writeStringField("target", edge.target());
        json.writeStringField(shape == Shape.CYTOSCAPE ? "label" : "type", edge.label());
        json.writeNumberField(shape == Shape.CYTOSCAPE ? "confidence" : "value", edge.confidence());
        text(json, "evidence", edge.evidence());
        text(json, "origin", edge.origin());
        end(json, edge.label());
    }

    private void begin(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        if (shape == Shape.CYTOSCAPE) {
            json.writeObjectFieldStart("data");
        }
    }

    private void end(JsonGenerator json, String kind) throws IOException {
        if (shape == Shape.CYTOSCAPE) {
            json.writeEndObject();
            json.writeStringField("classes", kind);
        }
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void step(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
