package hocket.server;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Event;
import hocket.irc.IrcSettings;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** IRC clients on the port for everybody. */
final class IrcIntegrationTest {
    private static final ServerSettings SETTINGS =
            ServerSettings.standard().withHost("127.0.0.1").withPort(0);

    private Server server;

    @BeforeEach
    void start() throws IOException {
        server = Servers.start(SETTINGS);
        server.open();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isServedAndIsNoGuest() throws Exception {
        Host host = Host.open(server);
        try (Peer ada = register("ada");
                Peer guest = Peer.connect(server)) {
            guest.send("hello\n");
            assertThat(host.next(Event.GuestArrived.class).from().value())
                    .isEqualTo("127.0.0.1:" + guest.port());
            ada.send("JOIN #a\r\n");
            assertThat(lineWith(" JOIN ", ada)).startsWith(":ada!ada@127.0.0.1 JOIN ");
        }
    }

    @Test
    void seesWhomItWatchesCome() throws IOException {
        try (Peer ada = register("ada")) {
            ada.send("MONITOR + bob\r\n");
            assertThat(lineWith(" 731 ", ada)).endsWith("bob\r");
            try (Peer _ = register("bob")) {
                assertThat(lineWith(" 730 ", ada)).contains("bob!bob@127.0.0.1");
            }
        }
    }

    @Test
    void isToldWhatTheSettingsSayNow() throws IOException {
        try (Peer ada = register("ada")) {
            server.reconfigure(SETTINGS, withMotd("Read this"));
            ada.send("PING a\r\n");
            lineWith("PONG", ada);
            ada.send("MOTD\r\n");
            assertThat(lineWith(" 372 ", ada)).contains("Read this");
        }
    }

    @Test
    void comesWithinTheLimitsThatHoldNow() throws IOException {
        try (Peer ada = register("ada")) {
            server.reconfigure(SETTINGS.withConnections(1), Servers.IRC);
            ada.send("PING a\r\n");
            lineWith("PONG", ada);
            try (Peer bob = Peer.connect(server)) {
                assertThat(bob.rest()).contains("too many connections");
            }
        }
    }

    @Test
    void isToldThatTheServerStops() throws IOException {
        try (Peer ada = register("ada")) {
            Thread.startVirtualThread(server::close);
            assertThat(lineWith("ERROR", ada)).contains("Server shutting down");
        }
    }

    private Peer register(String nick) throws IOException {
        Peer peer = Peer.connect(server);
        peer.send("NICK %1$s\r\nUSER %1$s 0 * :%1$s\r\n".formatted(nick));
        lineWith(" 001 ", peer);
        return peer;
    }

    private static String lineWith(String part, Peer peer) throws IOException {
        String line = peer.line();
        while (!line.contains(part) && !line.endsWith("<end>")) {
            line = peer.line();
        }
        return line;
    }

    private static IrcSettings withMotd(String line) {
        IrcSettings irc = Servers.IRC;
        return new IrcSettings(
                irc.identity(),
                List.of(line),
                irc.admin(),
                irc.password(),
                irc.operators(),
                irc.passwords(),
                irc.limits());
    }
}
