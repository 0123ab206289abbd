package org.paperweave.loaders.tdb2;

import java.io.IOException;
import java.nio.file.Path;
import org.paperweave.loaders.GeneratedGraphs;
import org.paperweave.loaders.GraphStore;

/** A second process that has a store open, for being in the way and for being killed. */
final class StoreProcess {
    private StoreProcess() {}

    static Process start(String what, Path store) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreProcess.class.getName(),
                        what,
                        store.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /**
     * Opens the store and stays: still, or in the middle of a load.
     *
     * @param args {@code hold} or {@code load}, and the folder
     */
    public static void main(String[] args) throws InterruptedException {
        try (Tdb2Store store = Tdb2Store.open(Path.of(args[1]))) {
            if (args[0].equals("hold")) {
                System.out.println("open");
                Thread.sleep(60_000);
            } else {
                store.load(new GeneratedGraphs(2_000).fragments().iterator(), GraphStore.Mode.REPLACE, done -> {
                    if (done == 1_500) {
                        System.out.println("loading");
                        sleep();
                    }
                });
            }
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
