package org.paperweave.loaders.export;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.rdf.RdfMapping;
import org.paperweave.model.rdf.Vocabulary;

/** TriG with prefixes: the graph of all entities, then that of each paper. Streams. */
final class TriGExport {
    private static final List<String> SHORT = List.of("dataset", "method", "metric", "task");

    /** The type of a thing is said first. */
    static final Comparator<Triple> ORDER = Comparator.comparing(
                    (Triple triple) -> triple.getSubject().getURI())
            .thenComparing(triple -> !Vocabulary.isType(triple.getPredicate()))
            .thenComparing(triple -> triple.getPredicate().getURI())
            .thenComparing(triple -> triple.getObject().toString(), SortedLines::compare);

    private final RdfMapping mapping;

    TriGExport(RdfMapping mapping) {
        this.mapping = mapping;
    }

    void write(Supplier<Stream<GraphFragment>> fragments, OutputStream out) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS, Context.emptyContext());
        writer.start();
        Vocabulary.PREFIXES.forEach(writer::prefix);
        SHORT.forEach(each -> writer.prefix(each, mapping.base() + each + "/"));
        try (Stream<GraphFragment> all = fragments.get()) {
            all.forEach(fragment -> {
                Node graph = mapping.graphOf(fragment);
                mapping.triples(fragment).stream()
                        .sorted(ORDER)
                        .forEach(triple -> writer.quad(Quad.create(graph, triple)));
            });
        }
        writer.finish();
    }
}
