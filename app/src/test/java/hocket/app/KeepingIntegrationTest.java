package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.app.password.Argon2id;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a server keeps, as processes that come and go on one directory. */
@Timeout(120)
class KeepingIntegrationTest {
    @TempDir private Path directory = Path.of("");

    @Test
    void aSecondServerOnTheSameDirectoryIsToldWhoHasIt() throws Exception {
        try (HocketProcess first = serve()) {
            assertThat(first.listeningPort()).isPositive();
            assertThat(failure())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "hocket serve: " + data() + " is in use by another Hocket (process");
        }
    }

    @Test
    void aBanOutlivesTheServerAndAChannelDoesNot() throws Exception {
        Path file = directory.resolve("hocket.toml");
        Files.writeString(
                file,
                "[[operator]]\nname = 'root'\npassword = '" + Argon2id.hash("sesame") + "'\n");
        try (HocketProcess server = serve("--config", file.toString());
                LineGuest ada = LineGuest.connect(server.listeningPort())) {
            ada.sends("NICK ada\r\nUSER ada 0 * :Ada\r\nOPER root sesame\r\n");
            assertThat(ada.lineWith(" 381 ")).contains("ada");
            ada.sends("KLINE bad!*@* :no\r\nJOIN #a\r\nTOPIC #a :keep?\r\n");
            assertThat(ada.lineWith("TOPIC")).contains("keep?");
            server.kill();
        }
        try (HocketProcess server = serve();
                LineGuest bad = LineGuest.connect(server.listeningPort());
                LineGuest ada = LineGuest.connect(bad.port())) {
            bad.sends("NICK bad\r\nUSER bad 0 * :Bad\r\n");
            assertThat(bad.lineWith("ERROR")).contains("ERROR");
            ada.sends("NICK ada\r\nUSER ada 0 * :Ada\r\nTOPIC #a\r\nWHOWAS ada\r\n");
            assertThat(ada.lineWith(" #a ")).contains(" 403 ");
            assertThat(ada.lineWith(" 314 ")).contains(" ada ");
        }
    }

    @Test
    void damageIsOneClearLineThatNamesTheFile() throws Exception {
        try (HocketProcess server = serve();
                LineGuest ada = LineGuest.connect(server.listeningPort())) {
            ada.sends("NICK ada\r\nUSER ada 0 * :Ada\r\nJOIN #a\r\n");
            assertThat(ada.lineWith(" 366 ")).contains("#a");
            server.terminate();
            assertThat(server.status()).isZero();
        }
        Path segment = data().resolve("00000000000000000001.log");
        flip(segment, 50);
        assertThat(failure())
                .singleElement()
                .asString()
                .startsWith("hocket serve: " + segment)
                .contains("not as it was written");
    }

    @Test
    void aServerThatEndsInOrderLeavesItsHistoryInOneFile() throws Exception {
        try (HocketProcess server = serve();
                LineGuest ada = LineGuest.connect(server.listeningPort())) {
            ada.sends("NICK ada\r\nUSER ada 0 * :Ada\r\nJOIN #a\r\n");
            assertThat(ada.lineWith(" 366 ")).contains("#a");
            server.terminate();
            assertThat(server.status()).isZero();
        }
        assertThat(data().resolve("history.db")).exists();
        assertThat(data().resolve("history.db-wal")).doesNotExist();
    }

    @Test
    void whatItLogsIsALineLikeAllElseThatItSays() throws Exception {
        try (HocketProcess server = serve()) {
            assertThat(server.listeningPort()).isPositive();
            server.kill();
        }
        Path segment = data().resolve("00000000000000000001.log");
        Files.write(segment, new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
        try (HocketProcess server = serve()) {
            assertThat(server.listeningPort()).isPositive();
            assertThat(server.nextErr()).startsWith("hocket: ").contains(segment.toString());
        }
    }

    @Test
    void aDirectoryThatHoldsSomethingElseIsLeftAlone() throws Exception {
        Files.createDirectories(data());
        Path segment = data().resolve("00000000000000000001.log");
        Files.writeString(segment, "something else altogether, and quite long at that\n");
        assertThat(failure())
                .containsExactly("hocket serve: " + segment + " is not a log of Hocket");
    }

    @Test
    void whatIsEphemeralLeavesNothingBehind() throws Exception {
        try (HocketProcess server = HocketProcess.serve()) {
            assertThat(server.listeningPort()).isPositive();
            server.terminate();
            assertThat(server.status()).isZero();
        }
        assertThat(data()).doesNotExist();
    }

    private Path data() {
        return directory.resolve("data");
    }

    private HocketProcess serve(String... more) throws IOException {
        List<String> options = new ArrayList<>(List.of("--data", data().toString()));
        options.addAll(List.of(more));
        return HocketProcess.serve(options.toArray(String[]::new));
    }

    /** What is said by a server that does not start. */
    private List<String> failure() throws Exception {
        try (HocketProcess server = serve()) {
            List<String> said = server.restOfErr();
            assertThat(server.status()).isEqualTo(1);
            assertThat(server.restOfOut()).isEmpty();
            return said;
        }
    }

    private static void flip(Path file, int offset) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[offset] ^= 1;
        Files.write(file, bytes);
    }
}
