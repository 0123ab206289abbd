package org.paperweave.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The {@code paperweave} command. */
@Command(
        name = "paperweave",
        description = "Weaves abstracts of machine-learning papers into a knowledge graph.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:done",
            " 1:failed; the reason stands on standard error",
            " 2:wrong usage",
            " 3:done, but some records were rejected"
        },
        subcommands = {
            BuildCommand.class,
            RemoveCommand.class,
            ExtractCommand.class,
            LoadCommand.class,
            QueryCommand.class,
            WhyCommand.class,
            ExportCommand.class,
            ServeCommand.class,
            StatsCommand.class,
            DiffCommand.class,
            ValidateCommand.class,
            IdentityCommand.class,
            TrainCommand.class,
            EvaluateCommand.class
        })
public final class Main {
    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show stack traces of failures.")
    @SuppressWarnings("UnusedVariable") // Read by the failure handler, from what picocli parsed.
    private boolean verbose;

    private Main() {}

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param arguments see {@code paperweave --help}
     */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command as it is run, for tests. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main())
                .setExecutionExceptionHandler(new FailureHandler())
                .setExecutionStrategy(FailureHandler.strategy())
                .setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        return commandLine;
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"paperweave " + (version == null ? "(not packaged)" : version)};
        }
    }
}
