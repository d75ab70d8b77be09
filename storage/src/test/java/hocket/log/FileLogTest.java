package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Entry;
import hocket.hub.OrderedLog;
import hocket.hub.OrderedLogContract;
import hocket.log.simulated.FakeDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The log in files keeps what every log promises, commits in groups, and goes on after a restart.
 */
class FileLogTest implements OrderedLogContract {
    private final FakeDisk disk = new FakeDisk();

    @Override
    public OrderedLog open(SteppingClock clock) {
        try {
            return FileLog.open(new FakeDisk(), LogRun.SMALL, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void givesNothingOutBeforeItIsCommitted() throws IOException {
        LogRun run = LogRun.on(disk);
        run.append(3);
        run.take();
        assertThat(run.taken).isEmpty();
        run.commit();
        assertThat(run.taken).hasSize(3);
    }

    @Test
    void whatHasQueuedUpIsOneWriteAndOneForce() throws IOException {
        LogRun run = LogRun.on(disk);
        int before = disk.operations();
        run.append(20);
        run.commit();
        assertThat(disk.operations() - before).isEqualTo(2);
    }

    @Test
    void relaxedForcesItsFirstBatchAtOnce() throws IOException {
        LogRun run = LogRun.on(disk, LogSettings.standard().with(Durability.RELAXED));
        run.append(1);
        run.commit();
        disk.crash(new Random(1));
        assertThat(LogRun.read(disk)).isEqualTo(run.taken).hasSize(1);
    }

    @Test
    void relaxedForcesOnceASecondAtMost() throws IOException {
        LogRun run = LogRun.on(disk, LogSettings.standard().with(Durability.RELAXED));
        run.append(1);
        run.commit();
        int before = disk.operations();
        for (int batch = 0; batch < 10; batch++) {
            run.append(2);
            run.commit();
        }
        assertThat(disk.operations() - before).as("writes").isEqualTo(10);
        run.committer.pass(Duration.ofSeconds(1));
        assertThat(disk.operations() - before).as("writes and a force").isEqualTo(11);
        run.committer.pass(Duration.ofSeconds(5));
        assertThat(disk.operations() - before).as("nothing more to force").isEqualTo(11);
    }

    @Test
    void goesOnWhereItEnded() throws IOException {
        LogRun first = LogRun.on(disk);
        first.append(100);
        first.commit();
        first.log.close();
        LogRun second = LogRun.on(disk);
        second.append(5);
        second.commit();

        assertThat(second.taken)
                .extracting(Entry::index)
                .containsExactly(101L, 102L, 103L, 104L, 105L);
        List<Entry> all = new ArrayList<>(first.taken);
        all.addAll(second.taken);
        assertThat(LogRun.read(disk)).isEqualTo(all);
    }

    @Test
    void doesNotPollWhatWasCommittedBeforeARestart() throws IOException {
        LogRun first = LogRun.on(disk);
        first.append(3);
        first.log.close();
        LogRun second = LogRun.on(disk);
        second.commit();
        assertThat(second.taken).isEmpty();
        assertThat(second.log.lastCommitted()).isEqualTo(3);
    }

    @Test
    void instantsDoNotDecreaseOverARestart() throws IOException {
        LogRun first = LogRun.on(disk);
        first.append(1);
        first.log.close();
        Instant before = LogRun.START.minus(Duration.ofDays(3650));
        LogRun second = LogRun.on(disk, InstantSource.fixed(before));
        second.append(1);
        second.commit();
        assertThat(second.taken.getFirst().instant()).isEqualTo(LogRun.START);
        second.log.close();

        Instant after = LogRun.START.plus(Duration.ofDays(1));
        LogRun third = LogRun.on(disk, InstantSource.fixed(after));
        third.append(1);
        third.commit();
        assertThat(third.taken.getFirst().instant()).isEqualTo(after);
        assertThat(LogRun.read(disk))
                .extracting(Entry::instant)
                .containsExactly(LogRun.START, LogRun.START, after);
    }

    @Test
    void aClockBeforeTheEpochCountsAsTheEpoch() throws IOException {
        LogRun run = LogRun.on(disk, InstantSource.fixed(Instant.EPOCH.minusSeconds(1)));
        run.append(1);
        run.commit();
        assertThat(run.taken.getFirst().instant()).isEqualTo(Instant.EPOCH);
        assertThat(LogRun.read(disk)).isEqualTo(run.taken);
    }

    @Test
    void beginsAFileWhenOneIsFull() throws IOException {
        LogRun run = LogRun.on(disk);
        for (int batch = 0; batch < 100; batch++) {
            run.append(3);
            run.commit();
        }
        assertThat(disk.list()).hasSizeGreaterThan(3);
        for (String name : disk.list()) {
            assertThat(disk.bytes(name).length).as(name).isLessThanOrEqualTo(2048);
        }
        assertThat(LogRun.read(disk)).isEqualTo(run.taken).hasSize(300);
    }

    @Test
    void deletesFilesThatNobodyNeeds() throws IOException {
        LogRun run = LogRun.on(disk);
        for (int batch = 0; batch < 100; batch++) {
            run.append(3);
            run.commit();
        }
        run.log.deleteBefore(150);
        run.commit();

        assertThat(LogRun.read(disk, 150)).isEqualTo(run.taken.subList(149, 300));
        long first = SegmentName.firstIndex(disk.list().getFirst()).orElseThrow();
        assertThat(first).isBetween(100L, 150L);
        run.log.deleteBefore(1_000_000);
        run.commit();
        assertThat(disk.list()).hasSize(1);
        run.append(1);
        run.commit();
        assertThat(run.taken.getLast().index()).isEqualTo(301);
    }

    @Test
    void whatIsAppendedGathersUntilItIsToBeCommitted() throws IOException {
        LogRun run = LogRun.on(disk);
        run.log.append(LogRun.SPEAKER, 1, LogRun.say("one"));
        run.log.append(LogRun.SPEAKER, 2, LogRun.say("two"));
        assertThat(run.committer.isPending()).isFalse();
        run.log.commit();
        run.log.commit();
        run.committer.runOne();
        assertThat(run.log.lastCommitted()).isEqualTo(2);
        assertThat(run.committer.isPending()).as("asked twice").isFalse();
    }

    @Test
    void closingCommitsWhatIsQueued() throws IOException {
        LogRun run = LogRun.on(disk);
        run.append(7);
        run.log.close();
        run.take();
        assertThat(run.taken).hasSize(7);
        assertThat(LogRun.read(disk)).isEqualTo(run.taken);
        assertThat(run.append(LogRun.say("too late"))).isEqualTo(OrderedLog.Answer.BUSY);
        run.log.close();
    }

    @Test
    void isBusyAsLongAsTooManyBytesWaitToBeTaken() throws IOException {
        LogSettings few =
                new LogSettings(
                        Durability.DURABLE, 1 << 20, 1 << 17, 1000, 2000, Space.Reserve.standard());
        LogRun run = LogRun.on(disk, few);
        for (int at = 0; at < 30; at++) {
            assertThat(run.append(LogRun.say("x".repeat(100))))
                    .isEqualTo(OrderedLog.Answer.ACCEPTED);
        }
        run.committer.run();
        assertThat(run.append(LogRun.say("x"))).isEqualTo(OrderedLog.Answer.BUSY);
        run.take();
        assertThat(run.append(LogRun.say("x"))).isEqualTo(OrderedLog.Answer.ACCEPTED);
    }

    @Test
    void isBusyWhileABatchIsFullAndTakesTheRestWithTheNext() throws IOException {
        LogRun run = LogRun.on(disk, LogSettings.standard());
        AtomicReference<Integer> wakeups = new AtomicReference<>(0);
        run.log.onCommitted(() -> wakeups.updateAndGet(n -> n + 1));
        while (run.append(LogRun.say("x".repeat(8000))) == OrderedLog.Answer.ACCEPTED) {
            assertThat(run.asked).hasSizeLessThan(200);
        }
        run.commit();
        assertThat(wakeups).hasValue(1);
        assertThat(run.append(LogRun.say("x"))).isEqualTo(OrderedLog.Answer.ACCEPTED);
        run.commit();
        assertThat(run.taken)
                .extracting(Entry::index)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, run.asked.size()).boxed().toList());
    }

    @Test
    void aFollowerReadsWhatIsCommittedAndNothingElse() throws IOException {
        LogRun run = LogRun.on(disk);
        run.append(10);
        run.commit();
        try (LogReader follower = run.log.read(4)) {
            assertThat(LogRun.read(follower)).isEqualTo(run.taken.subList(3, 10));
            run.append(100);
            assertThat(LogRun.read(follower)).isEmpty();
            run.commit();
            run.append(100);
            run.commit();
            assertThat(LogRun.read(follower)).isEqualTo(run.taken.subList(10, 210));
            run.log.close();
            assertThat(LogRun.read(follower)).isEmpty();
        }
    }
}
