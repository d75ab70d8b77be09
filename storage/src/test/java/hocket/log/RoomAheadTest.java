package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hocket.core.Command;
import hocket.core.Entry;
import hocket.core.SessionCommand;
import hocket.hub.OrderedLog;
import hocket.log.simulated.FakeDisk;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Room is reserved in the last segment behind small batches, in steps of a quarter of these
 * segments; nothing depends on it.
 */
class RoomAheadTest {
    private static final String FIRST = SegmentName.of(1);
    private static final int SEGMENT = LogRun.SMALL.segmentBytes();
    private static final int STEP = SEGMENT / 4;
    private static final int SEEDS = 300;

    private final FakeDisk disk = new FakeDisk();

    @Test
    void theFirstBatchMakesRoomForTheNext() throws IOException {
        LogRun run = LogRun.on(disk);
        int opened = disk.operations();
        commit(run, 1);
        int used = LogRun.used(disk.bytes(FIRST));
        assertThat(disk.bytes(FIRST)).hasSize(used + STEP);
        assertThat(disk.operations() - opened).as("a batch, and room").isEqualTo(4);

        commit(run, 1);
        assertThat(disk.bytes(FIRST)).hasSize(used + STEP);
        assertThat(disk.operations() - opened).as("a write and a force").isEqualTo(6);
    }

    @Test
    void roomIsMadeInStepsAsItIsUsed() throws IOException {
        LogRun run = LogRun.on(disk, LogRun.SMALL.withSegments(1 << 16));
        int step = 1 << 14;
        int opened = disk.operations();
        List<Integer> sizes = new ArrayList<>();
        for (int batch = 1; batch <= 500; batch++) {
            commit(run, 1);
            int size = disk.bytes(FIRST).length;
            assertThat(size - LogRun.used(disk.bytes(FIRST))).isBetween(step / 2, step);
            if (sizes.isEmpty() || sizes.getLast() != size) {
                sizes.add(size);
            }
        }
        assertThat(sizes).hasSize(4);
        assertThat(disk.operations() - opened).isEqualTo((500 + sizes.size()) * 2);
    }

    @Test
    void onlyTheLastSegmentHasRoomAndNoneIsLargerThanItMayBe() throws IOException {
        LogRun run = LogRun.on(disk);
        for (int batch = 0; batch < 200; batch++) {
            commit(run, 1);
            for (String name : disk.list()) {
                assertThat(disk.bytes(name).length).isLessThanOrEqualTo(SEGMENT);
            }
        }
        assertThat(disk.list()).hasSizeGreaterThan(3);
        for (String name : disk.list().subList(0, disk.list().size() - 1)) {
            assertThat(disk.bytes(name)).hasSize(LogRun.used(disk.bytes(name)));
        }
        run.log.close();
        assertThat(disk.bytes(disk.list().getLast()))
                .hasSize(LogRun.used(disk.bytes(disk.list().getLast())));
        assertThat(LogRun.read(disk)).isEqualTo(run.taken).hasSize(200);
    }

    @Test
    void aBatchLargerThanTheRoomGoesBeyondItAndMakesNone() throws IOException {
        LogRun run = LogRun.on(disk, LogRun.SMALL.withSegments(1 << 14));
        commit(run, 1);
        run.append(LogRun.say("x".repeat(6000)));
        run.commit();
        assertThat(disk.bytes(FIRST)).hasSize(LogRun.used(disk.bytes(FIRST)));
        commit(run, 1);
        assertThat(disk.bytes(FIRST)).hasSize(LogRun.used(disk.bytes(FIRST)) + (1 << 12));
        assertThat(LogRun.read(disk)).isEqualTo(run.taken).hasSize(3);
        disk.crash(new Random(1));
        assertThat(LogRun.read(disk)).isEqualTo(run.taken);
    }

    @Test
    void relaxedMakesNone() throws IOException {
        LogRun run = LogRun.on(disk, LogRun.SMALL.with(Durability.RELAXED));
        commit(run, 1);
        commit(run, 1);
        assertThat(disk.bytes(FIRST)).hasSize(LogRun.used(disk.bytes(FIRST)));
    }

    @Test
    void readersTakeRoomForTheEndUntilItIsWritten() throws IOException {
        LogRun run = LogRun.on(disk);
        commit(run, 2);
        try (LogReader another = LogReader.open(disk, 1)) {
            assertThat(LogRun.read(another)).isEqualTo(run.taken);
            for (int batch = 0; batch < 60; batch++) {
                int before = run.taken.size();
                commit(run, 2);
                assertThat(LogRun.read(another))
                        .isEqualTo(run.taken.subList(before, run.taken.size()));
            }
        }
        assertThat(disk.list()).hasSizeGreaterThan(1);
    }

    @Test
    void roomIsNoFlawAndIsNotCopied() throws IOException {
        LogRun run = LogRun.on(disk);
        commit(run, 3);
        int used = LogRun.used(disk.bytes(FIRST));
        LogCheck check = LogRun.check(disk);
        assertThat(check.flaws()).isEmpty();
        assertThat(check.torn()).isZero();
        assertThat(check.bytes()).isEqualTo(used);

        FakeDisk copied = new FakeDisk();
        try (HeldSegments held = HeldSegments.in(disk)) {
            LogCopy.write(held, copied, bytes -> {});
        }
        assertThat(copied.bytes(FIRST)).hasSize(used);
        assertThat(LogRun.read(copied)).isEqualTo(run.taken);
    }

    @Test
    void zerosBehindASegmentThatIsFollowedAreDamage() throws IOException {
        LogRun run = LogRun.on(disk);
        for (int batch = 0; batch < 50; batch++) {
            commit(run, 1);
        }
        disk.put(FIRST, Arrays.copyOf(disk.bytes(FIRST), SEGMENT));
        assertThatExceptionOfType(DamagedLogException.class).isThrownBy(() -> LogRun.read(disk));
        assertThat(LogRun.check(disk).flaws()).isNotEmpty();
    }

    @Test
    void whatIsInTheRoomAndIsNoBatchIsTornAndCutOff() throws IOException {
        LogRun run = LogRun.on(disk);
        commit(run, 3);
        disk.kill();
        byte[] bytes = disk.bytes(FIRST);
        int used = LogRun.used(bytes);
        for (int at = used; at < bytes.length; at++) {
            FakeDisk copy = disk.copy();
            byte[] changed = bytes.clone();
            changed[at] = 1;
            copy.put(FIRST, changed);
            LogCheck check = LogRun.check(copy);
            assertThat(check.flaws()).isEmpty();
            assertThat(check.torn()).isEqualTo(at + 1 - used);
            assertThat(LogRun.read(copy)).isEqualTo(run.taken);
            LogRun.on(copy);
            assertThat(copy.bytes(FIRST)).isEqualTo(Arrays.copyOf(bytes, used));
        }
    }

    /**
     * However much of a log turns into zeros: if a whole batch is left behind it, that is found.
     */
    @Test
    void aStretchOfZerosBeforeTheLastBatchIsFound() throws IOException {
        LogRun run = LogRun.on(disk);
        for (int batch = 0; batch < 7; batch++) {
            commit(run, 2);
        }
        int before = LogRun.used(disk.bytes(FIRST));
        commit(run, 2);
        assertEveryStretchIsFound(run.taken, before);
    }

    /** The mark of an orderly close makes known that the last batch was there. */
    @Test
    void afterAnOrderlyCloseAStretchOfZerosBeforeTheMarkIsFound() throws IOException {
        LogRun run = LogRun.on(disk);
        for (int batch = 0; batch < 8; batch++) {
            commit(run, 2);
        }
        run.log.close();
        assertEveryStretchIsFound(run.taken, disk.bytes(FIRST).length - Frame.HEADER);
    }

    /** What reaches into the last batch cannot be told from room: it is cut off, and no more. */
    private void assertEveryStretchIsFound(List<Entry> written, int last) throws IOException {
        disk.kill();
        byte[] bytes = disk.bytes(FIRST);
        int used = LogRun.used(bytes);
        int found = 0;
        for (int from = SegmentHeader.BYTES; from < used; from += 3) {
            for (int to = from + 8; to <= used + 8; to += 5) {
                byte[] changed = bytes.clone();
                Arrays.fill(changed, from, Math.min(to, bytes.length), (byte) 0);
                FakeDisk copy = new FakeDisk();
                copy.put(FIRST, changed);
                if (Arrays.equals(changed, bytes)) {
                    continue;
                }
                if (to <= last) {
                    found++;
                    assertThatExceptionOfType(DamagedLogException.class)
                            .as("zeros from %d to %d", from, to)
                            .isThrownBy(() -> LogRun.on(copy));
                    assertThat(LogRun.check(copy).flaws()).isNotEmpty();
                } else {
                    List<Entry> kept = LogRun.read(copy);
                    assertThat(kept).isEqualTo(written.subList(0, kept.size()));
                }
            }
        }
        assertThat(found).isGreaterThan(1000);
    }

    @Test
    void aCrashWhileRoomIsMadeCostsNothingThatWasTold() throws IOException {
        for (int seed = 1; seed <= SEEDS; seed++) {
            for (int operation = 3; operation <= 5; operation++) {
                FakeDisk own = new FakeDisk();
                LogRun run = LogRun.on(own);
                own.failAt(operation, FakeDisk.Fault.PARTLY);
                commit(run, 2);
                assertThat(run.taken).hasSize(2);
                own.crash(new Random(seed));
                assertGoesOn(own, run.taken, run.taken);
            }
        }
    }

    @Test
    void aCrashInTheMiddleOfABatchInTheRoomCostsThatBatchAlone() throws IOException {
        int kept = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            FakeDisk own = new FakeDisk();
            LogRun run = LogRun.on(own);
            commit(run, 2);
            boolean torn = seed % 2 == 0;
            own.failAt(torn ? 1 : 2, torn ? FakeDisk.Fault.PARTLY : FakeDisk.Fault.ERROR);
            run.append(LogRun.say("y".repeat(100)));
            run.commit();
            assertThat(run.taken).hasSize(2);
            own.crash(new Random(seed));
            int there = LogRun.read(own).size();
            kept += there - 2;
            assertGoesOn(own, run.taken, LogRun.read(own));
        }
        assertThat(kept).as("batches that a crash left whole").isBetween(1, SEEDS / 2);
    }

    @Test
    void aBatchBehindATornOneDoesNotComeBackBehindANewOne() throws IOException {
        LogRun run = LogRun.on(disk, LogRun.SMALL.with(Durability.RELAXED));
        commit(run, 1);
        int torn = LogRun.used(disk.bytes(FIRST));
        commit(run, 1);
        commit(run, 1);
        disk.kill();
        byte[] bytes = disk.bytes(FIRST);
        bytes[torn + Frame.HEADER] ^= 1;
        disk.put(FIRST, bytes);

        LogRun after = LogRun.on(disk);
        // Before there is room behind it.
        disk.failAt(3, FakeDisk.Fault.ERROR);
        after.append(LogRun.say("number 9"));
        after.commit();
        assertThat(LogRun.read(disk)).containsExactly(run.taken.getFirst(), after.taken.getFirst());
    }

    /** What was torn is not there again behind something new, nor after another crash. */
    private static void assertGoesOn(FakeDisk disk, List<Entry> told, List<Entry> held)
            throws IOException {
        assertThat(held).startsWith(told.toArray(Entry[]::new));
        LogRun after = LogRun.on(disk);
        assertThat(LogRun.read(disk)).isEqualTo(held);
        commit(after, 1);
        List<Entry> all = new ArrayList<>(held);
        all.addAll(after.taken);
        assertThat(LogRun.read(disk)).isEqualTo(all);
        disk.crash(new Random(held.size()));
        assertThat(LogRun.read(disk)).isEqualTo(all);
        LogRun.on(disk).log.close();
        assertThat(LogRun.read(disk)).isEqualTo(all);
    }

    @Test
    void anErrorWhileRoomIsMadeIsTheEndIfItIsNotForLackOfSpace() throws IOException {
        for (int operation = 3; operation <= 4; operation++) {
            FakeDisk own = new FakeDisk();
            LogRun run = LogRun.on(own);
            own.failAt(operation, FakeDisk.Fault.ERROR);
            commit(run, 1);
            assertThat(run.taken).as("told before").hasSize(1);
            assertThat(run.log.failed()).isPresent();
            commit(run, 1);
            assertThat(run.taken).hasSize(1);
        }
    }

    @Test
    void noneIsMadeWhereTheDiskIsNearlyFull() throws IOException {
        Space.Reserve reserve = new Space.Reserve(1000, 0);
        disk.setSpace(new Space(1000 + STEP - 1, 1 << 20));
        LogRun run = LogRun.on(disk, LogRun.SMALL.with(reserve));
        commit(run, 1);
        assertThat(disk.bytes(FIRST)).hasSize(LogRun.used(disk.bytes(FIRST)));
        disk.setSpace(new Space(1000 + STEP, 1 << 20));
        run.committer.pass(Duration.ofSeconds(1));
        commit(run, 1);
        assertThat(disk.bytes(FIRST)).hasSize(LogRun.used(disk.bytes(FIRST)) + STEP);
    }

    @Test
    void aDiskThatFillsUpWhileRoomIsMadeIsNotTheEndOfTheLog() throws IOException {
        LogRun run = LogRun.on(disk);
        disk.fillAt(3);
        commit(run, 1);
        assertThat(disk.hasFailed()).isTrue();
        assertThat(run.log.failed()).isEmpty();
        assertThat(run.append(LogRun.say("more"))).isEqualTo(OrderedLog.Answer.FULL);
        depart(run);
        assertThat(run.taken).as("in the room that there was left").hasSize(2);
        assertThat(run.log.failed()).isEmpty();
        for (int batch = 0; batch < 20; batch++) {
            depart(run);
        }
        assertThat(run.log.failed().orElseThrow()).hasMessageContaining("No space left");
        assertThat(run.taken).hasSizeGreaterThan(3);
        disk.crash(new Random(1));
        assertThat(LogRun.read(disk)).startsWith(run.taken.toArray(Entry[]::new));
    }

    private static void depart(LogRun run) {
        run.append(new SessionCommand.Depart());
        run.commit();
    }

    @Test
    void whatWasGotOfTheRoomBeforeTheDiskWasFullIsCutOffTooInTheEnd() throws IOException {
        LogRun run = LogRun.on(disk, LogRun.SMALL.with(new Space.Reserve(0, 0)));
        disk.fillAt(3);
        commit(run, 1);
        disk.fillAt(Integer.MAX_VALUE);
        disk.setSpace(new Space(0, 1));
        run.committer.pass(Duration.ofSeconds(1));
        run.append(100);
        run.commit();
        assertThat(disk.list()).hasSize(2);
        assertThat(disk.bytes(FIRST)).hasSize(LogRun.used(disk.bytes(FIRST)));
        assertThat(LogRun.read(disk)).isEqualTo(run.taken).hasSize(101);
    }

    @Test
    void wheneverTheDiskFillsUpWhatWasToldIsKept() throws IOException {
        for (int operation = 1; operation <= SEEDS; operation++) {
            FakeDisk own = new FakeDisk();
            Random dice = new Random(operation);
            LogRun run = LogRun.on(own, LogRun.SMALL.with(new Space.Reserve(0, 0)));
            own.fillAt(operation);
            for (int step = 0; run.log.failed().isEmpty(); step++) {
                assertThat(step).isLessThan(SEEDS);
                commit(run, 1 + dice.nextInt(5));
            }
            assertThat(run.log.failed().orElseThrow()).hasMessageContaining("No space left");
            own.fillAt(Integer.MAX_VALUE);
            own.crash(dice);
            List<Entry> held = LogRun.read(own);
            assertThat(commands(held)).isEqualTo(run.asked.subList(0, held.size()));
            assertGoesOn(own, run.taken, held);
        }
    }

    private static List<Command> commands(List<Entry> entries) {
        return entries.stream().map(Entry::command).toList();
    }

    @Test
    void aLogWithoutRoomIsReadAsBefore() throws IOException {
        LogRun run = LogRun.on(disk, LogRun.SMALL, InstantSource.fixed(LogRun.START));
        commit(run, 3);
        disk.kill();
        byte[] bytes = disk.bytes(FIRST);
        disk.put(FIRST, Arrays.copyOf(bytes, LogRun.used(bytes)));
        assertGoesOn(disk, run.taken, run.taken);
    }

    private static void commit(LogRun run, int entries) {
        run.append(entries);
        run.commit();
    }
}
