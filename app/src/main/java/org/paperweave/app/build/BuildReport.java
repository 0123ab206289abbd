package org.paperweave.app.build;

import org.paperweave.loaders.LoadReport;
import org.paperweave.model.graph.GraphSummary;

/**
 * What a build did.
 *
 * @param read input records
 * @param loaded records that became a paper
 * @param merged records that went into a paper that another record, or the store, already had
 * @param rejected records that could not be read; they stand in the rejects file
 * @param summary what is in the graph now
 * @param load what was done to the store, in fragments
 * @param seconds wall clock
 * @param peakHeap bytes of heap in use at most, as sampled after collections; 0 where the virtual machine does not say
 */
public record BuildReport(
        long read,
        long loaded,
        long merged,
        long rejected,
        GraphSummary summary,
        LoadReport load,
        double seconds,
        long peakHeap) {}
