package org.paperweave.app.build;

/** Told how far a build is. Called on the building thread. */
public interface BuildProgress {
    /** Says nothing. */
    BuildProgress SILENT = new BuildProgress() {
        @Override
        public void begin(String stage, long total) {}

        @Override
        public void done(long soFar) {}
    };

    /**
     * A stage begins; the one before has ended.
     *
     * @param stage what is being done: {@code reading}, {@code extracting}, …
     * @param total how much there is to do, or -1 where unknown
     */
    void begin(String stage, long total);

    /**
     * How much of the stage is done.
     *
     * @param soFar in the unit of {@code total}
     */
    void done(long soFar);
}
