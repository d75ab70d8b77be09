package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code hocket backup} and {@code hocket verify} say, and the status they end with. */
@Timeout(120)
class BackupCommandIntegrationTest {
    @TempDir private Path directory = Path.of("");

    /** What a command has answered. */
    private record Answer(int status, List<String> out, List<String> err) {}

    /** What the server has left behind that each test gets a copy of. */
    private static Path kept = Path.of("");

    @BeforeAll
    static void somebodyHasBeenHere(@TempDir Path once) throws Exception {
        kept = once.resolve("data");
        try (HocketProcess server = HocketProcess.serve("--data", kept.toString());
                IrcUser ann = IrcUser.connect(server.listeningPort())) {
            ann.sends("CAP REQ echo-message", "NICK ann", "USER ann 0 * :Ann", "CAP END");
            ann.sends("JOIN #tea", "PRIVMSG #tea :green");
            assertThat(ann.lineWith("PRIVMSG #tea")).contains("green");
            server.terminate();
            assertThat(server.status()).isZero();
        }
    }

    @BeforeEach
    void copyOfIt() throws IOException {
        Files.createDirectory(data());
        for (String name : names(kept)) {
            Files.copy(kept.resolve(name), data().resolve(name));
        }
    }

    @Test
    void whatIsWholeIsSaidWithFigures() throws IOException {
        Answer verified = verify(data());
        assertThat(verified.status()).isZero();
        assertThat(verified.err()).isEmpty();
        assertThat(verified.out()).hasSize(4);
        assertThat(verified.out().get(0)).matches("log: [\\d,]+ bytes in one segment, .*");
        assertThat(verified.out().get(1)).startsWith("snapshots: ");
        assertThat(verified.out().get(2)).matches("history: \\d+ items of entries up to \\d+; .*");
        assertThat(verified.out().get(3)).isEqualTo(data() + ": whole");
    }

    @Test
    void aBackupSaysWhatItHoldsAndIsFoundToBeWhole() throws IOException {
        Answer made = backup(to());
        assertThat(made.status()).isZero();
        assertThat(made.err()).isEmpty();
        assertThat(made.out()).hasSize(4).startsWith(verify(data()).out().getFirst());
        assertThat(made.out().getLast())
                .matches(to() + ": whole; entries up to \\d+, the last of 2\\S+Z; [\\d,]+ bytes");
        assertThat(verify(to()).status()).isZero();
    }

    @Test
    void damageIsSaidOnStandardErrorAndIsNotBackedUp() throws IOException {
        Path segment = flip(data().resolve("00000000000000000001.log"), 60);
        Answer verified = verify(data());
        assertThat(verified.status()).isEqualTo(1);
        assertThat(verified.err())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("damaged: "))
                .anyMatch(line -> line.startsWith("damaged: " + segment + ", offset "));
        assertThat(verified.out()).last().asString().startsWith(data() + ": damaged in ");

        Answer made = backup(to());
        assertThat(made.status()).isEqualTo(1);
        assertThat(made.out()).isEmpty();
        assertThat(made.err())
                .singleElement()
                .asString()
                .startsWith("hocket backup: no backup was made: ")
                .contains(segment.getFileName().toString());
        assertThat(names(directory)).containsExactly("data");
    }

    @Test
    void whatIsThereIsNotReplaced() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "precious");
        assertThat(refusal(file)).isEqualTo(file + " exists already, and is not a directory");
        Path full = Files.createDirectory(to());
        Files.writeString(full.resolve("x"), "precious");
        assertThat(refusal(full))
                .isEqualTo(
                        full
                                + " holds something already: a backup needs a new or an empty"
                                + " directory");
        assertThat(file).hasContent("precious");
        assertThat(full.resolve("x")).hasContent("precious");
        assertThat(names(directory)).containsExactly("copy", "data", "file");
    }

    @Test
    void aBackupDoesNotLieWithinItsOwnData() throws IOException {
        List<String> before = names(data());
        Path within = data().resolve("copy");
        assertThat(refusal(within))
                .isEqualTo(within + " is within " + data() + ": a backup has to lie elsewhere");
        assertThat(refusal(data())).startsWith(data() + " holds something already");
        assertThat(names(data())).isEqualTo(before);
    }

    @Test
    void whereThereIsNothingThatIsSaid() throws IOException {
        Path missing = directory.resolve("missing");
        Path empty = Files.createDirectory(directory.resolve("empty"));
        for (Path nothing : List.of(missing, empty)) {
            for (Answer answer :
                    List.of(verify(nothing), run("backup", to().toString(), "--data", nothing))) {
                assertThat(answer.status()).isEqualTo(1);
                assertThat(answer.out()).isEmpty();
                assertThat(answer.err()).singleElement().asString().contains(nothing.toString());
            }
        }
        assertThat(missing).doesNotExist();
        assertThat(empty).isEmptyDirectory();
        assertThat(to()).doesNotExist();
    }

    @Test
    void aDiskThatTakesNoMoreOfTheLogLeavesNothingBehind() throws Exception {
        for (String name : names(data())) {
            if (!name.endsWith(".log")) {
                Files.delete(data().resolve(name));
            }
        }
        assertNothingIsLeftOn(2, ".log: No space left on device");
    }

    @Test
    void aDiskThatTakesNoMoreOfTheHistoryLeavesNothingBehind() throws Exception {
        assertNothingIsLeftOn(3, "(unable to open database file)");
    }

    /** On a disk for so many files, of which one is there before, and the directory another. */
    private void assertNothingIsLeftOn(int files, String why) throws Exception {
        Path disk = Files.createDirectory(directory.resolve("disk"));
        Optional<SmallDisk> small = SmallDisk.ofFiles(files, disk);
        if (small.isEmpty()) {
            return;
        }
        List<String> under = new ArrayList<>(small.get().command());
        under.addAll(listingAfterwards(disk));
        Answer made = backupUnder(under, disk.resolve("copy"));
        assertThat(made.err())
                .singleElement()
                .asString()
                .startsWith("hocket backup: no backup was made: ")
                .contains(disk.resolve("copy.partial").toString())
                .endsWith(why);
        assertThat(made.out()).containsExactly("other");
        assertThat(made.status()).isEqualTo(1);
    }

    @Test
    void tooLittleRoomIsSaidBeforeAnythingIsCopied() throws Exception {
        Path disk = Files.createDirectory(directory.resolve("disk"));
        Optional<SmallDisk> small = SmallDisk.at(disk);
        if (small.isEmpty()) {
            return;
        }
        List<String> under = new ArrayList<>(small.get().command());
        under.addAll(
                List.of(
                        "sh",
                        "-c",
                        "head -c 16M /dev/zero > " + disk + "/filler; exec \"$0\" \"$@\""));
        under.addAll(listingAfterwards(disk));
        Answer made = backupUnder(under, disk.resolve("copy"));
        assertThat(made.err())
                .singleElement()
                .asString()
                .matches(
                        "hocket backup: a backup of .* takes up to \\d+ bytes, and there is room"
                                + " for \\d+ only");
        assertThat(made.out()).containsExactly("filler", "other");
        assertThat(made.status()).isEqualTo(1);
    }

    /** A command that runs the words behind it, and then lists a directory: one file, and more? */
    private static List<String> listingAfterwards(Path disk) {
        String script =
                "touch {}/other; \"$0\" \"$@\"; status=$?; ls -A {}; exit $status"
                        .replace("{}", disk.toString());
        return List.of("sh", "-c", script);
    }

    private Answer backupUnder(List<String> under, Path copy) throws Exception {
        try (HocketProcess command =
                HocketProcess.startUnder(
                        under, "backup", copy.toString(), "--data", data().toString())) {
            List<String> out = command.restOfOut();
            List<String> err = command.restOfErr();
            return new Answer(command.status(), out, err);
        }
    }

    /** Why no backup is made there. */
    private String refusal(Path copy) {
        Answer answer = backup(copy);
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).singleElement().asString().startsWith("hocket backup: ");
        return answer.err().getFirst().substring("hocket backup: ".length());
    }

    private Answer backup(Path copy) {
        return run("backup", copy.toString(), "--data", data());
    }

    private static Answer verify(Path any) {
        return run("verify", "--data", any);
    }

    private static Answer run(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status =
                Main.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(Stream.of(words).map(Object::toString).toArray(String[]::new));
        return new Answer(status, out.toString().lines().toList(), err.toString().lines().toList());
    }

    private static Path flip(Path file, int offset) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[offset] ^= 1;
        return Files.write(file, bytes);
    }

    private static List<String> names(Path any) throws IOException {
        try (Stream<Path> files = Files.list(any)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path to() {
        return directory.resolve("copy");
    }
}
