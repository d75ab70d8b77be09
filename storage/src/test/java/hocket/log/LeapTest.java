package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Entry;
import hocket.log.simulated.FakeDisk;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An index that may have been told of is never given again. */
class LeapTest {
    private static final LogSettings RELAXED = LogRun.SMALL.with(Durability.RELAXED);

    private final FakeDisk disk = new FakeDisk();

    /** Somebody says that many things; the indexes they got. */
    private List<Long> say(LogSettings settings, int count) throws IOException {
        LogRun run = LogRun.on(disk, settings);
        for (int at = 0; at < count; at++) {
            run.append(1);
            run.commit();
        }
        return run.taken.stream().map(Entry::index).toList();
    }

    private long nextIndex(LogSettings settings) throws IOException {
        return say(settings, 1).getFirst();
    }

    @Test
    void whatAPowerCutTookKeepsItsIndex() throws IOException {
        long last = say(RELAXED, 50).getLast();
        disk.crash(new Random(1));

        assertThat(LogRun.read(disk)).hasSizeLessThan(50);
        assertThat(nextIndex(RELAXED)).isGreaterThan(last);
    }

    @Test
    void itIsNotGivenAgainByOneThatIsDurableEither() throws IOException {
        long last = say(RELAXED, 50).getLast();
        disk.crash(new Random(1));

        assertThat(nextIndex(LogRun.SMALL)).isGreaterThan(last);
    }

    @Test
    void norByOneThatCameAfterOneThatSaidNothing() throws IOException {
        long last = say(RELAXED, 50).getLast();
        disk.crash(new Random(1));
        LogRun silent = LogRun.on(disk);
        silent.log.close();
        silent.committer.run();

        assertThat(nextIndex(LogRun.SMALL)).isGreaterThan(last);
    }

    @Test
    void aDurableLogHasNoGaps() throws IOException {
        long last = say(LogRun.SMALL, 50).getLast();
        disk.crash(new Random(1));

        assertThat(nextIndex(LogRun.SMALL)).isEqualTo(last + 1);
    }

    @Test
    void norHasOneThatWasClosedInOrder() throws IOException {
        LogRun run = LogRun.on(disk, RELAXED);
        run.append(3);
        run.log.close();
        run.committer.run();

        assertThat(nextIndex(RELAXED)).isEqualTo(4);
    }

    @Test
    void whatLiesBehindIsReadFromAnyIndexBetween() throws IOException {
        long last = say(RELAXED, 3).getLast();
        disk.kill();
        List<Long> next = say(RELAXED, 2);

        for (long from : new long[] {last + 1, last + 2, next.getFirst() - 1, next.getFirst()}) {
            assertThat(LogRun.read(disk, from)).extracting(Entry::index).isEqualTo(next);
        }
        assertThat(LogRun.read(disk)).hasSize(5);
    }

    @Test
    void aCheckTellsItFromEntriesThatAreMissing() throws IOException {
        long last = say(RELAXED, 3).getLast();
        disk.kill();
        long next = nextIndex(RELAXED);
        StringBuilder seen = new StringBuilder();

        LogCheck check = LogRun.check(disk, new Noting(seen));

        assertThat(check.flaws()).isEmpty();
        assertThat(check.entries()).isEqualTo(4);
        assertThat(check.lastIndex()).isEqualTo(next);
        String leap = "left out " + (last + 1) + " to " + (next - 1) + "; ";
        assertThat(seen).hasToString("1; 2; 3; " + leap + next + "; ");
    }

    @Test
    void aBatchThatIsNoLeapMustFollow() throws IOException {
        assertThat(frame(8, Frame.Marks.NONE).follows(8)).isTrue();
        assertThat(frame(9, Frame.Marks.NONE).follows(8)).isFalse();
        assertThat(frame(9, new Frame.Marks(false, true)).follows(8)).isTrue();
        assertThat(frame(8, new Frame.Marks(false, true)).follows(8)).isFalse();
        assertThat(frame(7, new Frame.Marks(true, true)).follows(8)).isFalse();
    }

    private static Frame frame(long firstIndex, Frame.Marks marks) {
        Batch batch = new Batch(1 << 17);
        batch.add(new Entry(firstIndex, LogRun.START, LogRun.SPEAKER, 1, LogRun.say("x")));
        var bytes = batch.seal(SegmentHeader.BYTES, marks);
        return Frame.at(bytes, 0, bytes.remaining());
    }

    private record Noting(StringBuilder seen) implements LogVisitor {
        @Override
        public void take(Entry entry) {
            seen.append(entry.index()).append("; ");
        }

        @Override
        public void leap(long first, long last) {
            seen.append("left out ").append(first).append(" to ").append(last).append("; ");
        }
    }
}
