package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hocket.core.Entry;
import hocket.log.simulated.FakeDisk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/**
 * A log that cannot be opened says why in one sentence; what a crash has left half made is cleared.
 */
class OpeningTest {
    private static final String FIRST = "00000000000000000001.log";

    private final FakeDisk disk = new FakeDisk();

    @Test
    void aSecondProcessIsKeptOut() throws IOException {
        LogRun first = LogRun.on(disk);
        assertRefused("fake is in use by another Hocket");
        first.log.close();
        LogRun.on(disk).log.close();
    }

    @Test
    void aLogThatCannotBeOpenedIsNotLeftLocked() throws IOException {
        disk.put("notes.log", new byte[0]);
        assertRefused("fake/notes.log is not a log of Hocket");
        disk.delete("notes.log");
        LogRun.on(disk).log.close();
    }

    @Test
    void aFileOfAnotherProgramIsNotTouched() throws IOException {
        byte[] text =
                "Once upon a time there was a log that was a tree."
                        .getBytes(StandardCharsets.UTF_8);
        disk.put(FIRST, text);
        assertRefused("fake/" + FIRST + " is not a log of Hocket");
        assertThat(disk.bytes(FIRST)).isEqualTo(text);
    }

    @Test
    void aFileOfANewerVersionIsNamed() throws IOException {
        LogRun.on(disk).log.close();
        byte[] bytes = disk.bytes(FIRST);
        ByteBuffer header = ByteBuffer.wrap(bytes);
        header.putInt(8, 2);
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, SegmentHeader.BYTES - 4);
        header.putInt(SegmentHeader.BYTES - 4, (int) crc.getValue());
        disk.put(FIRST, bytes);
        assertRefused(
                "fake/"
                        + FIRST
                        + " was written by a newer version of Hocket (format 2; this one reads 1)");
    }

    @Test
    void aCommandOfANewerVersionIsNamedWithItsPlace() throws IOException {
        LogRun run = LogRun.on(disk);
        run.append(3);
        run.log.close();
        byte[] bytes = disk.bytes(FIRST);
        ByteBuffer frame = ByteBuffer.wrap(bytes, SegmentHeader.BYTES, bytes.length - 32).slice();
        int length = Frame.length(frame, 0);
        int kind = 40 + 4 + 1 + 3 + 1;
        assertThat(frame.get(kind)).isEqualTo((byte) Kind.SPEAK);
        frame.put(kind, (byte) 0x6f);
        CRC32C crc = new CRC32C();
        crc.update(frame.duplicate().position(4).limit(length));
        frame.putInt(0, (int) crc.getValue());
        disk.put(FIRST, bytes);
        assertThatExceptionOfType(UnreadableCommandException.class)
                .isThrownBy(() -> LogRun.read(disk))
                .withMessage(
                        "fake/%s, offset 32: a command of the unknown kind 111: written by a newer"
                                + " version of Hocket",
                        FIRST);
    }

    @Test
    void filesOfOthersBesideTheLogAreLeftAlone() throws IOException {
        disk.put("README", new byte[] {1});
        LogRun.on(disk).log.close();
        assertThat(disk.list()).containsExactly(FIRST, "README");
    }

    @Test
    void whatOthersCallNewIsLeftAlone() throws IOException {
        List<String> others =
                List.of("1.log.new", "00000000000000000004.txt.new", "thesis.new", ".new");
        others.forEach(name -> disk.put(name, new byte[] {1}));
        LogRun.on(disk).log.close();
        assertThat(disk.list()).contains(FIRST).containsAll(others);
    }

    @Test
    void whateverACrashLeftHalfMadeIsCleared() throws IOException {
        disk.put("00000000000000000004.snapshot.new", new byte[] {1});
        disk.put("skipped.new", new byte[] {1});
        LogRun.on(disk).log.close();
        assertThat(disk.list()).containsExactly(FIRST);
    }

    @Test
    void aSegmentThatACrashLeftHalfMadeIsCleared() throws IOException {
        LogRun run = LogRun.on(disk);
        run.append(3);
        run.log.close();
        disk.put("00000000000000000004.log.new", new byte[] {1, 2, 3});
        LogRun again = LogRun.on(disk);
        again.append(1);
        again.commit();
        assertThat(disk.list()).containsExactly(FIRST);
        assertThat(LogRun.read(disk)).extracting(Entry::index).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void zerosBehindTheLastBatchAreRoomAndAreCutOff() throws IOException {
        byte[] written = written(3);
        disk.put(FIRST, Arrays.copyOf(written, written.length + 5000));
        assertThat(said(() -> LogRun.on(disk).log.close())).isEmpty();
        assertThat(disk.bytes(FIRST)).hasSize(written.length + Frame.HEADER).startsWith(written);
        assertThat(LogRun.read(disk)).hasSize(3);
    }

    @Test
    void aTornTailIsCutAndSaid() throws IOException {
        byte[] written = written(3);
        byte[] torn = Arrays.copyOf(written, written.length - 1);
        for (int room : List.of(0, 1, 5000)) {
            disk.put(FIRST, Arrays.copyOf(torn, torn.length + room));
            assertThat(said(() -> LogRun.on(disk)))
                    .containsExactly(
                            ("fake/%s: the last %d bytes were being written when the process or"
                                            + " the machine died; they were never committed and"
                                            + " are cut off")
                                    .formatted(FIRST, torn.length - SegmentHeader.BYTES));
            assertThat(disk.bytes(FIRST)).hasSize(SegmentHeader.BYTES);
            assertThat(LogRun.read(disk)).isEmpty();
            disk.kill();
        }
    }

    /** What a process that was killed has written, without room for more. */
    private byte[] written(int entries) throws IOException {
        LogRun run = LogRun.on(disk);
        run.append(entries);
        run.commit();
        disk.kill();
        byte[] bytes = disk.bytes(FIRST);
        return Arrays.copyOf(bytes, LogRun.used(bytes));
    }

    private static List<String> said(Work work) throws IOException {
        List<String> said = new ArrayList<>();
        Handler handler = handler(said);
        LogRun.TORN.addHandler(handler);
        try {
            work.run();
        } finally {
            LogRun.TORN.removeHandler(handler);
        }
        return said;
    }

    /** Work on files. */
    private interface Work {
        void run() throws IOException;
    }

    static Handler handler(Collection<String> said) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                said.add(new SimpleFormatter().formatMessage(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @Test
    void whatIsNotInTheLogIsSaid() throws IOException {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> LogRun.read(disk))
                .withMessage("fake: entry 1 is asked for; there is no log");
        disk.put("00000000000000000100.log", bytes(new SegmentHeader(100, 0).bytes()));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> LogRun.read(disk, 99))
                .withMessage("fake: entry 99 is asked for; the log goes back to entry 100 only");
        assertThat(LogRun.read(disk, 100)).isEmpty();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> LogRun.read(disk, 101))
                .withMessage("fake: the log ends before entry 100, not 101");
    }

    private void assertRefused(String says) {
        assertThatExceptionOfType(UnusableLogException.class)
                .isThrownBy(() -> LogRun.on(disk))
                .withMessage(says);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
