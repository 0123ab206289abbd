package org.paperweave.loaders.export;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.util.Context;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.rdf.RdfMapping;
import org.paperweave.model.rdf.Vocabulary;

/** Turtle with prefixes, grouped by subject within each fragment. Streams. */
final class TurtleExport {
    private final RdfMapping mapping;

    TurtleExport(RdfMapping mapping) {
        this.mapping = mapping;
    }

    void write(Supplier<Stream<GraphFragment>> fragments, OutputStream out) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS, Context.emptyContext());
        writer.start();
        writer.prefix("pw", Vocabulary.PW);
        writer.prefix("method", mapping.base() + "method/");
        writer.prefix("dataset", mapping.base() + "dataset/");
        writer.prefix("metric", mapping.base() + "metric/");
        writer.prefix("task", mapping.base() + "task/");
        writer.prefix("dcterms", "http://purl.org/dc/terms/");
        writer.prefix("fabio", "http://purl.org/spar/fabio/");
        writer.prefix("oa", "http://www.w3.org/ns/oa#");
        writer.prefix("prism", "http://prismstandard.org/namespaces/basic/2.0/");
        writer.prefix("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        writer.prefix("schema", "https://schema.org/");
        writer.prefix("skos", "http://www.w3.org/2004/02/skos/core#");
        writer.prefix("xsd", "http://www.w3.org/2001/XMLSchema#");
        try (Stream<GraphFragment> all = fragments.get()) {
            all.forEach(fragment -> mapping.triples(fragment).stream()
                    .sorted(Comparator.comparing(
                                    (Triple triple) -> triple.getSubject().getURI())
                            .thenComparing(triple -> triple.getPredicate().getURI())
                            .thenComparing(triple -> triple.getObject().toString()))
                    .forEach(writer::triple));
        }
        writer.finish();
    }
}
