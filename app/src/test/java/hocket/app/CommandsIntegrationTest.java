package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The two commands as processes, piped. */
@Timeout(120)
class CommandsIntegrationTest {
    @Test
    void aHostAndAGuestHoldAConversationOfSeveralTurns() throws Exception {
        try (HocketProcess host = HocketProcess.host()) {
            int port = host.port();
            try (HocketProcess guest = HocketProcess.start("join", "127.0.0.1:" + port)) {
                assertThat(host.nextOut())
                        .startsWith("Connection established with user2 (127.0.0.1:");
                guest.types("hello there", "#");
                assertThat(host.nextOut()).isEqualTo("Received from user2: hello there");
                assertThat(host.nextOut()).isEqualTo("user2 hands over (1 waiting)");
                host.types("hi \u65e5\u672c \ud83d\ude00", "#");
                assertThat(guest.nextOut())
                        .isEqualTo("Received from user1: hi \u65e5\u672c \ud83d\ude00");
                assertThat(guest.nextOut()).isEqualTo("user1 hands over");
                guest.types("\\#", "Exit");
                assertThat(host.nextOut()).isEqualTo("Received from user2: #");
                assertThat(host.nextOut()).isEqualTo("user2 said Exit");
                host.types("bye", "Exit");
                assertThat(guest.restOfOut())
                        .containsExactly(
                                "Received from user1: bye", "user1 said Exit", "Connection closed");
                assertThat(guest.status()).isZero();
                assertThat(host.nextOut()).isEqualTo("Connection with user2 closed");
                host.endsInput();
                assertThat(host.status()).isZero();
                assertThat(host.restOfOut()).isEmpty();
            }
        }
    }

    @Test
    void aScriptOfTheHostsGoesToThoseWhoWaitAndToNobodyElse() throws Exception {
        try (HocketProcess host = HocketProcess.host()) {
            int port = host.port();
            host.types("to the first", "#", "to the second", "#").endsInput();
            try (LineGuest first = LineGuest.connect(port);
                    LineGuest second = LineGuest.connect(port)) {
                first.sends("a\n#\n");
                assertThat(first.line()).isEqualTo("to the first");
                assertThat(first.line()).isEqualTo("#");
                second.sends("b\n#\n");
                assertThat(second.line()).isEqualTo("to the second");
                assertThat(second.line()).isEqualTo("#");
                assertThat(second.line()).isEqualTo("Exit");
                assertThat(first.line()).isEqualTo("Exit");
                second.sends("Exit\n");
                first.sends("Exit\n");
                assertThat(first.line()).isEqualTo("<end>");
                assertThat(second.line()).isEqualTo("<end>");
            }
            assertThat(host.status()).isZero();
            assertThat(host.restOfOut())
                    .contains("user2 hands over (1 waiting)", "Connection with user3 closed")
                    .doesNotContain("user1 said Exit");
        }
    }

    @Test
    void anEndOfInputSaysExitToThoseToComeToo() throws Exception {
        try (HocketProcess host = HocketProcess.host()) {
            int port = host.port();
            host.endsInput();
            try (HocketProcess guest = HocketProcess.start("join", "127.0.0.1:" + port)) {
                assertThat(guest.nextOut()).isEqualTo("user1 said Exit");
                guest.types("anybody?").endsInput();
                assertThat(guest.restOfOut()).containsExactly("Connection closed");
                assertThat(guest.status()).isZero();
            }
            assertThat(host.status()).isZero();
            assertThat(host.restOfOut()).element(1).isEqualTo("Received from user2: anybody?");
        }
    }

    @Test
    void anUnframedGuestIsServedOnTheSamePort() throws Exception {
        try (HocketProcess host = HocketProcess.host()) {
            int port = host.port();
            host.types("one", "two", "#", "Exit");
            try (LineGuest guest = LineGuest.connect(port)) {
                guest.sends("hello");
                assertThat(guest.receive()).isEqualTo("one\ntwo");
                guest.sends("thanks");
                assertThat(guest.receive()).isEqualTo("Exit");
            }
            assertThat(host.nextOut()).startsWith("Connection established with user2");
            assertThat(host.nextOut()).isEqualTo("Received from user2: hello");
            assertThat(host.nextOut()).isEqualTo("user2 hands over (1 waiting)");
            assertThat(host.nextOut()).isEqualTo("Received from user2: thanks");
            assertThat(host.nextOut()).isEqualTo("user2 hands over (1 waiting)");
            assertThat(host.nextOut()).isEqualTo("user2 said Exit");
            assertThat(host.nextOut()).isEqualTo("Connection with user2 closed");
        }
    }

    @Test
    void aGuestWhoBreaksOffIsLostAndTheOthersGoOn() throws Exception {
        try (HocketProcess host = HocketProcess.host()) {
            int port = host.port();
            try (LineGuest rude = LineGuest.connect(port);
                    LineGuest other = LineGuest.connect(port)) {
                rude.sends("I will be\n");
                assertThat(host.nextOut()).startsWith("Connection established");
                assertThat(host.nextOut()).isEqualTo("Received from user2: I will be");
                rude.reset();
                assertThat(host.nextOut()).isEqualTo("Connection with user2 lost");
                other.sends("still here\n#\n");
                host.types("good", "#");
                assertThat(other.line()).isEqualTo("good");
            }
        }
    }

    @Test
    void aGuestToldThatTheServerBrokeOffEndsWithStatusOne() throws Exception {
        try (HocketProcess host = HocketProcess.host();
                HocketProcess guest = HocketProcess.start("join", "127.0.0.1:" + host.port())) {
            assertThat(host.nextOut()).startsWith("Connection established");
            host.kill();
            assertThat(guest.status()).isEqualTo(1);
            assertThat(guest.restOfErr()).last().asString().doesNotContain("Exception");
        }
    }

    @Test
    void aHostThatIsTerminatedTellsItsGuests() throws Exception {
        try (HocketProcess host = HocketProcess.host();
                LineGuest guest = LineGuest.connect(host.port())) {
            guest.sends("hello\n");
            assertThat(host.nextOut()).startsWith("Connection established");
            assertThat(host.nextOut()).isEqualTo("Received from user2: hello");
            assertThat(guest.anyLine()).startsWith("* you are user2, talking to user1");
            host.terminate();
            assertThat(guest.anyLine()).isEqualTo("* closed: the host has left");
            assertThat(guest.anyLine()).isEqualTo("<end>");
        }
    }

    @Test
    void joinsAnOldUnframedHost() throws Exception {
        try (ServerSocket old = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HocketProcess guest =
                        HocketProcess.start(
                                "join", "--unframed", "127.0.0.1:" + old.getLocalPort())) {
            guest.types("hello", "Exit");
            try (var peer = old.accept()) {
                byte[] buffer = new byte[1024];
                int length = peer.getInputStream().read(buffer);
                assertThat(new String(buffer, 0, length, StandardCharsets.UTF_8))
                        .isEqualTo("hello");
                peer.getOutputStream().write("hi".getBytes(StandardCharsets.UTF_8));
                assertThat(guest.nextOut()).isEqualTo("Received from user1: hi");
                length = peer.getInputStream().read(buffer);
                assertThat(new String(buffer, 0, length, StandardCharsets.UTF_8)).isEqualTo("Exit");
                assertThat(guest.status()).isZero();
            }
        }
    }

    @Test
    void aPortInUseIsOneClearLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(failure(1, "host", "--ephemeral", "--bind", "127.0.0.1", "--port", port))
                    .singleElement()
                    .asString()
                    .contains(port)
                    .contains("in use");
        }
    }

    @Test
    void anAddressThatIsNotOursIsOneClearLine() throws Exception {
        assertThat(failure(1, "host", "--ephemeral", "--bind", "192.0.2.1", "--port", "0"))
                .singleElement()
                .asString()
                .contains("192.0.2.1");
        assertThat(
                        failure(
                                1,
                                "host",
                                "--ephemeral",
                                "--bind",
                                "no.such.host.invalid",
                                "--port",
                                "0"))
                .singleElement()
                .asString()
                .contains("no.such.host.invalid");
    }

    @Test
    void nobodyThereIsOneClearLine() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(failure(1, "join", "127.0.0.1:" + free))
                .singleElement()
                .asString()
                .contains("127.0.0.1:" + free)
                .contains("refused");
        assertThat(failure(1, "join", "no.such.host.invalid"))
                .singleElement()
                .asString()
                .contains("no.such.host.invalid");
    }

    @Test
    void badArgumentsEndWithStatusTwo() throws Exception {
        assertThat(failure(2, "host", "--port", "abc"))
                .containsExactly(
                        "hocket host: Invalid value for option '--port': 'abc' is not a port number"
                                + " from 0 to 65535",
                        "Try 'hocket host --help'.");
    }

    @Test
    void helpVersionManualAndCompletionComeOnStandardOutput() throws Exception {
        assertThat(output("--help"))
                .anyMatch(l -> l.contains("host"))
                .anyMatch(l -> l.contains("join"));
        assertThat(output("host", "--help")).anyMatch(l -> l.contains("--guests-per-address"));
        assertThat(output("--version")).singleElement().asString().startsWith("hocket ");
        assertThat(output("man"))
                .startsWith(".TH HOCKET 1")
                .anyMatch(l -> l.contains("\\-\\-idle"));
        assertThat(output("generate-completion")).anyMatch(l -> l.contains("complete"));
    }

    private static List<String> failure(int status, String... arguments)
            throws IOException, InterruptedException {
        try (HocketProcess process = HocketProcess.start(arguments)) {
            List<String> said = process.restOfErr();
            assertThat(process.status()).isEqualTo(status);
            assertThat(process.restOfOut()).isEmpty();
            assertThat(said).noneMatch(l -> l.contains("Exception") || l.startsWith("\tat "));
            return said;
        }
    }

    private static List<String> output(String... arguments)
            throws IOException, InterruptedException {
        try (HocketProcess process = HocketProcess.start(arguments)) {
            List<String> lines = process.restOfOut();
            assertThat(process.status()).isZero();
            assertThat(process.restOfErr()).isEmpty();
            return lines;
        }
    }
}
