package org.paperweave.app;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.paperweave.model.PaperweaveException;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;

/** Turns a failure into a sentence on standard error. The stack trace is shown with {@code --verbose} only. */
final class FailureHandler implements IExecutionExceptionHandler {
    private static final long MEGABYTE = 1L << 20;

    /** Has commands run in such a way that too little memory is a failure as any other: picocli lets errors through. */
    static IExecutionStrategy strategy() {
        IExecutionStrategy last = new CommandLine.RunLast();
        return parsed -> {
            try {
                return last.execute(parsed);
            } catch (OutOfMemoryError e) {
                CommandLine command = parsed.commandSpec().commandLine();
                throw new ExecutionException(command, String.valueOf(e.getMessage()), e);
            }
        };
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println("paperweave: " + sentence(failure));
        if (parsed.hasMatchedOption("--verbose") || root(parsed).hasMatchedOption("--verbose")) {
            failure.printStackTrace(err);
        } else if (!(failure instanceof PaperweaveException) && !isOutOfMemory(failure)) {
            err.println(
                    "This was not foreseen. Run again with --verbose before the sub-command to see where it happened.");
        }
        err.flush();
        return ExitCode.FAILED;
    }

    private static ParseResult root(ParseResult parsed) {
        CommandLine top = parsed.commandSpec().commandLine();
        while (top.getParent() != null) {
            top = top.getParent();
        }
        ParseResult result = top.getParseResult();
        return result == null ? parsed : result;
    }

    private static boolean isOutOfMemory(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }

    private static String sentence(Exception failure) {
        if (isOutOfMemory(failure)) {
            return String.format(
                    Locale.ROOT,
                    "Out of memory: %,d MB of heap are not enough for this. Set PAPERWEAVE_JAVA_OPTS=-Xmx8g, or more, and run again.",
                    Runtime.getRuntime().maxMemory() / MEGABYTE);
        }
        if (failure instanceof PaperweaveException) {
            return String.valueOf(failure.getMessage());
        }
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        if (cause instanceof NoSuchFileException missing) {
            return "There is no " + missing.getFile() + ".";
        }
        if (cause instanceof FileSystemException file) {
            String reason = file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
            return file.getFile() + " cannot be used: " + reason + ".";
        }
        return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
    }
}
