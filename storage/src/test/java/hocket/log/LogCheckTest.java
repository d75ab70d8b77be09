package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hocket.core.Entry;
import hocket.log.simulated.FakeDisk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a look at a log finds: nothing in a whole one, and the place in any other. */
class LogCheckTest {
    private static final int FLIPS = 400;

    private final FakeDisk disk = new FakeDisk();
    private final List<Entry> seen = new ArrayList<>();
    private List<Entry> written = List.of();

    /** Three segments, of several batches each, closed in order. */
    @BeforeEach
    void write() throws IOException {
        LogRun run = LogRun.on(disk, LogRun.SMALL.withSegments(500));
        for (int batch = 0; batch < 12; batch++) {
            run.append(2);
            run.commit();
        }
        run.log.close();
        written = List.copyOf(run.taken);
        disk.kill();
    }

    @Test
    void findsNothingInAWholeLogAndCountsWhatItSaw() throws IOException {
        LogCheck check = check(disk);
        assertThat(check.flaws()).isEmpty();
        assertThat(seen).isEqualTo(written);
        assertThat(check.segments()).isEqualTo(3);
        assertThat(check.batches()).isEqualTo(13);
        assertThat(check.entries()).isEqualTo(24);
        assertThat(check.firstIndex()).isEqualTo(1);
        assertThat(check.lastIndex()).isEqualTo(24);
        assertThat(check.lastInstant()).isEqualTo(LogRun.START);
        assertThat(check.bytes()).isEqualTo(size());
        assertThat(check.torn()).isZero();
    }

    @Test
    void findsNothingWhereThereIsNoLog() throws IOException {
        LogCheck check = check(new FakeDisk());
        assertThat(check.flaws()).isEmpty();
        assertThat(check.lastIndex()).isZero();
    }

    @Test
    void aTornTailIsNoDamage() throws IOException {
        String last = disk.list().getLast();
        byte[] bytes = disk.bytes(last);
        disk.put(last, Arrays.copyOf(bytes, bytes.length - Frame.HEADER - 5));
        LogCheck check = check(disk);
        assertThat(check.flaws()).isEmpty();
        assertThat(check.torn()).isPositive();
        assertThat(check.lastIndex()).isEqualTo(22);
    }

    @Test
    void goesOnBehindDamageAndSaysWhichEntriesItCost() throws IOException {
        String first = disk.list().getFirst();
        String second = disk.list().get(1);
        int batch = Frame.length(ByteBuffer.wrap(disk.bytes(first)), SegmentHeader.BYTES);
        disk.put(first, flipped(disk.bytes(first), (SegmentHeader.BYTES + batch + 20) * 8));
        LogCheck check = check(disk);
        assertThat(check.flaws()).hasSize(2);
        assertThat(check.flaws().getFirst().place())
                .isEqualTo("fake/" + first + ", offset " + (SegmentHeader.BYTES + batch));
        assertThat(check.flaws().getLast().toString())
                .isEqualTo("fake/" + second + ": the entries before it, from 3 on, are missing");
        assertThat(check.lastIndex()).isEqualTo(24);
        assertThat(seen).startsWith(written.getFirst()).endsWith(written.getLast());
    }

    @Test
    void findsAFlippedBitWhereverItIs() throws IOException {
        Random dice = new Random(42);
        String last = disk.list().getLast();
        long mark = (disk.bytes(last).length - Frame.HEADER) * 8L;
        for (int flip = 0; flip < FLIPS; flip++) {
            String name = disk.list().get(dice.nextInt(3));
            int bit = dice.nextInt(disk.bytes(name).length * 8);
            FakeDisk copy = disk.copy();
            copy.put(name, flipped(disk.bytes(name), bit));
            LogCheck check = check(copy);
            if (name.equals(last) && bit >= mark) {
                // The mark of an orderly close: as if the log had been torn just there.
                assertThat(check.flaws()).as("bit %d", bit).isEmpty();
                assertThat(check.torn()).as("bit %d", bit).isPositive();
            } else {
                assertThat(check.flaws()).as("%s, bit %d", name, bit).isNotEmpty();
                assertThat(check.flaws().getFirst().place()).startsWith("fake/" + name);
            }
        }
    }

    @Test
    void findsASegmentThatIsMissing() throws IOException {
        String second = disk.list().get(1);
        disk.delete(second);
        assertThat(check(disk).flaws())
                .singleElement()
                .asString()
                .startsWith("fake/" + disk.list().getLast())
                .contains("are missing");
    }

    @Test
    void findsAFileThatOnlyPretendsToBeASegment() throws IOException {
        disk.put("7.log", new byte[] {1});
        disk.put(SegmentName.of(99), new byte[99]);
        assertThat(check(disk).flaws())
                .extracting(Flaw::toString)
                .containsExactly(
                        "fake/7.log: is no segment of a log, for all its name",
                        "fake/" + SegmentName.of(99) + ": is not a log of Hocket");
    }

    @Test
    void doesNotJudgeWhatANewerVersionWrote() throws IOException {
        String name = disk.list().getLast();
        ByteBuffer header = ByteBuffer.wrap(disk.bytes(name)).putInt(8, 2);
        CRC32C crc = new CRC32C();
        crc.update(header.array(), 0, SegmentHeader.BYTES - Integer.BYTES);
        header.putInt(SegmentHeader.BYTES - Integer.BYTES, (int) crc.getValue());
        disk.put(name, header.array());
        assertThatExceptionOfType(UnusableLogException.class)
                .isThrownBy(() -> check(disk))
                .withMessageStartingWith("fake/" + name + " was written by a newer version");
    }

    @Test
    void findsTimeThatGoesBackAndHeadersThatSayWhatIsNotSo() throws IOException {
        FakeDisk made = new FakeDisk();
        Frame.Span late = new Frame.Span(2000, 2000);
        made.put(SegmentName.of(1), segment(1, new Frame.Span(1000, 1001), late));
        assertThat(check(made).flaws())
                .extracting(Flaw::what)
                .containsExactly("a batch does not hold what its header says");
        made.put(SegmentName.of(1), segment(1, late, new Frame.Span(1000, 1000)));
        assertThat(check(made).flaws())
                .extracting(Flaw::what)
                .containsExactly("a batch that is earlier than the one before it");
        made.put(SegmentName.of(3), segment(3, late));
        assertThat(check(made).flaws())
                .extracting(Flaw::what)
                .contains("names another instant than the entry before has");
    }

    @Test
    void findsAnEntryThatThisVersionCannotRead() throws IOException {
        ByteBuffer batch = ByteBuffer.allocate(Frame.HEADER + 20).position(Frame.HEADER);
        batch.putInt(9).put(new byte[] {0, 0, 1, 1, 1, (byte) 0xff, 0x7f, 0, 0});
        Frame.seal(batch, 1, new Frame.Span(0, 0), SegmentHeader.BYTES, 1, Frame.Marks.NONE);
        FakeDisk made = new FakeDisk();
        made.put(SegmentName.of(1), joined(new SegmentHeader(1, 0).bytes(), batch.flip()));
        assertThat(check(made).flaws())
                .singleElement()
                .asString()
                .startsWith("fake/" + SegmentName.of(1) + ", offset 32: entry 1: a command of");
    }

    private LogCheck check(Disk checked) throws IOException {
        seen.clear();
        try (HeldSegments held = HeldSegments.in(checked)) {
            return LogCheck.of(held, seen::add, bytes -> assertThat(bytes).isPositive());
        }
    }

    private long size() throws IOException {
        long size = 0;
        for (String name : disk.list()) {
            size += disk.bytes(name).length;
        }
        return size;
    }

    /** A segment of batches of one entry each, whose headers say what they are told to. */
    private static byte[] segment(long first, Frame.Span... instants) {
        ByteBuffer bytes = new SegmentHeader(first, 0).bytes();
        long index = first;
        for (Frame.Span span : instants) {
            ByteBuffer batch = ByteBuffer.allocate(1 << 17).position(Frame.HEADER);
            Entry entry =
                    new Entry(
                            index,
                            Instant.ofEpochMilli(span.first()),
                            LogRun.SPEAKER,
                            index,
                            LogRun.say("x"));
            EntryCodec.write(batch, entry, span.first());
            Frame.seal(batch, index, span, SegmentHeader.BYTES, 1, Frame.Marks.NONE);
            bytes = ByteBuffer.wrap(joined(bytes, batch.flip()));
            index++;
        }
        return joined(bytes, ByteBuffer.allocate(0));
    }

    private static byte[] joined(ByteBuffer one, ByteBuffer other) {
        return ByteBuffer.allocate(one.remaining() + other.remaining()).put(one).put(other).array();
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        changed[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
        return changed;
    }
}
