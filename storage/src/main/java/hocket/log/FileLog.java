package hocket.log;

import hocket.core.Command;
import hocket.core.Entry;
import hocket.core.SessionId;
import hocket.hub.LogClock;
import hocket.hub.OrderedLog;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The log in files. Everything appended while a batch is being written is the next batch: one
 * write, and one force unless {@link Durability#RELAXED}.
 *
 * <p>{@link #append}, {@link #poll} and {@link #close} are the hub's thread's; the work on files is
 * done by a {@link Committer}. Indexes and instants, which are whole milliseconds, go on after a
 * restart; indexes have no gaps, but where a power cut may have taken entries, and their indexes
 * are not given again. What was committed before is not polled but {@linkplain #read read}.
 *
 * <p>When a write or a force fails, nothing is committed any more and nothing is tried again: what
 * the disk holds then can be known by reading it only. The process is to end.
 */
public final class FileLog implements OrderedLog {
    /** How old what is not forced becomes when durability is relaxed. */
    private static final Duration FORCE_AFTER = Duration.ofSeconds(1);

    /** How often to look whether there is still, or again, enough room. */
    private static final Duration LOOK_AFTER = Duration.ofSeconds(1);

    private final Opening opened;
    private final LogSettings settings;
    private final Committer committer;
    private final CommitQueue queue;
    private final Handover handover = new Handover();
    private volatile long lastCommitted;
    private volatile long lastDurable;
    private volatile @Nullable IOException failure;
    private volatile Runnable wakeup = () -> {};
    private volatile LogFollower follower = LogFollower.NOBODY;
    private volatile Consumer<IOException> onFailed = reason -> {};

    // The hub's thread's.
    private final LogClock clock;
    private long lastIndex;
    private int waiting;
    private boolean closed;

    // The committing thread's.
    private boolean forceAsked;
    private boolean begun;

    private FileLog(
            Opening opened, LogSettings settings, InstantSource clock, Committer committer) {
        this.opened = opened;
        this.settings = settings;
        this.committer = committer;
        this.queue = new CommitQueue(settings.batchBytes());
        this.clock = new LogClock(clock, Instant.ofEpochMilli(opened.end().instant()));
        this.lastIndex = opened.end().firstFree() - 1;
        this.lastCommitted = opened.end().nextIndex() - 1;
        this.lastDurable = lastCommitted;
    }

    /**
     * Opens the log in a directory, or begins one there. The work on files has a thread of its own.
     * A command that has the directory is waited for, for some seconds.
     *
     * @throws UnusableLogException if it is in use, not ours, or of a newer version
     * @throws DamagedLogException if it does not hold what was written
     */
    public static FileLog open(Disk disk, LogSettings settings, InstantSource clock)
            throws IOException {
        return open(disk, settings, clock, Use.SERVER, Witness.NONE);
    }

    /**
     * Opens the log as above, and tells whoever asks what for.
     *
     * @param history up to where the history goes that was made from the log
     * @throws UnusableLogException if the log does not go as far, too; then nothing is changed
     */
    public static FileLog open(
            Disk disk, LogSettings settings, InstantSource clock, Use use, Witness history)
            throws IOException {
        Opening opened = Opening.of(disk, settings, use, history);
        return open(opened, settings, clock, new CommitThread());
    }

    /** Opens the log as above, with another place for the work on files. */
    public static FileLog open(
            Disk disk, LogSettings settings, InstantSource clock, Committer committer)
            throws IOException {
        Opening opened = Opening.of(disk, settings, Use.SERVER, Witness.NONE);
        return open(opened, settings, clock, committer);
    }

    private static FileLog open(
            Opening opened, LogSettings settings, InstantSource clock, Committer committer) {
        FileLog log = new FileLog(opened, settings, clock, committer);
        log.look();
        return log;
    }

    @Override
    public Answer append(SessionId session, long sequence, Command command) {
        if (opened.space().isLow() && Bulk.is(command)) {
            return Answer.FULL;
        }
        if (closed || failure != null || isBusy()) {
            return Answer.BUSY;
        }
        Instant instant = clock.next().truncatedTo(ChronoUnit.MILLIS);
        Entry entry = new Entry(lastIndex + 1, instant, session, sequence, command);
        return queue.offer(entry) ? appended(entry) : Answer.BUSY;
    }

    private boolean isBusy() {
        return waiting >= settings.mostWaiting() || handover.bytes() >= settings.mostBytesWaiting();
    }

    private Answer appended(Entry entry) {
        lastIndex = entry.index();
        waiting++;
        return Answer.ACCEPTED;
    }

    @Override
    public void commit() {
        if (queue.ask()) {
            soon(this::writeBatch);
        }
    }

    @Override
    public Optional<Entry> poll() {
        Optional<Entry> entry = handover.poll();
        if (entry.isPresent()) {
            waiting--;
        }
        return entry;
    }

    @Override
    public void onCommitted(Runnable wakeup) {
        this.wakeup = wakeup;
    }

    @Override
    public void onFailed(Consumer<IOException> handler) {
        onFailed = handler;
        failed().ifPresent(handler);
    }

    /** Why nothing is committed any more, if that is so. */
    public Optional<IOException> failed() {
        return Optional.ofNullable(failure);
    }

    /** The index of the last committed entry; 0 if there is none. For any thread. */
    public long lastCommitted() {
        return lastCommitted;
    }

    /**
     * The index of the last entry that no power cut takes away: the last committed one, unless
     * {@link Durability#RELAXED}. Whatever is derived from the log and kept must not get beyond it.
     * For any thread.
     */
    public long lastDurable() {
        return lastDurable;
    }

    /** Makes durable, soon, what has been committed. For any thread. */
    public void makeDurable() {
        soon(this::forceNow);
    }

    /** Names who reads behind the commits. Called at most once. */
    public void follow(LogFollower follower) {
        this.follower = follower;
    }

    /** How large a segment becomes before the next one is begun. */
    public int segmentBytes() {
        return settings.segmentBytes();
    }

    /** True while little room is left, and messages are refused with {@link Answer#FULL}. */
    public boolean isLow() {
        return opened.space().isLow();
    }

    /**
     * Reads what has been committed, from an index on, and what will be.
     *
     * @throws IOException also if the log has not that entry, nor ends just before it
     */
    public LogReader read(long from) throws IOException {
        return LogReader.open(opened.disk(), from, this::lastCommitted);
    }

    /** Reads as {@link #read} does, but no further than {@link #lastDurable}. */
    LogReader readDurable(long from) throws IOException {
        return LogReader.open(opened.disk(), from, this::lastDurable);
    }

    /** The index of the first entry that there still is, or of the first there will be. */
    public long firstIndex() throws IOException {
        return Segments.in(opened.disk()).firstKey();
    }

    Disk disk() {
        return opened.disk();
    }

    /**
     * Deletes, some time, the files that hold nothing from {@code index} on: what there is before
     * it can be known from elsewhere.
     */
    public void deleteBefore(long index) {
        soon(() -> Segments.deleteBefore(opened.disk(), index));
    }

    /**
     * Commits what is queued, marks the log as closed in order, lets its follower come to the end,
     * and frees it.
     */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            commit();
            soon(this::finish);
            committer.soon(this::free);
            committer.close();
        }
    }

    private void finish() throws IOException {
        opened.writer().finish();
        durable();
    }

    private void free() {
        follower.closing();
        try {
            opened.writer().close();
            opened.lock().close();
        } catch (IOException e) {
            fail(e);
        }
    }

    private void writeBatch() throws IOException {
        Batch batch = queue.take();
        if (batch.isEmpty()) {
            return;
        }
        // The first batch says that a new life of the node has begun: whatever a power cut takes
        // when relaxed, that life's number must not be given to another.
        boolean always = settings.durability() == Durability.DURABLE;
        boolean now = always || !begun;
        begun = true;
        opened.writer().write(batch);
        if (now) {
            opened.writer().force();
        } else {
            forceLater();
        }
        lastCommitted = batch.nextIndex() - 1;
        int size = batch.size();
        handover.put(batch.clear(), size);
        opened.space().written(size);
        wakeup.run();
        if (now) {
            durable();
        }
        if (always) {
            opened.room().after(size);
        }
    }

    /** All that is committed is durable too. */
    private void durable() {
        lastDurable = lastCommitted;
        follower.advanced();
    }

    private void forceLater() {
        if (!forceAsked) {
            forceAsked = true;
            committer.later(guarded(this::forceNow), FORCE_AFTER);
        }
    }

    private void forceNow() throws IOException {
        forceAsked = false;
        opened.writer().force();
        durable();
    }

    private void look() {
        committer.later(guarded(this::lookAgain), LOOK_AFTER);
    }

    private void lookAgain() throws IOException {
        if (opened.space().look()) {
            wakeup.run();
        }
        look();
    }

    private void soon(Work work) {
        committer.soon(guarded(work));
    }

    /** Does nothing once the disk has failed; whatever fails is the end. */
    private Runnable guarded(Work work) {
        return () -> {
            if (failure != null) {
                return;
            }
            try {
                work.run();
            } catch (IOException e) {
                fail(e);
            } catch (RuntimeException | Error e) {
                fail(new IOException("the log is broken: " + e, e));
            }
        };
    }

    private void fail(IOException reason) {
        if (failure == null) {
            failure = reason;
            onFailed.accept(reason);
        }
    }

    /** Work on files. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
