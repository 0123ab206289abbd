package org.paperweave.loaders.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.util.Context;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.rdf.RdfMapping;
import org.paperweave.model.rdf.Vocabulary;

/**
 * Turtle with prefixes, each subject once: entities, then papers, each followed by its results, statements and evidence, and
 * at the end the repositories and pages, which several papers may describe. Streams; only the latter are sorted on disk.
 */
final class TurtleExport {
    private static final List<String> SHORT = List.of("dataset", "method", "metric", "task");

    private final RdfMapping mapping;
    private final NodeFormatter formatter = new NodeFormatterNT();

    TurtleExport(RdfMapping mapping) {
        this.mapping = mapping;
    }

    void write(Supplier<Stream<GraphFragment>> fragments, OutputStream out) throws IOException {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS, Context.emptyContext());
        writer.start();
        Vocabulary.PREFIXES.forEach(writer::prefix);
        SHORT.forEach(each -> writer.prefix(each, mapping.base() + each + "/"));
        try (SortedLines shared = new SortedLines();
                Stream<GraphFragment> all = fragments.get()) {
            all.forEach(fragment -> {
                String own = mapping.iri(fragment.key()).getURI();
                mapping.triples(fragment).stream().sorted(TriGExport.ORDER).forEach(triple -> {
                    if (triple.getSubject().getURI().startsWith(own)) {
                        writer.triple(triple);
                    } else {
                        shared.add(line(triple));
                    }
                });
            });
            copy(shared, writer);
        }
        writer.finish();
    }

    private static void copy(SortedLines shared, StreamRDF writer) throws IOException {
        Path file = Files.createTempFile("paperweave-turtle-", ".nt");
        try {
            try (OutputStream lines = new BufferedOutputStream(Files.newOutputStream(file))) {
                shared.writeTo(lines);
            }
            RDFParser.source(file).lang(Lang.NTRIPLES).parse(new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                    writer.triple(triple);
                }
            });
        } finally {
            Files.delete(file);
        }
    }

    private String line(Triple triple) {
        StringWriterI line = new StringWriterI();
        formatter.format(line, triple.getSubject());
        line.print(" ");
        formatter.format(line, triple.getPredicate());
        line.print(" ");
        formatter.format(line, triple.getObject());
        line.print(" .");
        return line.toString();
    }
}
