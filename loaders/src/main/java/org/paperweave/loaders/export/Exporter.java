package org.paperweave.loaders.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.paperweave.loaders.LoaderException;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.rdf.RdfMapping;

/** Writes graphs as files. The same graph gives the same bytes. Immutable, safe for use by several threads. */
public final class Exporter {
    private final RdfMapping mapping;

    /** An exporter with the standard base of IRIs. */
    public Exporter() {
        this(RdfMapping.standard());
    }

    /**
     * An exporter.
     *
     * @param mapping with the base of IRIs
     */
    public Exporter(RdfMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * Writes a graph.
     *
     * @param fragments gives the graph in the order of {@link GraphFragment}; asked up to three times, since some formats want
     *     all nodes before the first edge; each stream is closed
     * @param format of the file
     * @param out takes the bytes; flushed, not closed
     * @throws LoaderException if it cannot be written
     */
    public void export(Supplier<Stream<GraphFragment>> fragments, ExportFormat format, OutputStream out) {
        try {
            switch (format) {
                case NQUADS -> new NQuadsExport(mapping).write(fragments, out);
                case TURTLE -> new TurtleExport(mapping).write(fragments, out);
                case TRIG -> new TriGExport(mapping).write(fragments, out);
                case JSONLD -> new JsonLdExport(mapping).write(fragments, out);
                case GRAPHML -> new GraphMlExport().write(new NodeLinks(fragments), out);
                case GEXF -> new GexfExport().write(new NodeLinks(fragments), out);
                case YED -> new YedExport().write(new NodeLinks(fragments), out);
                case CYTOSCAPE ->
                    new JsonGraphExport(JsonGraphExport.Shape.CYTOSCAPE).write(new NodeLinks(fragments), out);
                case D3 -> new JsonGraphExport(JsonGraphExport.Shape.D3).write(new NodeLinks(fragments), out);
                case DOT -> new DotExport().write(new NodeLinks(fragments), out);
                case CSV -> new CsvExport().write(new NodeLinks(fragments), out);
            }
            out.flush();
        } catch (IOException | UncheckedIOException | RuntimeIOException e) {
            throw new LoaderException(
                    "The export cannot be written (" + e.getMessage()
                            + "). Check that its disk has room, and that of the folder for temporary files, "
                            + System.getProperty("java.io.tmpdir") + ".",
                    e);
        }
    }
}
