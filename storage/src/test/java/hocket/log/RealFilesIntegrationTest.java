package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hocket.core.Entry;
import hocket.hub.OrderedLog;
import hocket.hub.OrderedLogContract;
import hocket.log.simulated.ManualCommitter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The log in real files, with its real thread, keeps what every log promises. */
class RealFilesIntegrationTest implements OrderedLogContract {
    @TempDir Path directory;
    private int logs;

    @Override
    public OrderedLog open(SteppingClock clock) {
        logs++;
        try {
            Disk disk = RealDisk.create(directory.resolve("log" + logs));
            return FileLog.open(disk, LogSettings.standard(), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void goesOnAfterARestart() throws IOException, InterruptedException {
        Path data = directory.resolve("data/log");
        List<Entry> before = appendAndClose(data, 500);
        List<Entry> after = appendAndClose(data, 500);
        assertThat(after.getFirst().index()).isEqualTo(501);

        List<Entry> all = LogRun.read(RealDisk.at(data));
        assertThat(all.subList(0, 500)).isEqualTo(before);
        assertThat(all.subList(500, 1000)).isEqualTo(after);
    }

    private static List<Entry> appendAndClose(Path data, int count)
            throws IOException, InterruptedException {
        List<Entry> entries = new ArrayList<>();
        Semaphore committed = new Semaphore(0);
        LogSettings small = LogSettings.standard().withSegments(4096);
        try (FileLog log = FileLog.open(RealDisk.create(data), small, InstantSource.system())) {
            log.onCommitted(committed::release);
            for (int at = 1; at <= count; at++) {
                log.append(FIRST, at, LogRun.say("number " + at));
            }
            log.commit();
            while (entries.size() < count) {
                Optional<Entry> entry = log.poll();
                if (entry.isPresent()) {
                    entries.add(entry.get());
                } else {
                    assertThat(committed.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                }
            }
        }
        return entries;
    }

    @Test
    void roomIsReservedInTheFileAsLongAsTheLogIsOpen() throws IOException {
        Disk disk = RealDisk.create(directory);
        Path segment = directory.resolve(SegmentName.of(1));
        ManualCommitter committer = new ManualCommitter();
        FileLog log =
                FileLog.open(
                        disk,
                        LogSettings.standard().with(Space.Reserve.ofBytes(0)),
                        InstantSource.system(),
                        committer);
        for (int at = 1; at <= 10_000; at++) {
            log.append(FIRST, at, LogRun.say("number " + at));
            if (at % 10 == 0) {
                log.commit();
                committer.run();
                while (log.poll().isPresent()) {
                    // Only what is in the file counts here.
                }
            }
        }
        byte[] bytes = Files.readAllBytes(segment);
        int used = LogRun.used(bytes);
        int step = LastSegment.LARGEST_ROOM;
        assertThat(used).isGreaterThan(step);
        assertThat(bytes.length - used).isBetween(step / 2, step);
        assertThat(LogRun.read(disk)).hasSize(10_000);
        assertThat(LogRun.check(disk).torn()).isZero();
        log.close();
        assertThat(segment).hasSize(used + Frame.HEADER);
    }

    @Test
    void directoriesAndFilesAreTheirOwnersOnly() throws IOException, InterruptedException {
        Path data = directory.resolve("made/log");
        appendAndClose(data, 1);
        assertThat(permissions(directory.resolve("made"))).isEqualTo("rwx------");
        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(data.resolve(SegmentName.of(1)))).isEqualTo("rw-------");
        assertThat(permissions(data.resolve("lock"))).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void asLongAsItIsOpenNobodyElseCanOpenIt() throws IOException {
        Disk disk = RealDisk.create(directory);
        InstantSource clock = InstantSource.system();
        FileLog log = FileLog.open(disk, LogSettings.standard(), clock);
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatExceptionOfType(UnusableLogException.class)
                    .isThrownBy(() -> FileLog.open(disk, LogSettings.standard(), clock))
                    .withMessage("%s is in use by another Hocket (this process)", directory);
        }
        log.close();
        FileLog.open(disk, LogSettings.standard(), clock).close();
    }

    @Test
    void aServerWaitsForACommandThatHasTheDirectory() throws Exception {
        Disk disk = RealDisk.create(directory);
        Logger logger = Logger.getLogger(LockWait.class.getName());
        BlockingQueue<String> said = new LinkedBlockingQueue<>();
        Handler handler = OpeningTest.handler(said);
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
        InstantSource clock = InstantSource.system();
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<FileLog> opening;
            try (Closeable _ = disk.lock(Use.CATCH_UP)) {
                opening = thread.submit(() -> FileLog.open(disk, LogSettings.standard(), clock));
                assertThat(said.poll(10, TimeUnit.SECONDS))
                        .isEqualTo(
                                directory
                                        + " is in use by another Hocket (this process, bringing the"
                                        + " history up to date); waiting for it");
            }
            opening.get(10, TimeUnit.SECONDS).close();
            assertThat(said).isEmpty();
        } finally {
            logger.removeHandler(handler);
        }
    }

    @Test
    void aCommandDoesNotWait() throws IOException {
        Disk disk = RealDisk.create(directory);
        try (Closeable _ = disk.lock(Use.REBUILD)) {
            assertThatExceptionOfType(UnusableLogException.class)
                    .isThrownBy(() -> LockWait.lock(disk, Use.CATCH_UP))
                    .withMessage(
                            "%s is in use by another Hocket (this process, making the history"
                                    + " anew)",
                            directory);
        }
    }

    @ParameterizedTest
    @EnumSource(Use.class)
    void theLockedFileSaysWhoHasItAndWhatFor(Use use) {
        String us = "process " + ProcessHandle.current().pid();
        assertThat(LockHolder.read(LockHolder.write(use))).isEqualTo(new LockHolder(us, use));
    }

    @Test
    void whoSaysNothingOrSomethingUnknownIsTakenForAServer() {
        assertThat(LockHolder.read("")).isEqualTo(LockHolder.UNKNOWN);
        assertThat(LockHolder.read("12\n")).isEqualTo(new LockHolder("process 12", Use.SERVER));
        assertThat(LockHolder.read("12 baking\n").isPassing()).isFalse();
    }

    @Test
    void aFileInThePlaceOfTheDirectoryIsSaid() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatExceptionOfType(UnusableLogException.class)
                .isThrownBy(() -> RealDisk.create(file))
                .withMessage("%s is not a directory", file);
        assertThatExceptionOfType(UnusableLogException.class)
                .isThrownBy(() -> RealDisk.at(file))
                .withMessage("%s is not a directory", file);
    }

    @Test
    void aDirectoryInThePlaceOfAFileIsSaid() throws IOException {
        Path segment = Files.createDirectory(directory.resolve(SegmentName.of(1)));
        RealDisk disk = RealDisk.create(directory);
        assertThatExceptionOfType(UnusableLogException.class)
                .isThrownBy(
                        () -> FileLog.open(disk, LogSettings.standard(), InstantSource.system()))
                .withMessage("%s is a directory, where a file should be", segment);
    }

    @Test
    void aDirectoryThatIsNotThereIsSaid() {
        Path missing = directory.resolve("missing");
        assertThatExceptionOfType(UnusableLogException.class)
                .isThrownBy(() -> RealDisk.at(missing))
                .withMessage("%s does not exist", missing);
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsSaid() {
        // Where nobody can write, root included.
        Path proc = Path.of("/proc/hocket");
        assertThatExceptionOfType(UnusableLogException.class)
                .isThrownBy(() -> RealDisk.create(proc))
                .withMessage("/proc/hocket cannot be written");
        assertThatExceptionOfType(UnusableLogException.class)
                .isThrownBy(() -> RealDisk.create(Path.of("/proc")))
                .withMessage("/proc cannot be written");
    }

    @Test
    void aDirectoryOfSomebodyElseIsSaid() throws IOException {
        assertThatExceptionOfType(UnusableLogException.class)
                .isThrownBy(() -> Ownership.check(directory, new Somebody("mallory")))
                .withMessage(
                        "%s belongs to %s, but this program runs as mallory",
                        directory, Files.getOwner(directory).getName());
    }

    private record Somebody(String name) implements UserPrincipal {
        @Override
        public String getName() {
            return name;
        }
    }

    @Test
    void spaceIsThatOfTheFileSystem() throws IOException {
        Space space = RealDisk.create(directory).space();
        assertThat(space.free()).isBetween(1L, space.total());
    }
}
