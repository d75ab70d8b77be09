package hocket.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guest's program, piped, and a raw server on loopback. */
class JoinProgramIntegrationTest {
    private static final String WELCOME =
            "* you are user2, talking to bob; a line # hands over, Exit ends\n";

    private final Piped piped = new Piped();
    private ServerSocket listening;

    @BeforeEach
    void listens() throws IOException {
        listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void closes() throws IOException {
        listening.close();
    }

    @Test
    void holdsAConversationWithAFramedServer() throws IOException {
        CompletableFuture<Integer> status = joins(true);
        piped.types("hello\n#\nExit\n");
        try (Socket server = listening.accept();
                BufferedReader lines = reader(server)) {
            assertThat(lines.readLine()).isEmpty();
            send(server, WELCOME);
            assertThat(lines.readLine()).isEqualTo("hello");
            assertThat(lines.readLine()).isEqualTo("#");
            send(server, "hi\n\\#\n\u001b[31mred\n#\n");
            assertThat(lines.readLine()).isEqualTo("Exit");
            send(server, "Exit\n");
        }

        assertThat(status.join()).isZero();
        assertThat(piped.out())
                .isEqualTo(
                        """
                        Received from bob: hi
                        Received from bob: #
                        Received from bob: red
                        bob hands over
                        bob said Exit
                        Connection closed
                        """);
    }

    @Test
    void readsNoLineOutOfTurn() throws IOException {
        CompletableFuture<Integer> status = joins(true);
        piped.types("#\nlater\n");
        piped.ends();
        try (Socket server = listening.accept();
                BufferedReader lines = reader(server)) {
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isEqualTo("#");
            assertThat(lines.ready()).isFalse();
            send(server, "#\n");
            assertThat(lines.readLine()).isEqualTo("later");
            assertThat(lines.readLine()).isEqualTo("Exit");
            send(server, "Exit\n");
        }

        assertThat(status.join()).isZero();
    }

    @Test
    void endsWithStatus1WhenTheConnectionBreaks() throws IOException {
        CompletableFuture<Integer> status = joins(true);
        listening.accept().close();

        assertThat(status.join()).isOne();
        assertThat(piped.err()).startsWith("connection to ").contains(" lost: ").endsWith("\n");
        assertThat(piped.err().lines()).hasSize(1);
    }

    @Test
    void endsWithStatus1WhenTheServerTurnsItAway() throws IOException {
        CompletableFuture<Integer> status = joins(true);
        try (Socket server = listening.accept();
                BufferedReader lines = reader(server)) {
            assertThat(lines.readLine()).isEmpty();
            send(server, "* refused: the desk takes no more guests\n");
        }

        assertThat(status.join()).isOne();
        assertThat(piped.err()).isEqualTo("refused: the desk takes no more guests\n");
    }

    @Test
    void endsWithStatus1WhenNobodyListens() throws IOException {
        int port = listening.getLocalPort();
        listening.close();

        assertThat(joins(true).join()).isOne();
        assertThat(piped.err())
                .isEqualTo("cannot connect to 127.0.0.1:" + port + ": connection refused\n");
    }

    @Test
    void takesTurnsMessageByMessageWithAnUnframedHost() throws IOException {
        CompletableFuture<Integer> status = joins(false);
        piped.types("hello\nhow are you\nExit\n");
        try (Socket server = listening.accept()) {
            assertThat(message(server)).isEqualTo("hello");
            send(server, "hi");
            assertThat(message(server)).isEqualTo("how are you");
            send(server, "fine");
            assertThat(message(server)).isEqualTo("Exit");
        }

        assertThat(status.join()).isZero();
        assertThat(piped.out())
                .isEqualTo(
                        """
                        Received from user1: hi
                        Received from user1: fine
                        Connection closed
                        """);
    }

    @Test
    void quitsWhenAnUnframedHostDoes() throws IOException {
        CompletableFuture<Integer> status = joins(false);
        piped.types("hello\n");
        try (Socket server = listening.accept()) {
            assertThat(message(server)).isEqualTo("hello");
            send(server, "#");
            assertThat(status.join()).isZero();
        }

        assertThat(piped.out()).isEqualTo("user1 hands over\nConnection closed\n");
    }

    private CompletableFuture<Integer> joins(boolean framed) {
        ServerAddress peer = new ServerAddress("127.0.0.1", listening.getLocalPort());
        JoinOptions options = new JoinOptions(peer, framed, false, false);
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return JoinProgram.run(options, piped.console());
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                Thread::startVirtualThread);
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    /** What one read brings, as the old programs do it. */
    private static String message(Socket socket) throws IOException {
        byte[] buffer = new byte[1024];
        int count = socket.getInputStream().read(buffer);
        return new String(Arrays.copyOf(buffer, Math.max(0, count)), UTF_8);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }
}
