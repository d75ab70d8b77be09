package hocket.hub;

import hocket.core.Core;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.MessageCommand;
import hocket.core.MessageId;
import hocket.core.SessionId;
import hocket.door.Door;
import hocket.door.Stamp;
import hocket.door.Telling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one thread's world: it owns the core, the sessions and their outboxes, and applies what the
 * log has committed.
 *
 * <p>Everything is called by one thread. Whatever happens asks for a {@link #turn} through the
 * {@code wake} it was made with; a turn applies, tells, and then flushes each touched connection
 * once. A turn is bounded: by {@value #MOST_A_TURN} entries, and by half a soft limit in one
 * outbox.
 */
public final class Hub {
    /** How many entries one turn applies; about a millisecond of work. */
    static final int MOST_A_TURN = 1000;

    private static final int NODE = 0;

    private final Core core;
    private final OrderedLog log;
    private final HubSettings settings;
    private final LongSupplier clock;
    private final Runnable wake;
    private final int epoch;
    private final Timers timers = new Timers();
    private final SilenceWatch silences;
    private final Appender ownCommands;
    private final SharedBytes memory = new SharedBytes();
    private final Map<SessionId, Session> sessions = new HashMap<>();
    private final Set<Session> retrying = new LinkedHashSet<>();
    private Set<Session> readingOn = new LinkedHashSet<>();
    private List<Session> touched = new ArrayList<>();
    private Instant lastInstant = Instant.EPOCH;
    private long lastNumber;
    private boolean turning;
    private boolean turnIsFull;

    /**
     * @param core the state at the end of what the log has already given out
     * @param clock monotonic nanoseconds, near 0 at the start of the process
     * @param wake asks, from any thread and as often as one likes, for one {@link #turn} soon
     * @param epoch how often this node has started, from 1
     */
    public Hub(
            Core core,
            OrderedLog log,
            HubSettings settings,
            LongSupplier clock,
            Runnable wake,
            int epoch) {
        this.core = core;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
        this.wake = wake;
        this.epoch = epoch;
        this.ownCommands = new Appender(SessionId.ofNode(NODE, epoch), log);
        this.silences = new SilenceWatch(settings.idle().toNanos(), ownCommands::submit);
        log.onCommitted(wake);
    }

    /** A client has come; from now on its connection calls the session. */
    public Session attach(Door door, Connection connection) {
        lastNumber++;
        SessionId id = new SessionId(NODE, epoch, lastNumber);
        Session session = new Session(this, id, door, connection, new Appender(id, log));
        sessions.put(id, session);
        session.begin();
        return session;
    }

    /**
     * Applies what is committed, runs what is due, tells those who hear of it, and flushes.
     *
     * @return true if there is more to do at once
     */
    public boolean turn() {
        turning = true;
        timers.runDue(now());
        silences.runDue(now());
        boolean more = applyCommitted();
        retry();
        readOn();
        turning = false;
        flush();
        return more;
    }

    /** When the next {@link #turn} is due even if nothing happens; {@link Door#NEVER} if never. */
    public long deadline() {
        return Math.min(timers.next(Door.NEVER), silences.deadline());
    }

    /** How many sessions are attached. */
    public int sessions() {
        return sessions.size();
    }

    long now() {
        return clock.getAsLong();
    }

    HubSettings settings() {
        return settings;
    }

    void touched(Session session) {
        if (touched.isEmpty()) {
            wakeUnlessTurning();
        }
        touched.add(session);
    }

    void retryLater(Session session) {
        retrying.add(session);
    }

    void readOnLater(Session session) {
        if (readingOn.add(session)) {
            wake.run();
        }
    }

    void wakeAt(long deadline, Session session) {
        timers.add(deadline, () -> session.wake(deadline));
        wakeUnlessTurning();
    }

    /** An outbox has become large: it is to be flushed before more is applied. */
    void endTurnSoon() {
        turnIsFull = true;
    }

    void forget(Session session) {
        sessions.remove(session.id());
    }

    /** A turn that runs flushes, and looks at the deadlines, by itself. */
    private void wakeUnlessTurning() {
        if (!turning) {
            wake.run();
        }
    }

    private boolean applyCommitted() {
        turnIsFull = false;
        for (int applied = 0; applied < MOST_A_TURN && !turnIsFull; applied++) {
            Optional<Entry> entry = log.poll();
            if (entry.isEmpty()) {
                return false;
            }
            apply(entry.get());
        }
        return true;
    }

    private void apply(Entry entry) {
        lastInstant = entry.instant();
        Session speaker = sessions.get(entry.session());
        List<Event> events = core.apply(entry);
        for (int ordinal = 0; ordinal < events.size(); ordinal++) {
            silences.watch(events.get(ordinal), now());
            tell(events.get(ordinal), stamp(entry, ordinal), speaker);
        }
        if (speaker != null) {
            speaker.applied(entry);
        }
    }

    private static Stamp stamp(Entry entry, int ordinal) {
        MessageId id = new MessageId(entry.index(), ordinal);
        return new Stamp(entry.session(), entry.sequence(), entry.instant(), id);
    }

    /** A transient message is told at once, as of the last entry applied. */
    void relay(SessionId sender, MessageCommand.Tag tag) {
        Stamp stamp = new Stamp(sender, Stamp.TRANSIENT, lastInstant, new MessageId(0, 0));
        for (Event event : core.relay(sender, tag)) {
            tell(event, stamp, null);
        }
    }

    <T> void offload(Supplier<T> work, Consumer<T> then) {
        then.accept(work.get());
    }

    private void tell(Event event, Stamp stamp, @Nullable Session speaker) {
        if (event.audience().isEmpty()) {
            return;
        }
        Telling telling = new SharedTelling(stamp, event, memory);
        for (SessionId id : event.audience()) {
            Session listener = sessions.get(id);
            if (listener != null) {
                listener.hear(telling);
                if (speaker != null) {
                    speaker.paceIfSlow(listener, event);
                }
            }
        }
    }

    private void retry() {
        ownCommands.retry();
        retrying.removeIf(session -> !session.retry());
    }

    private void readOn() {
        Set<Session> ready = readingOn;
        readingOn = new LinkedHashSet<>();
        ready.forEach(Session::readOn);
    }

    private void flush() {
        List<Session> leaving = touched;
        touched = new ArrayList<>();
        leaving.forEach(Session::flush);
    }
}
