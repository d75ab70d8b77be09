package hocket.projection;

import hocket.log.FileLog;
import hocket.log.LogFollower;
import hocket.log.Replicas;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Follows the log on a thread of its own, which gives way to the others, with a core of its own:
 * feeds a {@link Projection}, takes snapshots, and lets the log forget. It costs the committing
 * thread a look at one field per batch, and nothing at all while nothing is committed.
 *
 * <p>When the log closes, it comes to the end, within {@value #LONGEST_FINISH_SECONDS} s, and
 * closes the projection.
 */
public final class Follower implements Applied {
    private static final System.Logger LOG = System.getLogger(Follower.class.getName());

    /** After so long it looks whether something has become too old to be kept. */
    private static final long LONGEST_REST = Duration.ofMinutes(10).toNanos();

    private static final int LONGEST_FINISH_SECONDS = 5;

    private final Following following;
    private final Thread thread;
    private volatile boolean resting;
    private volatile boolean closing;

    private Follower(Following following) {
        this.following = following;
        this.thread = Thread.ofPlatform().name("hocket-history").daemon().unstarted(this::run);
    }

    /**
     * Begins where the projection has ended. Where that is too long ago for what is left of the
     * log, it begins later, and says so.
     *
     * @throws IOException if the projection cannot be opened, or is not of this log
     */
    public static Follower start(FileLog log, Replicas replicas, Projection.Source source)
            throws IOException {
        Following following = Following.of(log, replicas, source, System::nanoTime);
        Follower follower = new Follower(following);
        following.onWanted(() -> LockSupport.unpark(follower.thread));
        log.follow(follower.new Waker());
        follower.thread.start();
        return follower;
    }

    @Override
    public void await(long index) throws IOException {
        following.applied().await(index);
    }

    private void run() {
        Niceness.set(Niceness.BACKGROUND);
        try {
            while (!closing) {
                pause(following.step());
            }
        } finally {
            finish();
        }
    }

    private void pause(long nanos) {
        if (following.isResting()) {
            resting = true;
            // What came before this was set has woken nobody.
            if (!following.isBehind() && !closing) {
                LockSupport.parkNanos(this, Math.min(nanos, LONGEST_REST));
            }
            resting = false;
        } else if (nanos > 0 && !closing) {
            LockSupport.parkNanos(this, nanos);
        }
    }

    private void finish() {
        try {
            following.finish(Duration.ofSeconds(LONGEST_FINISH_SECONDS).toNanos());
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "the history could not be closed in order: {0}. The next start makes up for it",
                    String.valueOf(e.getMessage()));
        }
    }

    /** What the log's committing thread calls. */
    private final class Waker implements LogFollower {
        @Override
        public void advanced() {
            if (resting) {
                LockSupport.unpark(thread);
            }
        }

        @Override
        public void closing() {
            closing = true;
            LockSupport.unpark(thread);
            try {
                if (!thread.join(Duration.ofSeconds(2 * LONGEST_FINISH_SECONDS))) {
                    LOG.log(System.Logger.Level.ERROR, "the history does not end, and is left");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
