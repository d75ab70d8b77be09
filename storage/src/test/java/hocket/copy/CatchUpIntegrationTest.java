package hocket.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hocket.archive.ArchiveBrowser;
import hocket.log.FileLog;
import hocket.log.LogSettings;
import hocket.log.RealDisk;
import hocket.log.UnusableLogException;
import hocket.log.Use;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is done to a directory before its history is read. */
@Timeout(60)
class CatchUpIntegrationTest {
    private static final long LAST = 145;

    private final Path data;

    CatchUpIntegrationTest(@TempDir Path directory) throws IOException {
        data = directory.resolve("data");
        Writing.withTwoSnapshots(data);
    }

    @Test
    void changesNothingWhereTheHistoryHasAll() throws IOException {
        Map<String, String> before = contents();
        assertThat(catchUp()).isEqualTo(new CatchUp.Outcome.Done());
        try (ArchiveBrowser history = ArchiveBrowser.open(data)) {
            assertThat(history.extent().applied()).isEqualTo(LAST);
            assertThat(history.places()).isNotEmpty();
        }
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void changesNothingBesideAServer() throws IOException {
        try (Writing writing = Writing.in(data)) {
            Map<String, String> before = contents();
            assertThat(catchUp()).isEqualTo(new CatchUp.Outcome.Done());
            assertThat(contents()).isEqualTo(before);
            writing.talk(3);
        }
    }

    @Test
    void readsWhatAServerWritesThatComesLater() throws IOException {
        try (ArchiveBrowser history = ArchiveBrowser.open(data)) {
            assertThat(history.extent().applied()).isEqualTo(LAST);
            long last;
            try (Writing writing = Writing.in(data)) {
                writing.talk(30);
                last = writing.lastIndex();
                assertThat(history.extent().applied()).isEqualTo(last);
            }
            assertThat(history.extent().applied()).isEqualTo(last);
        }
    }

    @Test
    void makesAHistoryOfALogThatHasItsBeginning() throws IOException {
        delete("history.db");
        assertThat(catchUp()).isEqualTo(new CatchUp.Outcome.Done());
        assertThat(Reach.applied(data)).isEqualTo(LAST);
    }

    @Test
    void makesNoHistoryOfALogThatLacksItsBeginning() throws IOException {
        try (Writing writing = Writing.in(data)) {
            writing.deleteBefore(66);
        }
        delete("history.db");
        Map<String, String> before = contents();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(this::catchUp)
                .withMessageStartingWith(data + " has lost its history (history.db), and the log")
                .withMessageEndingWith(
                        "or let 'hocket history rebuild' make one of what the log" + " still has");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void saysThatAnotherIsStillAtIt() throws IOException {
        delete("history.db");
        for (Use use : List.of(Use.CATCH_UP, Use.SERVER)) {
            try (Closeable _ = RealDisk.at(data).lock(use)) {
                String why =
                        use == Use.SERVER
                                ? "the server (this process) has not written them into it yet"
                                : "another command (this process) is bringing it up to date";
                assertThat(catchUp()).isEqualTo(new CatchUp.Outcome.Behind(LAST, why));
            }
        }
        assertThat(data.resolve("history.db")).doesNotExist();
    }

    @Test
    void waitsForAnotherThatIsAtItAndGoesOnWhenThatEnds() throws IOException {
        delete("history.db");
        CompletableFuture<CatchUp.Outcome> outcome;
        try (Closeable _ = RealDisk.at(data).lock(Use.CATCH_UP)) {
            outcome = CompletableFuture.supplyAsync(() -> catchUp(Duration.ofSeconds(50)));
        }
        assertThat(outcome.join()).isEqualTo(new CatchUp.Outcome.Done());
    }

    @Test
    void refusesALogThatHasLostItsEndBeforeAnythingIsChanged() throws IOException {
        delete(".snapshot");
        truncateTheLog();
        Map<String, String> before = contents();
        String says = data.resolve("history.db") + " goes up to entry 145, but the log beside it";
        assertThatExceptionOfType(UnusableLogException.class)
                .isThrownBy(this::catchUp)
                .withMessageStartingWith(says)
                .withMessageContaining("Copy the directory before anything else");
        assertThat(contents()).isEqualTo(before);
        assertThatExceptionOfType(UnusableLogException.class)
                .isThrownBy(() ->
                        FileLog.open(
                                RealDisk.at(data),
                                LogSettings.standard(),
                                InstantSource.system(),
                                Use.SERVER,
                                Reach.witness(data)))
                .withMessageStartingWith(says);
        assertThatExceptionOfType(UnusableLogException.class)
                .isThrownBy(() -> Rebuild.of(data, Progress.UNSEEN))
                .withMessageStartingWith(says);
        assertThat(butForTheLock(contents())).isEqualTo(butForTheLock(before));
    }

    @Test
    void theLogItselfIsNotCutWhereASnapshotGoesFurther() throws IOException {
        delete("history.db");
        truncateTheLog();
        Map<String, String> before = contents();
        assertThatExceptionOfType(UnusableLogException.class)
                .isThrownBy(() ->
                        FileLog.open(
                                RealDisk.at(data), LogSettings.standard(), InstantSource.system()))
                .withMessageContaining("145.snapshot goes up to entry 145, but the log beside it");
        assertThat(contents()).isEqualTo(before);
    }

    /** That tells who had it last. */
    private static Map<String, String> butForTheLock(Map<String, String> contents) {
        Map<String, String> rest = new TreeMap<>(contents);
        rest.remove("lock");
        return rest;
    }

    private CatchUp.Outcome catchUp() throws IOException {
        return CatchUp.of(data, Duration.ZERO);
    }

    private CatchUp.Outcome catchUp(Duration patience) {
        try {
            return CatchUp.of(data, patience);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** In the middle of a batch of the last segment. */
    private void truncateTheLog() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            Path last =
                    files.filter(file -> file.toString().endsWith(".log"))
                            .max(Path::compareTo)
                            .orElseThrow();
            try (FileChannel file = FileChannel.open(last, StandardOpenOption.WRITE)) {
                file.truncate(100);
            }
        }
    }

    private void delete(String ending) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(name -> name.toString().endsWith(ending)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Of all files but the index of the write-ahead log, where readers note where they read. */
    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(name -> !name.toString().endsWith("-shm")).toList()) {
                contents.put(
                        file.getFileName().toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
