package org.paperweave.loaders;

/**
 * What a load did, in fragments.
 *
 * @param added fragments that the store did not have
 * @param changed fragments that replaced others
 * @param unchanged fragments that the store already had just so
 * @param removed fragments that the load did not name; 0 for {@link GraphStore.Mode#ADD}
 */
public record LoadReport(long added, long changed, long unchanged, long removed) {
    /** All fragments that were handed over. */
    public long total() {
        return added + changed + unchanged;
    }
}
