package hocket.projection;

import hocket.log.CannotApplyException;
import hocket.log.FileLog;
import hocket.log.Replica;
import hocket.log.Replicas;
import hocket.log.Witness;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The work of a {@link Follower}, in steps, for one thread: applies what is durable in the log to a
 * core of its own, gives the projection what it lacks, and keeps house.
 *
 * <p>When the projection or the disk fails, or memory runs out, that is said once, and tried again
 * later from what the projection has kept; until then no snapshots are taken and no log is deleted.
 * When the core fails it ends for good: the hub's will have failed too, and the next start sees to
 * it. On which entry the projection fails by a defect, that is passed over: see {@link Giving}.
 */
public final class Following {
    /** There is nothing to do until the log advances or somebody waits. */
    public static final long UNTIL_WOKEN = Long.MAX_VALUE;

    private static final System.Logger LOG = System.getLogger(Following.class.getName());

    /** What is one transaction, at most. */
    private static final int MOST_ENTRIES = 5_000;

    /** By how many bytes the log grows at least between snapshots, if it has not small segments. */
    private static final long LEAST = 4 << 20;

    private static final long LONGEST_TURN = Duration.ofMillis(50).toNanos();

    /** How long entries may gather while nobody waits: one turn for many costs less. */
    private static final long GATHERING = Duration.ofMillis(100).toNanos();

    /** After so long without a rest, what can wait is done a little while entries gather. */
    private static final long LONGEST_WITHOUT_REST = Duration.ofSeconds(10).toNanos();

    /** After so long without anything to do, it is quiet. */
    private static final long QUIET = Duration.ofSeconds(5).toNanos();

    private final FileLog log;
    private final Replicas replicas;
    private final Projection.Source source;
    private final LongSupplier clock;
    private final Housekeeping housekeeping;
    private final Retries retries;
    private final Giving giving = new Giving();
    private final Position position = new Position();
    private Projection projection;
    private boolean isOpen = true;
    private Optional<Replica> replica = Optional.empty();
    private boolean broken;
    private boolean resting;
    private boolean gathering;
    private long gatheringSince;
    private long restedAt;
    private boolean hasMore;
    private long madeDurable;
    private boolean settled;
    private long doneAt;

    private Following(
            FileLog log,
            Replicas replicas,
            Projection.Source source,
            LongSupplier clock,
            long least)
            throws IOException {
        this.log = log;
        this.replicas = replicas;
        this.source = source;
        this.projection = open(source, log);
        this.clock = clock;
        this.restedAt = clock.getAsLong();
        this.housekeeping = new Housekeeping(log, replicas.snapshots(), least);
        this.retries = new Retries(clock);
        position.reached(projection.applied());
    }

    /**
     * Opens the projection; nothing else is done yet.
     *
     * @param clock in nanoseconds; never set
     * @throws IOException if the projection cannot be opened, or is not of this log
     */
    public static Following of(
            FileLog log, Replicas replicas, Projection.Source source, LongSupplier clock)
            throws IOException {
        return of(log, replicas, source, clock, Math.min(LEAST, log.segmentBytes()));
    }

    /**
     * The same, for tests that see many snapshots.
     *
     * @param least by how many bytes the log grows at least from one snapshot to the next
     */
    public static Following of(
            FileLog log,
            Replicas replicas,
            Projection.Source source,
            LongSupplier clock,
            long least)
            throws IOException {
        return new Following(log, replicas, source, clock, least);
    }

    private static Projection open(Projection.Source source, FileLog log) throws IOException {
        Projection projection = source.open();
        try {
            new Witness("the history (history.db)", projection.applied())
                    .requireLogUpTo(log.lastDurable());
            return projection;
        } catch (IOException e) {
            projection.close();
            throw e;
        }
    }

    /** How far it has come. */
    public Applied applied() {
        return position;
    }

    /** Names what to run, on any thread, when somebody waits for it. */
    void onWanted(Runnable hurry) {
        position.onWanted(hurry);
    }

    /** True if there is something in the log that it has not read. */
    boolean isBehind() {
        return replica.isPresent() && replica.get().index() < log.lastDurable();
    }

    /** True if it waits for the log to advance, and not for a time to pass while it is behind. */
    boolean isResting() {
        return resting;
    }

    /**
     * Does a little.
     *
     * @return how many nanoseconds to wait at most before the next step
     */
    public long step() {
        resting = broken;
        if (broken) {
            return UNTIL_WOKEN;
        }
        if (retries.left() > 0) {
            return retries.left();
        }
        try {
            return work();
        } catch (ProjectionDefectException e) {
            return again(e);
        } catch (IOException | RuntimeException | Error e) {
            return failed(e);
        }
    }

    private long work() throws IOException {
        Replica follows = replica.isPresent() ? replica.get() : begin();
        if (!isBehind()) {
            return rest();
        }
        long left = gather();
        if (left == 0) {
            turn(follows);
            housekeep(follows);
        }
        return left;
    }

    private Replica begin() throws IOException {
        if (!isOpen) {
            projection = open(source, log);
            isOpen = true;
        }
        long applied = projection.applied();
        Optional<Replica> near = replicas.upTo(applied);
        Replica begun = near.isPresent() ? near.get() : replicas.earliest();
        replica = Optional.of(begun);
        giving.begin();
        housekeeping.begin(begun);
        hasMore = true;
        if (begun.index() > applied) {
            sayWhatIsLost(applied + 1, begun.index());
            projection.lack(begun.index());
            position.reached(begun.index());
        }
        return begun;
    }

    private static void sayWhatIsLost(long first, long last) {
        LOG.log(
                System.Logger.Level.ERROR,
                "the history lacks the entries {0} to {1}: the log does not go back so far any"
                        + " more",
                Long.toString(first),
                Long.toString(last));
    }

    private long rest() throws IOException {
        resting = true;
        restedAt = clock.getAsLong();
        gathering = false;
        hasMore = false;
        if (position.wanted() > Math.max(madeDurable, log.lastDurable())) {
            madeDurable = position.wanted();
            log.makeDurable();
        }
        if (projection.workWhenIdle()) {
            worked();
            return 0;
        }
        sayThatItGoesOn();
        return settle();
    }

    /** How long to wait until it may be quiet, if the projection has not been told yet. */
    private long settle() throws IOException {
        long left = QUIET - (clock.getAsLong() - doneAt);
        if (!settled && left <= 0) {
            settled = projection.settle();
            doneAt = clock.getAsLong();
            left = QUIET;
        }
        return settled ? UNTIL_WOKEN : left;
    }

    /** Once all is done: damage may be where only the work that can wait comes upon it. */
    private void sayThatItGoesOn() {
        if (retries.succeeded()) {
            LOG.log(System.Logger.Level.INFO, "the history goes on");
        }
    }

    /** How long to wait for more. */
    private long gather() throws IOException {
        if (hasMore || position.isHurried()) {
            return 0;
        }
        if (!gathering) {
            gathering = true;
            gatheringSince = clock.getAsLong();
            workIfNeverIdle();
        }
        return Math.max(0, GATHERING - (clock.getAsLong() - gatheringSince));
    }

    /** Where somebody always speaks, words are to be indexed all the same, and the old deleted. */
    private void workIfNeverIdle() throws IOException {
        if (gatheringSince - restedAt >= LONGEST_WITHOUT_REST) {
            projection.workWhenIdle();
        }
    }

    private void worked() {
        settled = false;
        doneAt = clock.getAsLong();
    }

    private void turn(Replica follows) throws IOException {
        long began = clock.getAsLong();
        worked();
        int taken = 0;
        gathering = false;
        hasMore = takeNext(follows);
        while (mayTakeMore(taken) && clock.getAsLong() - began < LONGEST_TURN) {
            hasMore = takeNext(follows);
            taken++;
        }
        commit(follows);
    }

    private boolean mayTakeMore(int taken) {
        return hasMore && taken < MOST_ENTRIES && !giving.isToBeAlone();
    }

    private boolean takeNext(Replica follows) throws IOException {
        Optional<Replica.Applied> next = follows.next();
        if (next.isPresent() && next.get().entry().index() > projection.applied()) {
            giving.take(next.get(), follows.core(), projection);
        }
        return next.isPresent();
    }

    private void commit(Replica follows) throws IOException {
        if (follows.index() > projection.applied()) {
            giving.commit(follows.index(), projection);
            position.reached(follows.index());
        }
    }

    private void housekeep(Replica follows) throws IOException {
        if (follows.index() == projection.applied()) {
            housekeeping.after(follows, projection);
        }
    }

    /** At once, and with more care. */
    private long again(ProjectionDefectException why) {
        LOG.log(System.Logger.Level.WARNING, "the history is tried again with more care", why);
        closeAll();
        return 0;
    }

    private long failed(Throwable why) {
        resting = false;
        position.stuck(said(why));
        closeAll();
        if (why instanceof CannotApplyException) {
            broken = true;
            LOG.log(System.Logger.Level.ERROR, "the history ends here, until the next start", why);
            return UNTIL_WOKEN;
        }
        if (retries.failed()) {
            sayThatItCannotGoOn(why);
        }
        return retries.left();
    }

    private static void sayThatItCannotGoOn(Throwable why) {
        String says =
                "the history cannot go on: "
                        + said(why)
                        + ". What is said is kept in the log meanwhile, and it will be tried again";
        if (why instanceof RuntimeException) {
            LOG.log(System.Logger.Level.ERROR, says, why);
        } else {
            LOG.log(System.Logger.Level.ERROR, says);
        }
    }

    /** An error, as of too little memory, says what it is by its name. */
    private static String said(Throwable why) {
        return why instanceof IOException ? String.valueOf(why.getMessage()) : why.toString();
    }

    /** What fails while it is closed after a failure has been told of. */
    private void closeAll() {
        try {
            close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "closed after a failure", e);
        }
    }

    private void close() throws IOException {
        Optional<Replica> reading = replica;
        replica = Optional.empty();
        if (reading.isPresent()) {
            reading.get().close();
        }
        if (isOpen) {
            isOpen = false;
            projection.close();
        }
    }

    /**
     * Comes to the end of the log, if that takes no longer than so many nanoseconds, and closes the
     * projection. What is left the next start makes up for.
     */
    public void finish(long most) throws IOException {
        long began = clock.getAsLong();
        try {
            if (!broken && !retries.isFailing()) {
                Replica follows = replica.isPresent() ? replica.get() : begin();
                while (isBehind() && clock.getAsLong() - began < most) {
                    turn(follows);
                }
            }
        } finally {
            position.stuck("it is closed");
            close();
        }
    }
}
