package org.paperweave.app;

import java.nio.file.Path;
import org.paperweave.app.build.StoreDirectory;
import picocli.CommandLine.Option;

/** {@code --store}: the folder of the embedded store. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = "${env:PAPERWEAVE_STORE:-paperweave-store}",
            description = "Folder of the store; also from PAPERWEAVE_STORE (default: ${DEFAULT-VALUE}).")
    private Path path = Path.of("paperweave-store");

    StoreDirectory directory() {
        return new StoreDirectory(path);
    }
}
