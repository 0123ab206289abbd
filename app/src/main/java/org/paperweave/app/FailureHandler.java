package org.paperweave.app;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.paperweave.model.PaperweaveException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns a failure into a sentence on standard error. The stack trace is shown with {@code --verbose} only. */
final class FailureHandler implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println("paperweave: " + sentence(failure));
        if (parsed.hasMatchedOption("--verbose") || root(parsed).hasMatchedOption("--verbose")) {
            failure.printStackTrace(err);
        } else if (!(failure instanceof PaperweaveException)) {
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

    private static String sentence(Exception failure) {
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
