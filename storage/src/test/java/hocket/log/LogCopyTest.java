package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hocket.log.simulated.FakeDisk;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a copy of a log holds, whoever writes or deletes meanwhile. */
class LogCopyTest {
    private final FakeDisk disk = new FakeDisk();
    private final FakeDisk copied = new FakeDisk();
    private final LogRun run = begin();

    private LogRun begin() {
        try {
            return LogRun.on(disk, LogRun.SMALL.withSegments(500));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void holdsAllThatWasCommittedWhenItWasWritten() throws IOException {
        write(6);
        try (HeldSegments held = HeldSegments.in(disk)) {
            write(6);
            held.holdNew();
            LogCopy.write(held, copied, bytes -> assertThat(bytes).isPositive());
        }
        assertThat(LogRun.read(copied)).isEqualTo(run.taken);
        assertThat(copied.list()).isEqualTo(disk.list());
    }

    @Test
    void keepsWhatIsDeletedMeanwhile() throws IOException {
        write(12);
        int segments = disk.list().size();
        try (HeldSegments held = HeldSegments.in(disk)) {
            run.log.deleteBefore(20);
            write(1);
            assertThat(disk.list()).hasSizeLessThan(segments);
            held.holdNew();
            LogCopy.write(held, copied, bytes -> {});
        }
        assertThat(LogRun.read(copied)).isEqualTo(run.taken);
    }

    @Test
    void leavesOutATornTail() throws IOException {
        write(3);
        String last = disk.list().getLast();
        byte[] bytes = disk.bytes(last);
        disk.kill();
        disk.put(last, Arrays.copyOf(bytes, bytes.length - 3));
        copy();
        assertThat(LogRun.read(copied)).isEqualTo(run.taken.subList(0, 4));
        assertThat(LogRun.check(copied).torn()).isZero();
    }

    @Test
    void doesNotTakeDamageForTheEnd() throws IOException {
        write(12);
        for (String name : disk.list()) {
            byte[] whole = disk.bytes(name);
            byte[] changed = whole.clone();
            changed[SegmentHeader.BYTES + Frame.HEADER + 5] ^= 4;
            disk.put(name, changed);
            assertThatExceptionOfType(DamagedLogException.class)
                    .isThrownBy(this::copy)
                    .withMessageContaining(name);
            disk.put(name, whole);
        }
    }

    @Test
    void isDurableWhenItIsWritten() throws IOException {
        write(3);
        copy();
        copied.force();
        copied.crash(new Random(1));
        assertThat(LogRun.read(copied)).isEqualTo(run.taken);
    }

    private void copy() throws IOException {
        try (HeldSegments held = HeldSegments.in(disk)) {
            LogCopy.write(held, copied, bytes -> {});
        }
    }

    private void write(int batches) {
        for (int batch = 0; batch < batches; batch++) {
            run.append(2);
            run.commit();
        }
    }
}
