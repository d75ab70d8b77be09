package hocket.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import hocket.core.Entry;
import hocket.log.LogReader;
import hocket.log.RealDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of a directory that is in use: what they hold, and what becomes of those that fail. */
class BackupIntegrationTest {
    private final Path directory;
    private Path data;
    private Path to;
    private final Writing writing;

    BackupIntegrationTest(@TempDir Path directory) throws IOException {
        this.directory = directory;
        data = directory.resolve("data");
        to = directory.resolve("backup");
        writing = Writing.in(data);
        writing.talk(50);
        writing.snapshot();
        writing.talk(50);
    }

    @AfterEach
    void end() throws IOException {
        writing.close();
    }

    @Test
    void holdsAllThatWasCommittedAndSaysSo() throws IOException {
        Backup.Made made = backup();
        assertThat(made.report().isWhole()).isTrue();
        assertThat(made.report().lastIndex()).isEqualTo(writing.lastIndex());
        assertThat(made.report().lastInstant()).isEqualTo(Writing.START);
        assertThat(made.bytes()).isEqualTo(bytesIn(to));
        assertThat(entries(to)).isEqualTo(writing.taken);
        assertThat(namesIn(to)).doesNotContain("lock").hasSizeGreaterThan(3);
        assertThat(namesIn(directory)).containsExactlyInAnyOrder("data", "backup");
    }

    @Test
    void canBeWrittenOnByAServer() throws IOException {
        backup();
        try (Writing other = Writing.in(to)) {
            other.talk(10);
            assertThat(other.lastIndex()).isGreaterThan(writing.lastIndex());
        }
        assertThat(Verification.of(to, Progress.UNSEEN).isWhole()).isTrue();
    }

    @Test
    void leavesTheLockOfTheServerAlone() throws IOException {
        backup();
        writing.talk(5);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Writing.in(data))
                .withMessageContaining("in use");
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        backup();
        assertThat(permissions(to)).isEqualTo("rwx------");
        for (String name : namesIn(to)) {
            assertThat(permissions(to.resolve(name))).as(name).isEqualTo("rw-------");
        }
    }

    @Test
    void fillsAnEmptyDirectory() throws IOException {
        Files.createDirectory(to);
        backup();
        assertThat(entries(to)).isEqualTo(writing.taken);
    }

    @Test
    void leavesWhatIsThereAlone() throws IOException {
        backup();
        List<Entry> before = entries(to);
        writing.talk(5);
        fails("holds something already");
        assertThat(entries(to)).isEqualTo(before);
    }

    @Test
    void doesNotReplaceAFile() throws IOException {
        Files.writeString(to, "precious");
        fails("is not a directory");
        assertThat(to).hasContent("precious");
    }

    @Test
    void doesNotReplaceALink() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        to = Files.createSymbolicLink(to, empty);
        fails("is a symbolic link");
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void doesNotTakeThePlaceOfAMountedDisk() throws IOException {
        to = Path.of("/proc");
        assumeThat(Files.isDirectory(to)).isTrue();
        fails("/proc is where a disk is mounted: name a new directory on it, such as /proc/backup");
    }

    @Test
    void saysWhereNoDirectoryCanBeMade() throws IOException {
        // Where nobody can make one, root included.
        to = Path.of("/proc/backup");
        fails("/proc");
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(this::backup)
                .withMessageNotContaining("null");
    }

    @Test
    void doesNotLieWithinWhatItIsABackupOf() throws IOException {
        Path empty = Files.createDirectory(data.resolve("empty"));
        for (Path within : List.of(data, empty, data.resolve("new"), link("link").resolve("x"))) {
            to = within;
            assertThatExceptionOfType(BackupException.class)
                    .as("%s", within)
                    .isThrownBy(this::backup)
                    .withMessageContaining(within.toString());
        }
        assertThat(empty).isEmptyDirectory();
        assertThat(namesIn(data)).noneMatch(name -> name.endsWith(Destination.PARTIAL));
    }

    @Test
    void needsADirectoryToLieIn() throws IOException {
        to = directory.resolve("missing").resolve("backup");
        fails("missing does not exist");
        assertThat(directory.resolve("missing")).doesNotExist();
    }

    @Test
    void doesNotMixWithOneThatIsBeingMade() throws IOException {
        Path other = Files.createDirectory(directory.resolve("backup.partial"));
        Files.writeString(other.resolve("x"), "of another");
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(this::backup)
                .withMessageContaining("another backup is being made");
        assertThat(other.resolve("x")).hasContent("of another");
    }

    @Test
    void needsSomethingToBeABackupOf() throws IOException {
        data = Files.createDirectory(directory.resolve("nothing"));
        fails("holds nothing");
        data = directory.resolve("missing");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(this::backup)
                .withMessageContaining("missing does not exist");
        assertThat(to).doesNotExist();
    }

    @Test
    void isNotMadeOfWhatIsDamaged() throws IOException {
        for (String name : segmentsIn(data)) {
            Path segment = data.resolve(name);
            byte[] whole = Files.readAllBytes(segment);
            byte[] changed = whole.clone();
            changed[100] ^= 1;
            Files.write(segment, changed);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(this::backup)
                    .withMessageContaining(name);
            assertThat(namesIn(directory)).containsExactly("data");
            Files.write(segment, whole);
        }
    }

    @Test
    void isNotMadeWhereAPieceIsMissing() throws IOException {
        Files.delete(data.resolve(segmentsIn(data).get(1)));
        fails("are missing");
    }

    @Test
    void isBegunAnewWhenSnapshotsHaveGoneMeanwhile() throws IOException {
        forgetTheBeginning();
        Overtaking server = new Overtaking(2);
        Backup.Made made = Backup.make(data, to, server);
        assertThat(server.left).isZero();
        assertThat(made.report().isWhole()).isTrue();
        assertThat(made.report().lastIndex()).isEqualTo(writing.lastIndex());
        assertThat(Verification.of(to, Progress.UNSEEN).isWhole()).isTrue();
    }

    @Test
    void isGivenUpWhenFilesChangeAllTheTime() throws IOException {
        forgetTheBeginning();
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> Backup.make(data, to, new Overtaking(Integer.MAX_VALUE)))
                .withMessage("the files in " + data + " change too fast to be copied; try again");
        assertThat(namesIn(directory)).containsExactly("data");
    }

    @Test
    void isNotMadeWhereTheHistoryIsGoneAndTheLogHasForgottenItsBeginning() throws IOException {
        forgetTheBeginning();
        Files.delete(data.resolve("history.db"));
        fails("history.db: is missing, and the log begins with entry ");
    }

    private void forgetTheBeginning() throws IOException {
        writing.snapshot();
        writing.deleteBefore(writing.lastIndex());
        assertThat(segmentsIn(data)).isNotEmpty().doesNotContain("00000000000000000001.log");
    }

    /**
     * A server that has deleted the snapshots before they were copied, and has written a new one,
     * so many times.
     */
    private final class Overtaking implements Progress {
        private int left;

        private Overtaking(int times) {
            this.left = times;
        }

        @Override
        public void begin(String part, long most) {
            if (left > 0 && part.equals("copying the log")) {
                left--;
                try {
                    overtake();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        private void overtake() throws IOException {
            Path copy = directory.resolve("backup" + Destination.PARTIAL);
            for (String name : namesIn(copy)) {
                if (name.endsWith(".snapshot")) {
                    Files.delete(copy.resolve(name));
                }
            }
            writing.talk(3);
            writing.snapshot();
        }

        @Override
        public void advance(long by) {}
    }

    private void fails(String why) throws IOException {
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(this::backup)
                .withMessageContaining(why);
        assertThat(namesIn(directory)).noneMatch(name -> name.endsWith(Destination.PARTIAL));
    }

    private Backup.Made backup() throws IOException {
        return Backup.make(data, to, Progress.UNSEEN);
    }

    private Path link(String name) throws IOException {
        return Files.createSymbolicLink(directory.resolve(name), data);
    }

    private static List<Entry> entries(Path log) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (LogReader reader = LogReader.open(RealDisk.at(log), 1)) {
            for (Optional<Entry> next = reader.next(); next.isPresent(); next = reader.next()) {
                entries.add(next.get());
            }
        }
        return entries;
    }

    private static List<String> namesIn(Path any) throws IOException {
        try (Stream<Path> files = Files.list(any)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> segmentsIn(Path log) throws IOException {
        return namesIn(log).stream().filter(name -> name.endsWith(".log")).toList();
    }

    private static long bytesIn(Path any) throws IOException {
        long bytes = 0;
        for (String name : namesIn(any)) {
            bytes += Files.size(any.resolve(name));
        }
        return bytes;
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
