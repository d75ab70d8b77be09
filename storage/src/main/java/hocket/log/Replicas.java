package hocket.log;

import java.io.IOException;
import java.util.Optional;

/**
 * Where cores that follow a log come from: its snapshots, and what of it is left. Used by one
 * thread at a time.
 */
public final class Replicas {
    private final FileLog log;
    private final Snapshots snapshots;
    private final Skipped skipped;
    private final Applying applying;

    private Replicas(FileLog log, Snapshots snapshots, Skipped skipped, Applying applying) {
        this.log = log;
        this.snapshots = snapshots;
        this.skipped = skipped;
        this.applying = applying;
    }

    static Replicas of(FileLog log, Applying applying) throws IOException {
        return new Replicas(log, Snapshots.in(log.disk()), Skipped.in(log.disk()), applying);
    }

    /**
     * One that begins as late as can be, at that index or before it.
     *
     * @return nothing if what is left does not go back so far
     */
    public Optional<Replica> upTo(long index) throws IOException {
        Snapshots.Restored start = snapshots.newest(index).orElseGet(Snapshots.Restored::nothing);
        return start.index() + 1 >= log.firstIndex()
                ? Optional.of(replica(start))
                : Optional.empty();
    }

    /** One that begins as late as can be; as {@link #earliest} if there is no beginning left. */
    Replica latest() throws IOException {
        Optional<Replica> latest = upTo(log.lastCommitted());
        if (latest.isEmpty()) {
            throw noneLeft(log.firstIndex());
        }
        return latest.get();
    }

    /**
     * One that begins as early as can be.
     *
     * @throws UnusableLogException if there is no beginning left
     */
    public Replica earliest() throws IOException {
        long first = log.firstIndex();
        if (first == 1) {
            return replica(Snapshots.Restored.nothing());
        }
        Optional<Snapshots.Restored> start = snapshots.oldest(first - 1);
        return replica(start.orElseThrow(() -> noneLeft(first)));
    }

    private UnusableLogException noneLeft(long firstIndex) {
        return UnusableLogException.noSnapshot(log.disk().name(), firstIndex);
    }

    /** Those of the log's directory. */
    public Snapshots snapshots() {
        return snapshots;
    }

    Skipped skipped() {
        return skipped;
    }

    private Replica replica(Snapshots.Restored start) throws IOException {
        return new Replica(start, log.readDurable(start.index() + 1), skipped, applying);
    }
}
