package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a server does, as a process of its own, when its disk is full, fails, or is not for it. */
@Timeout(120)
class FailingDiskIntegrationTest {
    private static final long MIB = 1 << 20;
    private static final String NEARLY_FULL = "the disk of the server is nearly full";

    @TempDir private Path directory = Path.of("");

    @Test
    void littleRoomRefusesMessagesAndNothingElseUntilThereIsRoomAgain() throws Exception {
        Optional<SmallDisk> small = SmallDisk.at(Files.createDirectory(data()));
        if (small.isEmpty()) {
            return;
        }
        SmallDisk disk = small.get();
        try (HocketProcess server = serveOn(disk);
                LineGuest ada = register(server.listeningPort())) {
            ada.sends("PRIVMSG #a :one\r\n");
            assertThat(ada.lineWith("PRIVMSG")).contains("one");
            disk.fillUpTo(2 * MIB, server);
            assertThat(answerWith(NEARLY_FULL, "refused", ada)).contains(" 404 ada #a ");
            ada.sends("TOPIC #a :still\r\nNAMES #a\r\n");
            assertThat(ada.lineWith("TOPIC")).contains("still");
            assertThat(ada.lineWith(" 353 ")).contains("ada");
            disk.clear(server);
            assertThat(answerWith("PRIVMSG", "taken", ada)).contains("taken");
        }
    }

    @Test
    void aFullDiskEndsTheServerWithAStatusOfItsOwnAndALineThatSaysWhy() throws Exception {
        Optional<SmallDisk> small = SmallDisk.at(Files.createDirectory(data()));
        if (small.isEmpty()) {
            return;
        }
        try (HocketProcess server = serveOn(small.get());
                LineGuest ada = register(server.listeningPort())) {
            small.get().fillUpTo(0, server);
            String line = "";
            for (int topic = 0; topic < 3000 && !line.equals("<end>"); topic++) {
                line = setTopic("number " + topic + "x".repeat(200), ada);
            }
            assertThat(line).isEqualTo("<end>");
            assertThat(server.restOfErr())
                    .filteredOn(said -> said.startsWith("hocket: nothing more can be kept"))
                    .singleElement()
                    .asString()
                    .contains(data() + ", so the server has ended: No space left on device");
            assertThat(server.status()).isEqualTo(74);
        }
    }

    @Test
    void aFileThatMayNotGrowIsADiskThatFails() throws Exception {
        // SQLite's native code, which is unpacked to a file, has to fit.
        List<String> limited = List.of("sh", "-c", "ulimit -f 2600; exec \"$0\" \"$@\"");
        try (HocketProcess server = HocketProcess.startUnder(limited, arguments());
                LineGuest ada = register(server.listeningPort())) {
            String line = "";
            for (int topic = 0; topic < 5000 && !line.equals("<end>"); topic++) {
                line = setTopic("number " + topic + "x".repeat(450), ada);
            }
            assertThat(line).isEqualTo("<end>");
            assertThat(server.restOfErr()).anyMatch(said -> said.contains("File too large"));
            assertThat(server.status()).isEqualTo(74);
        }
    }

    @Test
    void aFileOfANewerVersionIsOneClearLine() throws Exception {
        try (HocketProcess server = HocketProcess.start(arguments());
                LineGuest ada = register(server.listeningPort())) {
            assertThat(ada.port()).isPositive();
            server.terminate();
            assertThat(server.status()).isZero();
        }
        Path segment = data().resolve("00000000000000000001.log");
        Files.write(segment, newer(Files.readAllBytes(segment)));
        assertThat(failure())
                .singleElement()
                .asString()
                .startsWith("hocket serve: " + segment)
                .contains("was written by a newer version of Hocket");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsOneClearLine() throws Exception {
        Files.writeString(data(), "a file");
        assertThat(failure()).containsExactly("hocket serve: " + data() + " is not a directory");
    }

    @Test
    void aDiskThatCannotBeWrittenIsOneClearLine() throws Exception {
        Optional<SmallDisk> small = SmallDisk.readOnly(Files.createDirectory(data()));
        if (small.isPresent()) {
            assertThat(failure(small.get().command()))
                    .containsExactly("hocket serve: " + data() + " cannot be written");
        }
    }

    @Test
    void aDirectoryOfSomebodyElseIsOneClearLine() throws Exception {
        Files.createDirectory(data());
        try {
            UserPrincipal other =
                    data().getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName("nobody");
            Files.setOwner(data(), other);
        } catch (IOException notAllowed) {
            System.out.println("no directory of somebody else: only root may give one away");
            return;
        }
        assertThat(failure())
                .singleElement()
                .asString()
                .startsWith("hocket serve: " + data() + " belongs to nobody, but");
    }

    /** The header of a segment says its version at 8, and at 28 the checksum of what is before. */
    private static byte[] newer(byte[] segment) {
        ByteBuffer header = ByteBuffer.wrap(segment).putInt(8, 99);
        CRC32C crc = new CRC32C();
        crc.update(segment, 0, 28);
        header.putInt(28, (int) crc.getValue());
        return segment;
    }

    /** Clients may say as much as they like, so that the disk is full soon. */
    private String[] arguments() throws IOException {
        Path file = directory.resolve("hocket.toml");
        Files.writeString(file, "[log]\nreserve = '4MiB'\n[limits]\nburst = 10000\nrate = 0\n");
        List<String> all = new ArrayList<>();
        all.addAll(List.of("serve", "--port", "0", "--bind", "127.0.0.1"));
        all.addAll(List.of("--data", data().toString(), "--config", file.toString()));
        return all.toArray(String[]::new);
    }

    private HocketProcess serveOn(SmallDisk disk) throws IOException {
        return HocketProcess.startUnder(disk.command(), arguments());
    }

    private static LineGuest register(int port) throws IOException {
        LineGuest ada = LineGuest.connect(port);
        ada.sends("CAP REQ echo-message\r\nNICK ada\r\nUSER ada 0 * :Ada\r\nCAP END\r\n");
        ada.sends("JOIN #a\r\n");
        assertThat(ada.lineWith(" 366 ")).contains("#a");
        return ada;
    }

    /** Says something until the answer is the one that is awaited, which takes a second or two. */
    private static String answerWith(String part, String text, LineGuest ada) throws IOException {
        String answer = "";
        while (!answer.contains(part)) {
            ada.sends("PRIVMSG #a :" + text + "\r\n");
            answer = ada.anyLine();
        }
        return answer;
    }

    private static String setTopic(String topic, LineGuest ada) {
        try {
            ada.sends("TOPIC #a :" + topic + "\r\n");
            return ada.lineWith("TOPIC");
        } catch (IOException broken) {
            return "<end>";
        }
    }

    private List<String> failure() throws Exception {
        return failure(List.of());
    }

    private List<String> failure(List<String> under) throws Exception {
        try (HocketProcess server = HocketProcess.startUnder(under, arguments())) {
            List<String> said =
                    server.restOfErr().stream().filter(line -> !isOfConfig(line)).toList();
            assertThat(server.status()).isEqualTo(1);
            assertThat(server.restOfOut()).isEmpty();
            return said;
        }
    }

    private static boolean isOfConfig(String line) {
        return line.startsWith("hocket: configured by");
    }

    private Path data() {
        return directory.resolve("data");
    }
}
