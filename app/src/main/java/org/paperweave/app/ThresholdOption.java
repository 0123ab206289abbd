package org.paperweave.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.paperweave.app.build.BuildException;
import org.paperweave.app.build.StoreDirectory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --threshold}: how likely a statement has to be. */
final class ThresholdOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--threshold",
            paramLabel = "P",
            description =
                    "Leave out statements that are less likely to be right than this, from 0 to 1 (default: 0, or what"
                            + " the store was built with). docs/quality.md tells what each leaves.")
    private @Nullable Double threshold;

    /** What was given, or else 0. */
    double given() {
        Double value = threshold;
        if (value != null && !(value >= 0 && value <= 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--threshold is a probability from 0 to 1, not " + value + ".");
        }
        return value == null ? 0 : value;
    }

    /** What was given now, which the store keeps, or else what it keeps from before. */
    double keptIn(StoreDirectory directory) {
        if (threshold == null) {
            return current(directory);
        }
        double value = given();
        Path kept = directory.threshold();
        try {
            Files.createDirectories(directory.path());
            Path next = kept.resolveSibling(kept.getFileName() + ".new");
            Files.writeString(next, value + "\n");
            Files.move(next, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BuildException(
                    "The threshold cannot be kept in " + kept + " (" + e.getMessage() + "). Check its rights.", e);
        }
        return value;
    }

    /** What a store was built with. */
    static double current(StoreDirectory directory) {
        Path kept = directory.threshold();
        try {
            return Files.exists(kept)
                    ? Double.parseDouble(
                            Files.readString(kept, StandardCharsets.UTF_8).strip())
                    : 0;
        } catch (IOException | NumberFormatException e) {
            throw new BuildException(
                    "The threshold of the store, " + kept + ", cannot be read (" + e.getMessage()
                            + "). Give it anew with --threshold.",
                    e);
        }
    }
}
