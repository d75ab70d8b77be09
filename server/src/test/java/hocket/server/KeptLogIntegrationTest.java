package hocket.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hocket.core.Core;
import hocket.core.Event;
import hocket.history.History;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A server on a log that is kept: what its clients see when that has no room, is slow, or fails.
 */
final class KeptLogIntegrationTest {
    private static final ServerSettings SETTINGS =
            ServerSettings.standard().withHost("127.0.0.1").withPort(0);

    private final TroubledLog log = new TroubledLog();

    @Test
    void messagesAreRefusedInBothDoorsWhileThereIsNoRoomAndTakenAfterwards() throws Exception {
        try (Server server = start()) {
            Host host = Host.open(server);
            try (Peer ada = register(server);
                    Peer guest = Peer.connect(server)) {
                ada.send("JOIN #a\r\n");
                lineWith(" 366 ", ada);
                guest.send("one\n");
                assertThat(host.next(Event.Said.class).text().value()).isEqualTo("one");
                log.full = true;
                ada.send("PRIVMSG #a :hi\r\nPRIVMSG ada :hi\r\nNOTICE #a :hi\r\nPING x\r\n");
                assertThat(lineWith(" 404 ", ada))
                        .endsWith(" 404 ada #a :Not sent: the disk of the server is nearly full\r");
                assertThat(ada.line())
                        .endsWith(
                                " 531 ada ada :Not sent: the disk of the server is nearly full\r");
                assertThat(ada.line()).contains("PONG");
                guest.send("two\n");
                assertThat(lineWith("refused", guest))
                        .isEqualTo("* refused: the disk of the server is nearly full");
                log.full = false;
                guest.send("three\n");
                assertThat(host.next(Event.Said.class).text().value()).isEqualTo("three");
                ada.send("PRIVMSG ada :again\r\n");
                assertThat(ada.line()).endsWith("PRIVMSG ada :again\r");
            }
        }
    }

    @Test
    void nobodyIsLetInBeforeWhatEarlierStartsLeftHasEnded() throws Exception {
        log.held = true;
        try (Server server = start();
                Peer ada = Peer.connect(server)) {
            server.open();
            ada.send("NICK ada\r\nUSER ada 0 * :Ada\r\n");
            for (int count = 0; count < 100; count++) {
                var _ = server.attach(message -> {});
            }
            assertThat(log.waiting()).isEqualTo(1);
            log.release();
            assertThat(lineWith(" 001 ", ada)).contains("ada");
        }
    }

    @Test
    void nothingMoreIsAcknowledgedOnceTheLogHasFailed() throws Exception {
        try (Server server = start()) {
            server.open();
            try (Peer ada = register(server)) {
                log.held = true;
                ada.send("JOIN #a\r\n");
                log.fail(new IOException("a broken disk"));
                assertThatThrownBy(ada::line).isInstanceOf(SocketException.class);
            }
            assertThat(server.stopped().toCompletableFuture()).failsWithin(Duration.ofSeconds(10));
            assertThat(server.logFailure()).isPresent();
        }
    }

    private Server start() throws IOException {
        return Server.start(
                SETTINGS,
                new Beginning(log, new Core(), 2, true, History.none()),
                Servers.IRC,
                () -> "");
    }

    private static Peer register(Server server) throws IOException {
        Peer peer = Peer.connect(server);
        peer.send("CAP REQ echo-message\r\nNICK ada\r\nUSER ada 0 * :Ada\r\nCAP END\r\n");
        lineWith(" 422 ", peer);
        return peer;
    }

    private static String lineWith(String part, Peer peer) throws IOException {
        String line = peer.line();
        while (!line.contains(part) && !line.endsWith("<end>")) {
            line = peer.line();
        }
        return line;
    }
}
