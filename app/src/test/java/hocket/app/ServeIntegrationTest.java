package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.app.password.Argon2id;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server without a console, and what goes with it, as processes. */
@Timeout(120)
class ServeIntegrationTest {
    @TempDir private Path directory = Path.of("");

    @ParameterizedTest
    @CsvSource({"TERM, 0", "INT, 130"})
    void saysWhereItListensAndEndsWhenTold(String signal, int status) throws Exception {
        try (HocketProcess server = HocketProcess.serve()) {
            assertThat(server.listeningPort()).isPositive();
            server.signal(signal);
            assertThat(server.status()).isEqualTo(status);
            assertThat(server.restOfOut()).isEmpty();
            assertThat(server.restOfErr()).isEmpty();
        }
    }

    @Test
    void seesToOldGarbageWhileItRuns() throws Exception {
        try (HocketProcess server = HocketProcess.serve()) {
            assertThat(server.listeningPort()).isPositive();
            assertThat(threads(server)).contains("hocket-garbage");
        }
    }

    private static List<String> threads(HocketProcess server) throws IOException {
        List<String> names = new ArrayList<>();
        Path tasks = Path.of("/proc/" + server.id() + "/task");
        try (DirectoryStream<Path> all = Files.newDirectoryStream(tasks)) {
            for (Path task : all) {
                names.add(Files.readString(task.resolve("comm")).strip());
            }
        }
        return names;
    }

    @Test
    void tellsGuestsThatNobodyIsAtTheDesk() throws Exception {
        try (HocketProcess server = HocketProcess.serve();
                LineGuest guest = LineGuest.connect(server.listeningPort())) {
            guest.sends("hello\n");
            assertThat(guest.anyLine()).isEqualTo("* refused: nobody is at the desk");
            assertThat(guest.anyLine()).isEqualTo("<end>");
        }
    }

    @Test
    void servesAnIrcClientUntilItStops() throws Exception {
        Path file = file("[server]\nname = 'irc.example.org'\nmotd = 'First'\n");
        try (HocketProcess server = HocketProcess.serve("--config", file.toString());
                LineGuest client = LineGuest.connect(server.listeningPort())) {
            client.sends("NICK ada\r\nUSER ada 0 * :Ada\r\n");
            assertThat(client.anyLine()).startsWith(":irc.example.org 001 ada :");
            assertThat(client.lineWith(" 372 ")).contains("First");
            server.terminate();
            assertThat(client.lineWith("ERROR")).contains("Server shutting down");
            assertThat(server.status()).isZero();
        }
    }

    @Test
    void readsItsConfigurationAgainWhenHungUp() throws Exception {
        Path file = file("[server]\nmotd = 'First'\n");
        try (HocketProcess server = HocketProcess.serve("--config", file.toString());
                LineGuest client = LineGuest.connect(server.listeningPort())) {
            assertThat(server.nextErr()).isEqualTo("hocket: configured by " + file);
            file("[server]\nmotd = 'Second'\nnetwork = 'Other'\n");
            server.signal("HUP");
            assertThat(server.nextErr())
                    .isEqualTo("hocket: reloaded: server.motd; needs a restart: server.network");
            client.sends("NICK ada\r\nUSER ada 0 * :Ada\r\n");
            assertThat(client.lineWith(" 372 ")).contains("Second");
            file("[server]\nmotd = 'Third'\nmodt = 3\n");
            server.signal("HUP");
            assertThat(server.nextErr())
                    .isEqualTo(
                            "hocket: "
                                    + file
                                    + ":3:1: unknown key server.modt; did you mean motd?");
            assertThat(server.nextErr())
                    .isEqualTo("hocket: nothing is reloaded: the settings are as they were");
            client.sends("MOTD\r\n");
            assertThat(client.lineWith(" 372 ")).contains("Second");
        }
    }

    @Test
    void anOperatorOnIrcHasItReadAgain() throws Exception {
        String operator =
                "[[operator]]\nname = 'root'\npassword = '" + Argon2id.hash("sesame") + "'\n";
        Path file = file(operator);
        try (HocketProcess server = HocketProcess.serve("--config", file.toString());
                LineGuest client = LineGuest.connect(server.listeningPort())) {
            assertThat(server.nextErr()).isEqualTo("hocket: configured by " + file);
            client.sends("NICK ada\r\nUSER ada 0 * :Ada\r\nOPER root wrong\r\n");
            assertThat(client.lineWith(" 464 ")).contains(" 464 ada ");
            client.sends("OPER root sesame\r\n");
            assertThat(client.lineWith(" 381 ")).contains(" 381 ada ");
            file("[server]\nmotd = 'New'\n" + operator);
            client.sends("REHASH\r\n");
            assertThat(server.nextErr()).isEqualTo("hocket: reloaded: server.motd");
            assertThat(client.lineWith("reloaded: ")).contains("NOTICE", "server.motd");
        }
    }

    @Test
    void theCommandLineGoesBeforeTheFile() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path file = file("[listen]\nport = " + taken.getLocalPort() + "\n");
            try (HocketProcess server = HocketProcess.serve("--config", file.toString())) {
                assertThat(server.listeningPort()).isNotEqualTo(taken.getLocalPort());
            }
        }
    }

    @Test
    void theHostHasItsNameAndPortFromTheFile() throws Exception {
        Path file = file("[listen]\nport = 0\nbind = '127.0.0.1'\n[desk]\nname = 'Ada'\n");
        try (HocketProcess host =
                        HocketProcess.start("host", "--ephemeral", "--config", file.toString());
                LineGuest guest = LineGuest.connect(host.port())) {
            guest.sends("hello\n");
            assertThat(guest.anyLine()).startsWith("* you are user2, talking to Ada");
        }
    }

    @Test
    void aPortInUseEndsWithStatusOne() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(failure(1, "serve", "--ephemeral", "--bind", "127.0.0.1", "--port", port))
                    .containsExactly(
                            "hocket serve: cannot listen on 127.0.0.1:"
                                    + port
                                    + ": the port is in use");
        }
    }

    @ParameterizedTest
    @CsvSource({"serve", "host"})
    void aBadConfigurationEndsWithStatusTwo(String command) throws Exception {
        Path file = file("[listen]\nprot = 1\n\n[desks]\n");
        assertThat(failure(2, command, "--config", file.toString()))
                .containsExactly(
                        file + ":2:1: unknown key listen.prot; did you mean port?",
                        file + ":4:1: unknown section [desks]; did you mean desk?");
        String nowhere = directory.resolve("nowhere.toml").toString();
        assertThat(failure(2, command, "--config", nowhere))
                .containsExactly(nowhere + ": there is no such file");
    }

    @Test
    void saysThatThereAreTooFewFilesForSoManyConnections() throws Exception {
        Path file = file("[listen]\nconnections = 1000000\n");
        try (HocketProcess server = HocketProcess.serve("--config", file.toString())) {
            assertThat(server.nextErr())
                    .startsWith("hocket: only ")
                    .endsWith("too few for listen.connections = 1000000");
            assertThat(server.listeningPort()).isPositive();
        }
    }

    @Test
    void checksAConfiguration() throws Exception {
        Path file = file("[listen]\nport = 1\n");
        try (HocketProcess check = HocketProcess.start("config", "check", file.toString())) {
            assertThat(check.restOfOut()).containsExactly(file + ": fine");
            assertThat(check.status()).isZero();
        }
        file("[listen]\nport = 'x'\n");
        assertThat(failure(1, "config", "check", file.toString()))
                .containsExactly(
                        file
                                + ":2:1: listen.port must be a whole number from 0 to 65535, not"
                                + " \"x\"");
    }

    @Test
    void showsTheConfigurationAsAFile() throws Exception {
        Path file = file("[listen]\nport = 1\n");
        try (HocketProcess show =
                HocketProcess.start("config", "show", "--config", file.toString())) {
            assertThat(show.restOfOut())
                    .startsWith("# Where the server listens, and to how many.", "[listen]")
                    .contains("port = 1");
            assertThat(show.status()).isZero();
        }
    }

    @Test
    void hashesAPassword() throws Exception {
        try (HocketProcess hash = HocketProcess.start("hash-password").types("open sesame")) {
            String line = hash.nextOut();
            assertThat(Argon2id.matches("open sesame", line)).isTrue();
            assertThat(hash.status()).isZero();
        }
        try (HocketProcess hash = HocketProcess.start("hash-password").endsInput()) {
            assertThat(hash.restOfErr())
                    .containsExactly("hocket hash-password: there is no password");
            assertThat(hash.status()).isEqualTo(1);
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("hocket.toml"), text);
    }

    private static List<String> failure(int status, String... arguments) throws Exception {
        try (HocketProcess process = HocketProcess.start(arguments)) {
            List<String> said = process.restOfErr();
            assertThat(process.status()).isEqualTo(status);
            assertThat(process.restOfOut()).isEmpty();
            return said;
        }
    }
}
