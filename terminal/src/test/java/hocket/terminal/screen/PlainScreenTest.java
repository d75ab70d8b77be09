package hocket.terminal.screen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A terminal that can only print. */
class PlainScreenTest {
    private static final View VIEW =
            new View(
                    new Prompt(Line.note("to 2> "), new Aim(2, 1)),
                    Line.note("status"),
                    "t",
                    List.of());

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void printsLinesAndThePromptAfterThem() {
        try (PlainScreen screen = screen("")) {
            screen.show(VIEW);
            screen.print(Line.empty().name("user2").text(": hi"));
            screen.show(VIEW);
        }

        assertThat(out.toString(UTF_8)).isEqualTo("to 2> \nuser2: hi\nto 2> \n");
    }

    @Test
    void readsLinesWithTheirAimAndThenTheEnd() {
        Queue<Input> inputs = new ConcurrentLinkedQueue<>();
        try (PlainScreen screen = screen("h\u00e9llo\n")) {
            screen.open(inputs::add);
            await().until(() -> inputs.size() == 2);
        }

        assertThat(inputs)
                .containsExactly(new Input.Entered("h\u00e9llo", new Aim(2, 1)), new Input.Ended());
    }

    @Test
    void aTerminalThatFailsHasEnded() throws IOException {
        Queue<Input> inputs = new ConcurrentLinkedQueue<>();
        InputStream gone = InputStream.nullInputStream();
        gone.close();
        try (PlainScreen screen = new PlainScreen(gone, out, VIEW)) {
            screen.open(inputs::add);
            await().until(() -> !inputs.isEmpty());
        }

        assertThat(inputs).containsExactly(new Input.Ended());
    }

    @ParameterizedTest
    @MethodSource("hocket.terminal.screen.Hostile#lines")
    void sendsNoSequenceAtAll(String hostile, String visible) {
        try (PlainScreen screen = screen("")) {
            screen.print(Line.empty().text(hostile));
        }

        assertThat(out.toString(UTF_8)).isEqualTo(visible + "\n");
    }

    private PlainScreen screen(String typed) {
        return new PlainScreen(new ByteArrayInputStream(typed.getBytes(UTF_8)), out, VIEW);
    }
}
