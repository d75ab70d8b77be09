package hocket.projection;

import hocket.log.FileLog;
import hocket.log.Replica;
import hocket.log.Snapshots;
import java.io.IOException;

/**
 * Takes snapshots, and lets the log forget what neither a start nor the projection needs any more.
 * Owned by the follower's thread.
 *
 * <p>A snapshot is taken when the log has grown by four times what the last one takes, and by 4 MiB
 * at least, or a segment if those are smaller. So snapshots cost a quarter of what the log costs to
 * write, and a start reads and applies five times the state, or 4 MiB of log, at most.
 */
final class Housekeeping {
    private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());
    private static final int TIMES = 4;

    private final FileLog log;
    private final Snapshots snapshots;
    private final long least;
    private long before;
    private long size;
    private boolean failing;

    /**
     * @param least by how many bytes the log grows at least from one snapshot to the next
     */
    Housekeeping(FileLog log, Snapshots snapshots, long least) {
        this.log = log;
        this.snapshots = snapshots;
        this.least = least;
    }

    /** A replica begins, at a snapshot or before all. */
    void begin(Replica replica) {
        before = 0;
        size = replica.start().bytes();
    }

    /**
     * Takes a snapshot if it is time. The projection has kept all that the replica has applied.
     *
     * @throws IOException if the projection fails
     */
    void after(Replica replica, Projection projection) throws IOException {
        if (replica.bytes() - before < Math.max(least, TIMES * size)) {
            return;
        }
        before = replica.bytes();
        if (take(replica)) {
            // Only now: until it is sure to have come as far, it may need an older snapshot.
            projection.force();
            forget(projection.applied());
        }
    }

    private boolean take(Replica replica) {
        try {
            size = snapshots.write(replica.index(), replica.epoch(), replica.core().snapshot());
            failing = false;
            return true;
        } catch (IOException e) {
            say("no snapshot can be taken, so the log is kept and the next start takes longer", e);
            return false;
        }
    }

    private void forget(long applied) {
        try {
            long oldest = snapshots.settle(applied);
            if (oldest > 0) {
                log.deleteBefore(oldest + 1);
            }
        } catch (IOException e) {
            say("old snapshots cannot be deleted, so the log is kept too", e);
        }
    }

    private void say(String what, IOException why) {
        if (!failing) {
            failing = true;
            LOG.log(
                    System.Logger.Level.ERROR,
                    "{0}: {1}. It will be tried again",
                    what,
                    String.valueOf(why.getMessage()));
        }
    }
}
