package hocket.simulator;

import hocket.core.Command;
import hocket.core.Entry;
import hocket.core.SessionId;
import hocket.log.Disk;
import hocket.log.FileLog;
import hocket.log.LogSettings;
import hocket.log.Recovery;
import hocket.log.Replicas;
import hocket.log.simulated.ManualCommitter;
import hocket.projection.Following;
import hocket.projection.Projection;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The real log in files, on a disk that is none: one life of it, from one start to its end. */
final class KeptLog implements SteppedLog {
    /** In bytes of the log: so little that runs see many. */
    private static final long SNAPSHOT_AFTER = 4000;

    private final FileLog log;
    private final ManualCommitter committer;
    private final LongSupplier clock;
    private long passed;

    private KeptLog(FileLog log, ManualCommitter committer, LongSupplier clock) {
        this.log = log;
        this.committer = committer;
        this.clock = clock;
        this.passed = clock.getAsLong();
    }

    static KeptLog open(Disk disk, LogSettings settings, InstantSource wall, LongSupplier clock)
            throws IOException {
        ManualCommitter committer = new ManualCommitter();
        FileLog log = FileLog.open(disk, settings, wall, committer);
        return new KeptLog(log, committer, clock);
    }

    /** What a start makes of it. */
    Recovery recover() throws IOException {
        return Recovery.of(log);
    }

    /** What follows it and keeps house, for a history. */
    Following follow(Replicas replicas, Projection history) throws IOException {
        return Following.of(log, replicas, () -> history, clock, SNAPSHOT_AFTER);
    }

    /** The first entry that it still has. */
    long firstIndex() throws IOException {
        return log.firstIndex();
    }

    /** Why nothing is committed any more, if that is so. */
    Optional<IOException> failed() {
        return log.failed();
    }

    /** Does what has fallen due since it was last looked at. */
    void catchUp() {
        long now = clock.getAsLong();
        committer.pass(Duration.ofNanos(now - passed));
        passed = now;
    }

    @Override
    public void step(int most) {
        catchUp();
        for (int count = 0; count < most && isPending(); count++) {
            committer.runOne();
        }
    }

    @Override
    public boolean isPending() {
        return log.failed().isEmpty() && committer.isPending();
    }

    @Override
    public Answer append(SessionId session, long sequence, Command command) {
        return log.append(session, sequence, command);
    }

    @Override
    public void commit() {
        log.commit();
    }

    @Override
    public Optional<Entry> poll() {
        return log.poll();
    }

    @Override
    public void onCommitted(Runnable wakeup) {
        log.onCommitted(wakeup);
    }

    @Override
    public void close() {
        log.close();
    }
}
