package hocket.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hocket.core.Nick;
import hocket.hub.LocalSession;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The host's program on the real hub, piped. */
class HostProgramTest {
    private static final HostOptions OPTIONS =
            new HostOptions(Nick.parse("user1").orElseThrow(), 10, 12345, List.of(), true, false);

    private final LocalHub hub = new LocalHub();
    private final Piped piped = new Piped();

    @AfterEach
    void closes() {
        hub.close();
    }

    @Test
    void answersAGuestAndEndsWithItsInput() {
        CompletableFuture<Integer> status = opens();
        piped.types("hi\n#\n");
        LocalSession guest = hub.guest("hello there", "#", "Exit");
        piped.ends();

        assertThat(status.join()).isZero();
        guest.detach();
        assertThat(piped.out())
                .isEqualTo(
                        """
                        Waiting for connections on port 12345
                        Connection established with user2 (127.0.0.1:50000)
                        Received from user2: hello there
                        user2 hands over (1 waiting)
                        user2 said Exit
                        Connection with user2 closed
                        """);
    }

    @Test
    void answersManyGuests() {
        CompletableFuture<Integer> status = opens();
        for (int guest = 0; guest < 10; guest++) {
            hub.guest("hello", "#", "Exit");
        }
        piped.types("answer\n#\n".repeat(10));
        piped.ends();

        assertThat(status.join()).isZero();
        assertThat(piped.out().lines().filter(line -> line.endsWith(" closed"))).hasSize(10);
    }

    @Test
    void endsWithStatus1WhenTheDeskIsTaken() {
        CompletableFuture<Integer> first = opens();
        Piped other = new Piped();

        assertThat(starts(other.console()).join()).isOne();
        assertThat(other.err()).isEqualTo("somebody else hosts here already\n");
        assertThat(first.isDone()).isFalse();
    }

    @Test
    void endsQuietlyWhenNobodyReadsItsOutput() {
        assertThat(starts(piped.console(failing("Broken pipe"))).join()).isZero();
        assertThat(piped.err()).isEmpty();
    }

    @Test
    void endsWithStatus1WhenItsOutputCannotBeWritten() {
        OutputStream full = failing("No space left on device");

        assertThat(starts(piped.console(full)).join()).isOne();
        assertThat(piped.err()).isEqualTo("cannot write the output: No space left on device\n");
    }

    private static OutputStream failing(String how) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(how);
            }
        };
    }

    /** Starts the program, and waits until guests may come. */
    private CompletableFuture<Integer> opens() {
        CompletableFuture<Integer> status = starts(piped.console());
        await().until(() -> piped.out().contains("Waiting"));
        return status;
    }

    private CompletableFuture<Integer> starts(Console console) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return HostProgram.run(OPTIONS, hub::attach, console);
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                Thread::startVirtualThread);
    }
}
