package hocket.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hocket.core.Core;
import hocket.core.Entry;
import hocket.core.HostName;
import hocket.core.IpAddress;
import hocket.core.Nick;
import hocket.core.Origin;
import hocket.core.Remark;
import hocket.core.SessionId;
import hocket.core.UserCommand;
import hocket.core.Username;
import hocket.log.simulated.FakeDisk;
import hocket.log.simulated.ManualCommitter;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A start from a snapshot and the tail of the log. */
class SnapshotRecoveryTest {
    private static final SessionId SPEAKER = new SessionId(0, 3, 1);

    private final FakeDisk disk = new FakeDisk();
    private long sequence;

    @Test
    void theTailIsAppliedToTheNewestSnapshot() throws IOException {
        live(30);
        snapshot();
        live(30);
        snapshot();
        live(30);
        assertRecovers();
    }

    @Test
    void aSnapshotOfTheLastEntryIsEnough() throws IOException {
        live(30);
        snapshot();
        assertRecovers();
    }

    @Test
    void readsOnlyTheSnapshotAndTheLastSegments() throws IOException {
        live(20_000);
        long snapshot = disk.bytes(snapshot()).length;
        live(10);
        CountingDisk counting = new CountingDisk(disk);
        Recovery recovery =
                Recovery.of(
                        FileLog.open(
                                counting,
                                LogRun.SMALL,
                                InstantSource.fixed(LogRun.START),
                                new ManualCommitter()));
        assertThat(recovery.core().index()).isEqualTo(20_010);
        long segments = 0;
        for (String name : disk.list()) {
            segments += SegmentName.isOfLog(name) ? disk.bytes(name).length : 0;
        }
        assertThat(segments).isGreaterThan(300_000);
        assertThat(counting.bytesRead()).isLessThan(snapshot + 4L * LogRun.SMALL.segmentBytes());
    }

    @Test
    void theEpochIsAboveThatOfWhatIsOnlyInTheSnapshot() throws IOException {
        live(10);
        snapshot();
        Segments.deleteBefore(disk, 11);
        assertThat(recover().epoch()).isEqualTo(4);
    }

    @Test
    void aDamagedSnapshotGivesWayToTheOneBefore() throws IOException {
        live(30);
        snapshot();
        live(30);
        String damaged = snapshot();
        live(30);
        damage(damaged);
        try (Said said = Said.by(Snapshots.class)) {
            assertRecovers();
            assertThat(said.lines()).hasSize(1);
        }
    }

    @Test
    void withoutAGoodSnapshotAllOfTheLogIsApplied() throws IOException {
        live(30);
        damage(snapshot());
        live(30);
        try (Said said = Said.by(Snapshots.class)) {
            assertRecovers();
            assertThat(said.lines()).hasSize(1);
        }
    }

    @Test
    void withoutAGoodSnapshotAndTheBeginningOfTheLogItSaysWhatToDo() throws IOException {
        live(300);
        damage(snapshot());
        Segments.deleteBefore(disk, 300);
        long first = Segments.in(disk).firstKey();
        try (Said said = Said.by(Snapshots.class)) {
            assertThatExceptionOfType(UnusableLogException.class)
                    .isThrownBy(this::recover)
                    .withMessage(
                            "fake: the log goes back to entry %d only, and no snapshot of what was"
                                    + " before it is good; put back a backup, or move the directory"
                                    + " away to begin anew",
                            first);
            assertThat(said.lines()).hasSize(1);
        }
    }

    @Test
    void aSnapshotOfWhatTheLogHasNotIsRefused() throws IOException {
        live(30);
        snapshot();
        for (String name : Segments.in(disk).values()) {
            disk.delete(name);
        }
        assertThatExceptionOfType(UnusableLogException.class)
                .isThrownBy(this::recover)
                .withMessage(
                        "fake/00000000000000000030.snapshot goes up to entry 30, but the log beside"
                                + " it ends at 0: the log has lost its end, or is another one."
                                + " Copy the directory before anything else; then put back a"
                                + " backup, or move that file away to go on with what the log"
                                + " holds");
        assertThat(disk.list()).noneMatch(name -> name.endsWith(".log"));
    }

    private void assertRecovers() throws IOException {
        Core replayed = new Core();
        for (Entry entry : LogRun.read(disk)) {
            var _ = replayed.apply(entry);
        }
        assertThat(recover().core().snapshot()).isEqualTo(replayed.snapshot());
    }

    private Recovery recover() throws IOException {
        FileLog log = LogRun.on(disk).log;
        try {
            return Recovery.of(log);
        } finally {
            log.close();
        }
    }

    /** So many more are committed, in some batches, by a process of its own. */
    private void live(int count) throws IOException {
        LogRun run = LogRun.on(disk);
        for (int at = 0; at < count; at++) {
            sequence++;
            run.log.append(SPEAKER, sequence, command());
            if (at % 10 == 9) {
                run.commit();
            }
        }
        run.log.close();
    }

    private UserCommand command() {
        Nick nick = new Nick("nick" + sequence);
        Origin origin = new Origin(new HostName("host.example"), IpAddress.NONE);
        return sequence == 1
                ? new UserCommand.Register(nick, new Username("u"), origin, Remark.NONE)
                : new UserCommand.ChangeNick(nick);
    }

    /** Takes one of all that is committed. */
    private String snapshot() throws IOException {
        Recovery recovery = recover();
        long index = recovery.core().index();
        Snapshots.in(disk).write(index, recovery.epoch() - 1, recovery.core().snapshot());
        List<String> names = List.copyOf(SnapshotFile.in(disk).values());
        return names.getLast();
    }

    private void damage(String name) throws IOException {
        byte[] bytes = disk.bytes(name);
        bytes[bytes.length / 2] ^= 1;
        disk.put(name, bytes);
    }
}
