package hocket.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Core;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What still leaves when a client says in good order that it will send no more. */
final class EndOfInputTest {
    private final FakeConnection connection = new FakeConnection();
    private final Hub hub =
            new Hub(
                    new Core(),
                    MemoryLog.open(() -> Instant.EPOCH, 1),
                    HubSettings.standard(),
                    new Surroundings(() -> 0, () -> {}, Runnable::run),
                    1);
    private final Session session = hub.attach(new WordDoor(), connection);

    @Test
    void sendsWhatWasWrittenInTheSameTurn() {
        receive("?");
        session.endOfInput();
        hub.turn();
        assertThat(connection.writes).containsExactly("!;");
        assertThat(connection.closed).isTrue();
        assertThat(hub.sessions()).isZero();
    }

    @Test
    void sendsTheLastWordsOfADoorThatCloses() {
        receive("bye");
        session.endOfInput();
        hub.turn();
        assertThat(connection.writes).containsExactly("bye;");
        assertThat(connection.closed).isTrue();
    }

    @Test
    void sendsLastWordsThatWaitForACommand() {
        receive("arrive");
        receive("bye");
        session.endOfInput();
        hub.turn();
        assertThat(connection.writes).containsExactly("Refused;bye;");
        assertThat(connection.closed).isTrue();
    }

    private void receive(String word) {
        session.receive(ByteBuffer.wrap((word + "\n").getBytes(UTF_8)));
    }
}
