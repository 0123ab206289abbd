package org.paperweave.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextDocProducerTriples;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.changes.TextQuadAction;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.paperweave.app.build.StoreDirectory;
import org.paperweave.loaders.LoaderException;

/**
 * The full-text index of a store, in its folder: names, titles and abstracts. It is made when it is first needed and made anew after
 * every build, which a stamp of the store's names tells.
 */
final class TextIndexFolder {
    private static final String STAMP = "paperweave.stamp";
    private static final Node PREF_LABEL = NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#prefLabel");
    private static final Node ALT_LABEL = NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#altLabel");
    private static final Node TITLE = NodeFactory.createURI("http://purl.org/dc/terms/title");
    private static final Node ABSTRACT = NodeFactory.createURI("http://purl.org/dc/terms/abstract");

    private TextIndexFolder() {}

    /**
     * The dataset with its index.
     *
     * @param store the folder
     * @param data its graph
     * @param progress told before the index is made, which takes a moment for large stores
     * @throws LoaderException if the index cannot be written or read
     */
    static DatasetGraph open(StoreDirectory store, DatasetGraph data, Runnable progress) {
        Path folder = store.path().resolve("lucene");
        try {
            String stamp = stamp(store);
            Path mark = folder.resolve(STAMP);
            boolean fresh = Files.exists(mark) && Files.readString(mark).equals(stamp);
            if (!fresh) {
                delete(folder);
                Files.createDirectories(folder);
            }
            Directory directory = FSDirectory.open(folder);
            TextIndex index = TextDatasetFactory.createLuceneIndex(directory, config());
            if (!fresh) {
                progress.run();
                fill(data, index);
                Files.writeString(mark, stamp);
            }
            return TextDatasetFactory.create(data, index, true);
        } catch (IOException e) {
            throw new LoaderException(
                    "The text index in " + folder + " cannot be written or read (" + e.getMessage()
                            + "). Delete that folder, make room on its disk, and serve again.",
                    e);
        }
    }

    private static TextIndexConfig config() {
        EntityDefinition definition = new EntityDefinition("uri", "name");
        definition.setPrimaryPredicate(PREF_LABEL);
        definition.set("name", ALT_LABEL);
        definition.set("title", TITLE);
        definition.set("abstract", ABSTRACT);
        TextIndexConfig config = new TextIndexConfig(definition);
        config.setAnalyzer(new EnglishAnalyzer());
        config.setValueStored(false);
        return config;
    }

    private static void fill(DatasetGraph data, TextIndex index) {
        TextDocProducerTriples producer = new TextDocProducerTriples(index);
        producer.start();
        Txn.executeRead(data, () -> {
            for (Node property : List.of(PREF_LABEL, ALT_LABEL, TITLE, ABSTRACT)) {
                data.find(Node.ANY, Node.ANY, property, Node.ANY).forEachRemaining(quad -> add(producer, quad));
            }
        });
        producer.finish();
        index.commit();
    }

    private static void add(TextDocProducerTriples producer, Quad quad) {
        producer.change(TextQuadAction.ADD, quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    /** Changes with every build, whose last step before the graph is to write the names. */
    private static String stamp(StoreDirectory store) throws IOException {
        Path names = store.names();
        return Files.exists(names)
                ? Files.size(names) + " " + Files.getLastModifiedTime(names).toMillis()
                : "none";
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
