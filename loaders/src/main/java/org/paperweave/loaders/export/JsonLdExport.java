package org.paperweave.loaders.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.XSD;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.rdf.RdfMapping;
import org.paperweave.model.rdf.Vocabulary;

/**
 * JSON-LD 1.1 in expanded form, one object for the graph of all entities and one for each paper's graph, each on a line of its own.
 * Streams, which Jena's own writer does not.
 */
final class JsonLdExport {
    private final RdfMapping mapping;

    JsonLdExport(RdfMapping mapping) {
        this.mapping = mapping;
    }

    void write(Supplier<Stream<GraphFragment>> fragments, OutputStream out) throws IOException {
        try (JsonGenerator json =
                        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                Stream<GraphFragment> all = fragments.get()) {
            json.writeStartArray();
            boolean[] inEntities = {false};
            all.forEach(fragment -> {
                try {
                    boolean entity = fragment instanceof GraphFragment.OfEntity;
                    if (inEntities[0] && !entity) {
                        end(json);
                    }
                    if (!entity || !inEntities[0]) {
                        begin(json, mapping.graphOf(fragment));
                    }
                    inEntities[0] = entity;
                    subjects(json, mapping.triples(fragment));
                    if (!entity) {
                        end(json);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            if (inEntities[0]) {
                end(json);
            }
            json.writeRaw('\n');
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    private static void begin(JsonGenerator json, Node graph) throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", graph.getURI());
        json.writeArrayFieldStart("@graph");
    }

    private static void end(JsonGenerator json) throws IOException {
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void subjects(JsonGenerator json, List<Triple> triples) throws IOException {
        Map<String, List<Triple>> bySubject = triples.stream()
                .sorted(TriGExport.ORDER)
                .collect(Collectors.groupingBy(
                        triple -> triple.getSubject().getURI(), TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Triple>> subject : bySubject.entrySet()) {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeStringField("@id", subject.getKey());
            String property = "";
            for (Triple triple : subject.getValue()) {
                boolean type = Vocabulary.isType(triple.getPredicate());
                String name = type ? "@type" : triple.getPredicate().getURI();
                if (!name.equals(property)) {
                    if (!property.isEmpty()) {
                        json.writeEndArray();
                    }
                    json.writeArrayFieldStart(name);
                    property = name;
                }
                if (type) {
                    json.writeString(triple.getObject().getURI());
                } else {
                    value(json, triple.getObject());
                }
            }
            if (!property.isEmpty()) {
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }

    private static void value(JsonGenerator json, Node object) throws IOException {
        json.writeStartObject();
        if (object.isURI()) {
            json.writeStringField("@id", object.getURI());
        } else {
            json.writeStringField("@value", object.getLiteralLexicalForm());
            if (!XSD.xstring.getURI().equals(object.getLiteralDatatypeURI())) {
                json.writeStringField("@type", object.getLiteralDatatypeURI());
            }
        }
        json.writeEndObject();
    }
}
