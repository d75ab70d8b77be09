package hocket.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.ConversationCommand;
import hocket.core.ConversationId;
import hocket.core.Event;
import hocket.core.Event.End;
import hocket.core.Nick;
import hocket.core.SessionCommand.OpenDesk;
import hocket.hub.HubSettings;
import hocket.hub.LocalSession;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever one peer does, a good guest beside it does not notice, and the server goes on. */
final class BadNeighbourIntegrationTest {
    private static final int LONGEST = 8192;
    private static final int MOST_UNTAKEN = 64;

    private Server server;
    private Host host;
    private GoodGuest good;

    @BeforeEach
    void start() throws Exception {
        server =
                Servers.start(
                        ServerSettings.standard()
                                .withHost("127.0.0.1")
                                .withPort(0)
                                .withConnectionsPerAddress(200));
        host = Host.echoing(server);
        good = GoodGuest.connect(server);
        good.talk();
        host.nextTurn();
    }

    @AfterEach
    void stop() throws IOException {
        good.talk();
        good.leave();
        good.close();
        server.close();
        assertThat(server.stopped().toCompletableFuture()).isCompleted();
    }

    @Test
    void aGuestThatNeverReadsIsCutAtItsLimit() throws Exception {
        try (Peer deaf = Peer.connectNarrow(server)) {
            deaf.send("I listen\n");
            ConversationId conversation = host.next(Event.GuestArrived.class).parties().id();
            host.submit(new ConversationCommand.Take(conversation));
            long turn = host.nextTurn().turn();
            String line = "x".repeat(LONGEST);
            int said = 0;
            while (!host.hasHeardEndOf(conversation)) {
                host.say(conversation, turn, line);
                said++;
                if (said % 16 == 0) {
                    good.talk();
                }
            }
            assertThat(host.next(Event.Ended.class).end()).isEqualTo(End.LOST);
            assertThat(said * LONGEST).isLessThan(16 << 20);
        }
    }

    @Test
    void aGuestThatSendsWithoutEndIsPaced() throws Exception {
        try (Peer flooder = Peer.connect(server)) {
            CountDownLatch started = new CountDownLatch(1);
            Thread flood = Thread.startVirtualThread(() -> flood(flooder, started));
            assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < 50; i++) {
                good.talk();
            }
            assertThat(flood.isAlive()).isTrue();
            flooder.reset();
            flood.join();
        }
    }

    @Test
    void nobodyNewIsLetInWhileAConsoleIsFarBehind() throws Exception {
        AtomicInteger untaken = new AtomicInteger();
        try (Server small = Servers.start(smallest());
                Peer early = Peer.connect(small)) {
            CountDownLatch opened = new CountDownLatch(1);
            LocalSession console =
                    small.attach(message -> {
                        untaken.incrementAndGet();
                        opened.countDown();
                    });
            console.submit(new OpenDesk(new Nick("user1"), 500));
            assertThat(opened.await(10, TimeUnit.SECONDS)).isTrue();
            small.open();
            early.send("I was here before\n");
            String answer = comeAndGo(small);
            assertThat(answer).isEqualTo("* refused: the host is not reading, try again later");
            assertThat(untaken.get()).isBetween(MOST_UNTAKEN, 2 * MOST_UNTAKEN);
            assertThat(early.line()).startsWith("* you are ");
            while (untaken.getAndDecrement() > 0) {
                console.taken();
            }
            assertThat(comeOnce(small)).startsWith("* you are ");
        }
    }

    private static ServerSettings smallest() {
        return ServerSettings.standard()
                .withHost("127.0.0.1")
                .withPort(0)
                .withConnectionsPerAddress(200)
                .withHub(HubSettings.standard().withOutput(8 * 128, MOST_UNTAKEN * 128));
    }

    /** Connects again and again until the answer is no welcome. */
    private static String comeAndGo(Server server) throws IOException {
        String answer = comeOnce(server);
        for (int i = 0; i < MOST_UNTAKEN && answer.startsWith("* you are "); i++) {
            answer = comeOnce(server);
        }
        return answer;
    }

    private static String comeOnce(Server server) throws IOException {
        try (Peer peer = Peer.connect(server)) {
            peer.send("\n");
            return peer.line();
        }
    }

    @Test
    void guestsThatResetAreForgotten() throws Exception {
        for (int i = 0; i < 100; i++) {
            Peer peer = Peer.connect(server);
            peer.send("hello\n#\n");
            peer.reset();
            good.talk();
        }
    }

    @Test
    void aConnectionThatClosesAtOnceIsNoGuest() throws Exception {
        for (int i = 0; i < 100; i++) {
            Peer.connect(server).close();
        }
        good.talk();
        try (Peer next = Peer.connect(server)) {
            next.send("hello\n");
            assertThat(host.next(Event.GuestArrived.class).parties().guest()).hasToString("user3");
        }
    }

    @Test
    void tenThousandEmptyLinesAreNothing() throws Exception {
        try (Peer guest = Peer.connect(server)) {
            guest.send("\r\n".repeat(5000) + "\n".repeat(5000));
            good.talk();
            guest.send("hello\n#\n");
            assertThat(guest.said()).isEqualTo("you said: hello");
        }
    }

    @Test
    void anOverlongLineIsRefusedAndTheNextIsHeard() throws Exception {
        try (Peer guest = Peer.connect(server)) {
            guest.send("x".repeat(100 * LONGEST) + "\n");
            good.talk();
            guest.send("hello\n#\n");
            assertThat(guest.line()).startsWith("* you are user3");
            assertThat(guest.line()).isEqualTo("* refused: line longer than 8192 bytes");
            assertThat(guest.said()).isEqualTo("you said: hello");
        }
    }

    @Test
    void malformedUtf8IsRefusedAndTheNextLineIsHeard() throws Exception {
        try (Peer guest = Peer.connect(server)) {
            guest.send(new byte[] {'a', (byte) 0xc0, (byte) 0xaf, '\n'});
            good.talk();
            guest.send("hello\n#\n");
            assertThat(guest.line()).startsWith("* you are user3");
            assertThat(guest.line()).isEqualTo("* refused: not UTF-8");
            assertThat(guest.said()).isEqualTo("you said: hello");
        }
    }

    /** What other programs say first, as Latin 1 with C's escapes for CR and LF, and the answer. */
    @ParameterizedTest
    @CsvSource({
        "'GET / HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n', HTTP/1.1 ",
        "'POST /say HTTP/1.1\\r\\nContent-Length: 5\\r\\n\\r\\nhello', HTTP/1.1 ",
        "'\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003', '\u0015\u0003'"
    })
    void anotherProtocolGetsItsAnswerAndIsNoGuest(String greeting, String answer) throws Exception {
        try (Peer stranger = Peer.connect(server)) {
            stranger.send(greeting.translateEscapes().getBytes(ISO_8859_1));
            assertThat(stranger.rest()).startsWith(answer);
        }
        good.talk();
        try (Peer next = Peer.connect(server)) {
            next.send("hello\n");
            assertThat(host.next(Event.GuestArrived.class).parties().guest()).hasToString("user3");
        }
    }

    @Test
    void anotherProtocolThatHasClosedItsSideStillGetsItsAnswer() throws Exception {
        try (Peer stranger = Peer.connect(server)) {
            stranger.send("GET / HTTP/1.0\r\n\r\n");
            stranger.finish();
            assertThat(stranger.rest()).startsWith("HTTP/1.1 ");
        }
    }

    private static void flood(Peer flooder, CountDownLatch started) {
        byte[] lines = "flood\n".repeat(1000).getBytes(ISO_8859_1);
        try {
            while (true) {
                flooder.send(lines);
                started.countDown();
            }
        } catch (IOException e) {
            assertThat(e).isNotNull();
        }
    }
}
