package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where {@code hocket verify} has its temporary files, and that none are left behind. */
@Timeout(180)
class TemporaryFilesIntegrationTest {
    private static final int PATIENCE_SECONDS = 60;
    private static final String NAME = "hocket-verify-";

    @TempDir private Path directory = Path.of("");

    @BeforeEach
    void somebodyHasBeenHere() throws Exception {
        Files.createDirectory(temporary());
        try (HocketProcess server = HocketProcess.serve("--data", data().toString());
                IrcUser ann = IrcUser.connect(server.listeningPort())) {
            ann.sends("CAP REQ echo-message", "NICK ann", "USER ann 0 * :Ann", "CAP END");
            ann.sends("JOIN #tea", "PRIVMSG #tea :green");
            assertThat(ann.lineWith("PRIVMSG #tea")).contains("green");
            server.terminate();
            assertThat(server.status()).isZero();
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path temporary() {
        return directory.resolve("temporary");
    }

    private HocketProcess verify(Path temporary) throws IOException {
        List<String> under = List.of("env", "TMPDIR=" + temporary);
        return HocketProcess.startUnder(under, "verify", "--data", data().toString());
    }

    /** It waits for whoever writes what is skipped, which nobody does, and is told to end. */
    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void goWhenItIsToldToEnd(String signal) throws Exception {
        Path never = data().resolve("skipped");
        assertThat(new ProcessBuilder("mkfifo", never.toString()).start().waitFor()).isZero();
        try (HocketProcess verify = verify(temporary())) {
            awaitTemporaryFiles();
            verify.signal(signal);
            assertThat(verify.status()).isGreaterThan(128);
            assertThat(verify.restOfErr()).isEmpty();
        }
        assertThat(temporary()).isEmptyDirectory();
    }

    private void awaitTemporaryFiles() throws IOException {
        long deadline = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (temporaryFiles().isEmpty()) {
            assertThat(System.nanoTime()).as("temporary files come").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private List<String> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(temporary())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(NAME))
                    .toList();
        }
    }

    @Test
    void goWhenItIsDone() throws Exception {
        try (HocketProcess verify = verify(temporary())) {
            assertThat(verify.restOfOut()).last().asString().endsWith(": whole");
            assertThat(verify.status()).isZero();
        }
        assertThat(temporary()).isEmptyDirectory();
    }

    @Test
    void areWantedBeforeAnythingIsRead() throws Exception {
        try (HocketProcess verify = verify(directory.resolve("missing"))) {
            assertThat(verify.restOfErr())
                    .singleElement()
                    .asString()
                    .contains("missing cannot be written, or is not there; TMPDIR may name ");
            assertThat(verify.status()).isEqualTo(1);
        }
    }

    /** Where nothing can be mounted this is said, and there is nothing to look at. */
    @Test
    void needRoom() throws Exception {
        Optional<SmallDisk> small = SmallDisk.at(temporary());
        if (small.isPresent()) {
            grow();
            List<String> under = small.get().command();
            under.addAll(List.of("env", "TMPDIR=" + temporary()));
            try (HocketProcess verify =
                    HocketProcess.startUnder(under, "verify", "--data", data().toString())) {
                assertThat(verify.restOfErr())
                        .singleElement()
                        .asString()
                        .contains("no room for temporary files: " + temporary() + " has 1");
                assertThat(verify.status()).isEqualTo(1);
            }
        }
    }

    /** Told where SQLite's code is to be unpacked, which is where nothing can be executed. */
    @ParameterizedTest
    @ValueSource(strings = {"serve", "host", "history list", "verify", "backup"})
    void sayInALineThatNothingCanBeExecutedThere(String command) throws Exception {
        Optional<SmallDisk> small = SmallDisk.withoutPrograms(temporary());
        if (small.isPresent()) {
            List<String> under = small.get().command();
            under.addAll(List.of("env", "JDK_JAVA_OPTIONS=-Dorg.sqlite.tmpdir=" + temporary()));
            List<String> words = new ArrayList<>(List.of(command.split(" ")));
            words.addAll(List.of("--data", data().toString()));
            if (command.equals("backup")) {
                words.add(directory.resolve("copy").toString());
            }
            try (HocketProcess process =
                    HocketProcess.startUnder(under, words.toArray(String[]::new))) {
                assertThat(process.restOfErr())
                        .filteredOn(line -> !line.startsWith("NOTE: Picked up"))
                        .singleElement()
                        .asString()
                        .isEqualTo(
                                "hocket %s: SQLite could not be loaded: org.sqlite.tmpdir=%s has no"
                                        + " room, or nothing can be executed there;"
                                        + " HOCKET_JAVA_OPTS=-Dorg.sqlite.tmpdir=DIR names a"
                                        + " directory that has room and where files may be"
                                        + " executed",
                                command, temporary());
                assertThat(process.status()).isEqualTo(1);
            }
        }
    }

    /** There it is not unpacked then, but elsewhere. */
    @Test
    void needNotAllowProgramsIfAnotherDirectoryDoes() throws Exception {
        Optional<SmallDisk> small = SmallDisk.withoutPrograms(temporary());
        if (small.isPresent()) {
            List<String> under = small.get().command();
            under.addAll(List.of("env", "TMPDIR=" + temporary()));
            try (HocketProcess verify =
                    HocketProcess.startUnder(under, "verify", "--data", data().toString())) {
                assertThat(verify.restOfErr()).isEmpty();
                assertThat(verify.status()).isZero();
            }
        }
    }

    /** Both files take more than the small disk has, as far as their size says. */
    private void grow() throws IOException {
        for (String name : List.of("history.db", "00000000000000000001.log")) {
            try (var file = Files.newByteChannel(data().resolve(name), StandardOpenOption.WRITE)) {
                file.position(64L << 20).write(ByteBuffer.wrap(new byte[1]));
            }
        }
    }
}
