package org.paperweave.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailureHandlerTest {
    @Test
    void tooLittleMemoryIsASentenceThatSaysWhatToDo() {
        assertThat(run(() -> {
                    throw new OutOfMemoryError("Java heap space");
                }))
                .startsWith("paperweave: Out of memory: ")
                .contains("PAPERWEAVE_JAVA_OPTS=-Xmx8g")
                .doesNotContain("\tat ");
    }

    @Test
    void soIsTooLittleMemoryOfAnotherThread() {
        assertThat(run(() -> {
                    throw new IllegalStateException(new OutOfMemoryError("Java heap space"));
                }))
                .contains("PAPERWEAVE_JAVA_OPTS=-Xmx8g")
                .doesNotContain("--verbose");
    }

    @Test
    void whatNobodyForesawSaysHowToSeeMore() {
        assertThat(run(() -> {
                    throw new IllegalStateException("the kettle is empty");
                }))
                .contains("the kettle is empty")
                .contains("--verbose")
                .doesNotContain("\tat ");
    }

    private static String run(Runnable body) {
        StringWriter err = new StringWriter();
        int code = new CommandLine(new Failing(body))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler(new FailureHandler())
                .setExecutionStrategy(FailureHandler.strategy())
                .execute();
        assertThat(code).isEqualTo(ExitCode.FAILED);
        return err.toString();
    }

    @Command(name = "failing")
    private record Failing(Runnable body) implements Runnable {
        @Override
        public void run() {
            body.run();
        }
    }
}
