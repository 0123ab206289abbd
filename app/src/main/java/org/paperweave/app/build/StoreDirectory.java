package org.paperweave.app.build;

import java.nio.file.Files;
import java.nio.file.Path;
import org.paperweave.loaders.LoaderException;

/**
 * The folder that {@code paperweave build} makes: the graph, the records it was made of, and the ledger of the last
 * build.
 *
 * @param path the folder
 */
public record StoreDirectory(Path path) {
    /** The graph: a TDB2 database. */
    public Path graph() {
        return path.resolve("tdb2");
    }

    /** Every record that was ever read into this store, as JSON lines, gzipped: what a later build starts from. */
    public Path records() {
        return path.resolve("records.jsonl.gz");
    }

    /** The names of the corpus: which names papers give one thing, and how many papers do. */
    public Path names() {
        return path.resolve("names.tsv.gz");
    }

    /** What the user has decided of names; not there where nothing was. */
    public Path decisions() {
        return path.resolve("decisions.tsv");
    }

    /** How likely statements have to be; not there where all are kept. */
    public Path threshold() {
        return path.resolve("threshold.txt");
    }

    /** Where each input record of the last build ended: file, line, outcome, paper. */
    public Path ledger() {
        return path.resolve("ledger.tsv");
    }

    /** The rejected records of the last build: file, line, reason, beginning of the record. */
    public Path rejects() {
        return path.resolve("rejects.tsv");
    }

    /**
     * The folder of a store that has to be there.
     *
     * @throws LoaderException if there is none
     */
    public StoreDirectory existing() {
        if (!Files.isDirectory(graph())) {
            throw new LoaderException("There is no store in " + path.toAbsolutePath()
                    + ". Make one with: paperweave build INPUT… --store " + path);
        }
        return this;
    }
}
