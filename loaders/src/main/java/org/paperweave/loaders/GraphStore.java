package org.paperweave.loaders;

import java.util.Iterator;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.paperweave.model.graph.GraphFragment;

/**
 * A place that holds one graph.
 *
 * <p><b>Idempotence.</b> Loading the same fragments twice leaves the store as loading them once. A fragment whose key is
 * already in the store replaces what the store holds under it, and nothing else.
 *
 * <p><b>Atomicity.</b> A load that fails, or a process that dies during one, leaves the store as it was before or such
 * that loading the same fragments again completes it; each implementation says which.
 *
 * <p><b>Threads.</b> One thread at a time, except that {@link #fragments()} of different store objects may run side by
 * side where the implementation says so.
 */
public interface GraphStore extends AutoCloseable {
    /** Whether fragments are added to what is there or stand for the whole graph. */
    enum Mode {
        /** Fragments that the store has and the load does not name stay. */
        ADD,
        /** Fragments that the store has and the load does not name are removed. */
        REPLACE
    }

    /**
     * Loads fragments: entities before the papers that speak of them.
     *
     * @param fragments read once, in order; not held in memory
     * @param mode what happens to fragments that are not named
     * @param progress told the number of fragments done so far, now and then
     * @return what was done
     * @throws LoaderException if the store cannot be written
     */
    LoadReport load(Iterator<GraphFragment> fragments, Mode mode, LongConsumer progress);

    /**
     * The graph as it is, in the order of {@link GraphFragment}: what was loaded comes back equal.
     *
     * @return a stream to be closed
     * @throws LoaderException if the store cannot be read
     */
    Stream<GraphFragment> fragments();

    /** Gives back what the store holds open. Never throws checked exceptions. */
    @Override
    void close();
}
