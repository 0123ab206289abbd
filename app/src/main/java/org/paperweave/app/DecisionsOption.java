package org.paperweave.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.paperweave.app.build.BuildException;
import org.paperweave.app.build.StoreDirectory;
import org.paperweave.model.identity.Decisions;
import picocli.CommandLine.Option;

/** {@code --decisions}: what the user has decided of names, kept with the store. */
final class DecisionsOption {
    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description =
                    "What you have decided of names (docs/identity.md); kept with the store for later builds. An empty"
                            + " file takes all of it back.")
    private @Nullable Path file;

    /** The shipped decisions and those given now, which the store keeps, or else those that it keeps from before. */
    Decisions keptIn(StoreDirectory directory) {
        Path kept = directory.decisions();
        if (file != null) {
            Decisions all = Decisions.shipped().and(Decisions.read(file));
            try {
                Files.createDirectories(directory.path());
                Path next = kept.resolveSibling(kept.getFileName() + ".new");
                Files.copy(file, next, StandardCopyOption.REPLACE_EXISTING);
                Files.move(next, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new BuildException(
                        "The decisions cannot be kept in " + kept + " (" + e.getMessage() + "). Check its rights.", e);
            }
            return all;
        }
        return current(directory);
    }

    /** The shipped decisions and those that a store keeps. */
    static Decisions current(StoreDirectory directory) {
        Decisions shipped = Decisions.shipped();
        return Files.exists(directory.decisions()) ? shipped.and(Decisions.read(directory.decisions())) : shipped;
    }

    /** The shipped decisions and those of the file, if one is given. */
    @Nullable Decisions given() {
        return file == null ? null : Decisions.shipped().and(Decisions.read(file));
    }
}
