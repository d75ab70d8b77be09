package hocket.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hocket.hub.HubSettings;
import hocket.hub.LocalSession;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What sockets do, with a door that says back what it gets. */
final class TransportIntegrationTest {
    private static final ServerSettings SETTINGS =
            ServerSettings.standard().withHost("127.0.0.1").withPort(0);

    private static final HubSettings ROOMY =
            HubSettings.standard().withOutput(4 * EchoDoor.FLOOD, 4 * EchoDoor.FLOOD);

    /** The transports of this machine; which are missing is said on standard error. */
    static Stream<Transport> available() {
        return Stream.of(Transport.values()).filter(TransportIntegrationTest::isAvailable);
    }

    private static boolean isAvailable(Transport transport) {
        if (!transport.isAvailable()) {
            System.err.println("not available on this machine, not tested: " + transport);
        }
        return transport.isAvailable();
    }

    @ParameterizedTest
    @MethodSource("available")
    void carriesBytesBothWaysAndEndsInOrder(Transport transport) throws IOException {
        try (Server server = start(SETTINGS.withTransport(transport));
                Peer peer = Peer.connect(server)) {
            peer.send("hello");
            assertThat(peer.read()).isEqualTo("hello");
            peer.finish();
            assertThat(peer.rest()).isEqualTo("end");
            assertThat(echo(server, "still here")).isEqualTo("still here");
        }
    }

    @ParameterizedTest
    @MethodSource("available")
    void doesNotResetAPeerThatIsStillSendingAtTheEnd(Transport transport) throws IOException {
        try (Server server = start(SETTINGS.withTransport(transport));
                Peer peer = Peer.connect(server)) {
            peer.send("bye");
            assertThat(peer.rest()).isEqualTo("bye");
            for (int i = 0; i < 50; i++) {
                peer.send("more");
            }
            peer.finish();
            assertThat(echo(server, "still here")).isEqualTo("still here");
        }
    }

    @ParameterizedTest
    @MethodSource("available")
    void deliversWhatIsLargerThanTheNetworkTakesAtOnce(Transport transport) throws IOException {
        try (Server server = start(SETTINGS.withTransport(transport).withHub(ROOMY));
                Peer peer = Peer.connectNarrow(server)) {
            peer.send("flood");
            assertThat(peer.read(EchoDoor.FLOOD)).hasSize(EchoDoor.FLOOD);
            peer.finish();
            assertThat(peer.rest()).isEqualTo("end");
            assertThat(echo(server, "still here")).isEqualTo("still here");
        }
    }

    @ParameterizedTest
    @MethodSource("available")
    void survivesAResetAndGoesOnServing(Transport transport) throws IOException {
        try (Server server = start(SETTINGS.withTransport(transport))) {
            for (int i = 0; i < 20; i++) {
                Peer peer = Peer.connect(server);
                peer.send("flood");
                peer.reset();
            }
            try (Peer peer = Peer.connect(server)) {
                peer.send("hello");
                assertThat(peer.read()).isEqualTo("hello");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("available")
    void knowsWhereAPeerComesFrom(Transport transport) throws IOException {
        ServerSettings everywhere =
                SETTINGS.withHost(ServerSettings.EVERYWHERE).withTransport(transport);
        try (Server server = start(everywhere);
                Peer peer = Peer.connect(server)) {
            peer.send("where");
            assertThat(peer.read()).isEqualTo("127.0.0.1:" + peer.port());
        }
    }

    @Test
    void refusesWhatIsBeyondItsLimits() throws IOException {
        try (Server server = start(SETTINGS.withConnections(3).withConnectionsPerAddress(2));
                Peer first = Peer.connect(server);
                Peer second = Peer.connect(server);
                Peer third = Peer.connect(server)) {
            assertThat(third.rest())
                    .isEqualTo("* refused: too many connections from your address\n");
            first.send("still here");
            assertThat(first.read()).isEqualTo("still here");
            second.reset();
            Awaitility.await()
                    .untilAsserted(() -> assertThat(echo(server, "hello")).isEqualTo("hello"));
        }
    }

    @Test
    void refusesConnectionsBeyondTheLimitInAll() throws IOException {
        try (Server server = start(SETTINGS.withConnections(1));
                Peer first = Peer.connect(server)) {
            first.send("hello");
            assertThat(first.read()).isEqualTo("hello");
            assertThat(echo(server, "hello")).isEqualTo("* refused: too many connections\n");
        }
    }

    @Test
    void stopsAtTheFirstExceptionThatNobodyExpected() throws IOException {
        List<LogRecord> logged = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger(Server.class.getName());
        logger.setFilter(record -> !logged.add(record));
        try (Server server = start(SETTINGS);
                Peer bystander = Peer.connect(server);
                Peer peer = Peer.connect(server)) {
            peer.send("bug");
            assertThat(server.stopped().toCompletableFuture())
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(IllegalStateException.class);
            assertThat(bystander.line()).isEqualTo("<end>");
            assertThatThrownBy(() -> server.attach(message -> {}))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(logged).hasSize(1);
        } finally {
            logger.setFilter(null);
        }
    }

    @Test
    void tellsItsOwnSessionsThatItHasFailed() throws IOException {
        Logger logger = Logger.getLogger(Server.class.getName());
        logger.setFilter(record -> false);
        CompletableFuture<LocalSession.Message> heard = new CompletableFuture<>();
        try (Server server = start(SETTINGS);
                Peer peer = Peer.connect(server)) {
            server.attach(heard::complete);
            peer.send("bug");
            assertThat(heard)
                    .succeedsWithin(Duration.ofSeconds(10))
                    .isEqualTo(new LocalSession.Message.Failed());
        } finally {
            logger.setFilter(null);
        }
    }

    @Test
    void leavesNoThreadBehind() throws IOException {
        Server server = start(SETTINGS);
        try (Peer peer = Peer.connect(server)) {
            peer.send("hello");
            assertThat(peer.read()).isEqualTo("hello");
            List<Thread> before = hubThreads();
            server.close();
            server.close();
            assertThat(before).isNotEmpty().allMatch(thread -> !thread.isAlive());
            assertThat(peer.line()).isEqualTo("<end>");
            assertThat(server.stopped().toCompletableFuture()).isCompleted();
        }
    }

    @ParameterizedTest
    @MethodSource("available")
    void resetsAPeerThatIsBeyondItsLimit(Transport transport) throws IOException {
        try (Server server = start(SETTINGS.withTransport(transport));
                Peer deaf = Peer.connectNarrow(server)) {
            deaf.send("flood");
            assertThatThrownBy(deaf::rest).hasMessage("Connection reset");
            assertThat(echo(server, "still here")).isEqualTo("still here");
        }
    }

    @ParameterizedTest
    @MethodSource("available")
    void resetsAPeerThatTakesNothingForTooLong(Transport transport) throws IOException {
        HubSettings impatient = ROOMY.withStall(Duration.ofMillis(300));
        try (Server server = start(SETTINGS.withTransport(transport).withHub(impatient));
                Peer deaf = Peer.connectNarrow(server)) {
            deaf.send("flood");
            assertThat(deaf.read()).startsWith("xxx");
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThatThrownBy(() -> deaf.send("still there?"))
                                    .isInstanceOf(IOException.class));
            assertThat(echo(server, "still here")).isEqualTo("still here");
        }
    }

    @Test
    void doesNotWaitForAPeerThatNeverReadsWhenItStops() throws IOException {
        try (Server server = start(SETTINGS.withHub(ROOMY));
                Peer deaf = Peer.connectNarrow(server)) {
            deaf.send("flood");
            assertThat(deaf.read()).startsWith("xxx");
            assertThat(CompletableFuture.runAsync(server::close))
                    .succeedsWithin(Duration.ofSeconds(4));
            assertThatThrownBy(deaf::rest).hasMessage("Connection reset");
        }
    }

    @Test
    void saysWhyItCannotListen() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> start(SETTINGS.withPort(port)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("cannot listen on 127.0.0.1:" + port + ": the port is in use");
        }
        assertThatThrownBy(() -> start(SETTINGS.withHost("192.0.2.1").withPort(4000)))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot listen on 192.0.2.1:4000: this machine has no such address");
        assertThatThrownBy(() -> start(SETTINGS.withHost("no.such.invalid").withPort(4000)))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "cannot listen on no.such.invalid:4000: there is no such address or host");
    }

    private static Server start(ServerSettings settings) throws IOException {
        Server server = Server.start(settings, (from, now) -> new EchoDoor(from.text()));
        server.open();
        return server;
    }

    private static String echo(Server server, String text) throws IOException {
        try (Peer peer = Peer.connect(server)) {
            peer.send(text);
            return peer.read();
        }
    }

    private static List<Thread> hubThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("hocket-hub"))
                .toList();
    }
}
