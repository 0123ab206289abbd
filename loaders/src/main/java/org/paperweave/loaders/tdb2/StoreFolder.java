package org.paperweave.loaders.tdb2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.paperweave.loaders.LoaderException;

/** The folder of a store, and how it is opened. */
final class StoreFolder {
    /** TDB2 numbers its generations: {@code Data-0001}. */
    private static final String DATA = "Data-";

    /** Where TDB2 writes down the process that has the folder open. */
    private static final String LOCK = "tdb.lock";

    private StoreFolder() {}

    /**
     * Connects to the database in a folder; makes both where they are not there.
     *
     * @throws LoaderException if another process holds it, it has other things in it, or it cannot be opened
     */
    static DatasetGraph connect(Path directory) {
        try {
            Files.createDirectories(directory);
            if (!isStore(directory) && !isEmpty(directory)) {
                throw new LoaderException("The folder " + directory.toAbsolutePath()
                        + " is no store and not empty. Name another folder: a store wants one of its own.");
            }
            DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(directory));
            // For this database alone: what another one in this process does is not ours to say.
            dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
            return dataset;
        } catch (IOException | JenaException | RuntimeIOException e) {
            if (isLocked(directory)) {
                throw new LoaderException(
                        "The store " + directory.toAbsolutePath() + " is in use by another process"
                                + holder(directory) + ". Wait until it has ended, or end it, and run again.",
                        e);
            }
            throw new LoaderException(
                    "The store " + directory.toAbsolutePath() + " cannot be opened (" + e.getMessage()
                            + "). Check its rights and its disk, or name another folder.",
                    e);
        }
    }

    /**
     * Makes sure that there is a store.
     *
     * @throws LoaderException if there is none
     */
    static void requireStore(Path directory) {
        if (!isStore(directory)) {
            throw new LoaderException("There is no store in " + directory.toAbsolutePath()
                    + ". Name the folder that a build has made, or build one there first.");
        }
    }

    private static boolean isStore(Path directory) {
        return any(directory, name -> name.startsWith(DATA));
    }

    private static boolean isEmpty(Path directory) {
        // The lock alone is left when a process is ended while it makes a store.
        return !any(directory, name -> !name.equals(LOCK));
    }

    private static boolean any(Path directory, Predicate<String> test) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.anyMatch(each -> test.test(each.getFileName().toString()));
        } catch (IOException e) {
            throw new LoaderException(
                    "The folder " + directory.toAbsolutePath() + " cannot be read (" + e.getMessage()
                            + "). Check its rights.",
                    e);
        }
    }

    /** Whether somebody else has the lock; TDB2 has no exception of its own for that. */
    private static boolean isLocked(Path directory) {
        try (FileChannel file = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock ours = file.tryLock()) {
            return ours == null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    /** The process that the lock names. */
    private static String holder(Path directory) {
        try {
            String id = Files.readString(directory.resolve(LOCK), StandardCharsets.UTF_8)
                    .strip();
            return id.isEmpty() ? "" : " (process " + id + ")";
        } catch (IOException e) {
            return "";
        }
    }
}
