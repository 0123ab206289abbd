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
