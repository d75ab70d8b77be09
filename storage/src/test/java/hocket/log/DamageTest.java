package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hocket.core.Entry;
import hocket.log.simulated.FakeDisk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Files that are shorter than they were, or have a bit changed, are never read as if they were
 * whole.
 */
class DamageTest {
    private final FakeDisk disk = new FakeDisk();
    private List<Entry> written = List.of();

    /** Three segments, of several batches each. */
    @BeforeEach
    void write() throws IOException {
        LogRun run = LogRun.on(disk, LogRun.SMALL.withSegments(500));
        for (int batch = 0; batch < 12; batch++) {
            run.append(2);
            run.commit();
        }
        written = List.copyOf(run.taken);
        assertThat(disk.list()).hasSize(3);
        disk.kill();
    }

    @Test
    void aTailCutAnywhereIsTheTailOfACrash() throws IOException {
        String last = disk.list().getLast();
        byte[] bytes = disk.bytes(last);
        for (int length = SegmentHeader.BYTES; length <= bytes.length; length++) {
            FakeDisk copy = disk.copy();
            copy.put(last, Arrays.copyOf(bytes, length));
            List<Entry> kept = LogRun.read(copy);
            assertThat(kept).isEqualTo(written.subList(0, kept.size()));

            LogRun after = LogRun.on(copy);
            after.append(1);
            after.commit();
            List<Entry> all = new ArrayList<>(kept);
            all.addAll(after.taken);
            assertThat(LogRun.read(copy)).as("cut at %d", length).isEqualTo(all);
        }
    }

    @Test
    void aSegmentWithoutAWholeHeaderIsReported() throws IOException {
        for (String name : disk.list()) {
            for (int length = 0; length < SegmentHeader.BYTES; length++) {
                FakeDisk copy = disk.copy();
                copy.put(name, Arrays.copyOf(disk.bytes(name), length));
                assertThatExceptionOfType(IOException.class)
                        .isThrownBy(() -> LogRun.read(copy))
                        .withMessageContaining(name);
            }
        }
    }

    @Test
    void anEarlierSegmentCutAnywhereIsReportedWithItsPlace() throws IOException {
        String first = disk.list().getFirst();
        byte[] bytes = disk.bytes(first);
        for (int length = SegmentHeader.BYTES; length < bytes.length; length++) {
            FakeDisk copy = disk.copy();
            copy.put(first, Arrays.copyOf(bytes, length));
            int cut = length;
            assertThatExceptionOfType(DamagedLogException.class)
                    .isThrownBy(() -> LogRun.read(copy))
                    .satisfies(e -> assertThat(e.file()).isEqualTo("fake/" + first))
                    .satisfies(e -> assertThat(e.offset()).isLessThanOrEqualTo(cut));
        }
    }

    @Test
    void everyFlippedBitIsReportedOrInTheLastBatch() throws IOException {
        int reported = 0;
        int cut = 0;
        for (String name : disk.list()) {
            for (int bit = 0; bit < disk.bytes(name).length * Byte.SIZE; bit++) {
                FakeDisk copy = disk.copy();
                copy.put(name, flipped(disk.bytes(name), bit));
                if (isReported(copy, name, bit)) {
                    reported++;
                } else {
                    cut++;
                }
            }
        }
        assertThat(cut).as("bits of the last batch").isEqualTo(lastBatch() * Byte.SIZE);
        assertThat(reported).isGreaterThan(5000);
    }

    /** Reports and opening agree; what is not reported costs the last batch, and no more. */
    private boolean isReported(FakeDisk copy, String name, int bit) throws IOException {
        String where = name + ", bit " + bit;
        try {
            List<Entry> kept = LogRun.read(copy);
            assertThat(kept).as(where).isEqualTo(written.subList(0, written.size() - 2));
            assertThat(LogRun.on(copy).log.lastCommitted()).as(where).isEqualTo(kept.size());
            return false;
        } catch (DamagedLogException | UnusableLogException e) {
            assertThat(e.getMessage()).startsWith("fake/" + name);
            return true;
        }
    }

    private int lastBatch() throws IOException {
        byte[] bytes = disk.bytes(disk.list().getLast());
        return Frame.length(ByteBuffer.wrap(bytes), SegmentHeader.BYTES);
    }

    @Test
    void afterAnOrderlyCloseNoFlippedBitPasses() throws IOException {
        LogRun.on(disk).log.close();
        List<Entry> whole = LogRun.read(disk);
        String last = disk.list().getLast();
        byte[] bytes = disk.bytes(last);
        int mark = bytes.length - Frame.HEADER;
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            FakeDisk copy = disk.copy();
            copy.put(last, flipped(bytes, bit));
            if (bit < mark * Byte.SIZE) {
                assertThatExceptionOfType(IOException.class)
                        .as("bit %d", bit)
                        .isThrownBy(() -> LogRun.on(copy));
            } else {
                assertThat(LogRun.read(copy)).isEqualTo(whole);
            }
        }
    }

    @Test
    void aMissingSegmentIsReported() throws IOException {
        disk.delete(disk.list().get(1));
        assertThatExceptionOfType(DamagedLogException.class)
                .isThrownBy(() -> LogRun.read(disk))
                .withMessageContaining("are missing");
    }

    @Test
    void aSegmentUnderTheNameOfAnotherIsReported() throws IOException {
        byte[] bytes = disk.bytes(disk.list().get(1));
        disk.put(disk.list().getLast(), bytes);
        assertThatExceptionOfType(DamagedLogException.class)
                .isThrownBy(() -> LogRun.on(disk))
                .withMessageContaining("another segment's");
    }

    @Test
    void aBatchThatIsThereTwiceIsReported() throws IOException {
        String last = disk.list().getLast();
        byte[] bytes = disk.bytes(last);
        int length = lastBatch();
        byte[] twice = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(bytes, bytes.length - length, twice, bytes.length, length);
        disk.put(last, twice);
        assertThatExceptionOfType(DamagedLogException.class)
                .isThrownBy(() -> LogRun.on(disk))
                .satisfies(e -> assertThat(e.offset()).isEqualTo(bytes.length));
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        changed[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
        return changed;
    }
}
