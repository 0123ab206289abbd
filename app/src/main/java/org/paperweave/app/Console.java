package org.paperweave.app;

import java.io.PrintStream;
import org.paperweave.app.build.BuildProgress;

/**
 * Progress on standard error: one line that is written over, and only where standard error is a terminal. Elsewhere (a
 * log, a pipe) it says nothing.
 */
final class Console implements BuildProgress {
    private static final long EVERY_NANOS = 200_000_000L;

    private final PrintStream err;
    private final boolean terminal;
    private String stage = "";
    private long total;
    private long stageStart;
    private long shown;
    private boolean open;

    Console(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** Progress for the terminal that the process was started from, if there is one. */
    static Console ofProcess() {
        return new Console(System.err, Terminal.present());
    }

    @Override
    public void begin(String name, long howMuch) {
        end();
        stage = name;
        total = howMuch;
        stageStart = System.nanoTime();
        shown = 0;
    }

    @Override
    public void done(long soFar) {
        long now = System.nanoTime();
        if (!terminal || now - shown < EVERY_NANOS) {
            return;
        }
        shown = now;
        double seconds = (now - stageStart) / 1e9;
        String share = total > 0 ? "%3d %%".formatted(Math.min(100, soFar * 100 / total)) : "%,d".formatted(soFar);
        String left = total > 0 && soFar > 0 && seconds > 2
                ? ", %,.0f s left".formatted(Math.max(0, seconds * (total - soFar) / soFar))
                : "";
        err.printf("\r\u001b[K%s %s%s", stage, share, left);
        err.flush();
        open = true;
    }

    /** Clears the line. */
    void end() {
        if (open) {
            err.print("\r\u001b[K");
            err.flush();
            open = false;
        }
    }
}
