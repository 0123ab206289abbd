package org.paperweave.app;

/** What the command ends with. Documented in {@code docs/command-line.md}. */
final class ExitCode {
    /** All was done. */
    static final int DONE = 0;
    /** It failed; the reason stands on standard error. */
    static final int FAILED = 1;
    /** The command line was wrong. */
    static final int USAGE = 2;
    /** All was done, but some records were rejected; they stand in the rejects file. */
    static final int DONE_WITH_REJECTS = 3;

    private ExitCode() {}
}
