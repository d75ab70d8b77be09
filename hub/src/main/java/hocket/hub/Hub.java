package hocket.hub;

import hocket.core.Core;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.MessageCommand;
import hocket.core.MessageId;
import hocket.core.Rejection;
import hocket.core.SessionCommand;
import hocket.core.SessionId;
import hocket.door.Door;
import hocket.door.Stamp;
import hocket.door.Telling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * The one thread's world: it owns the core, the sessions and their outboxes, and applies what the
 * log has committed.
 *
 * <p>Everything is called by one thread. Whatever happens asks for a {@link #turn} through its
 * {@link Surroundings}; a turn applies, tells, and then flushes each touched connection once. A
 * turn is bounded: by {@value #MOST_A_TURN} entries, by {@value #MOST_WRITTEN_A_TURN} bytes in all
 * outboxes, and by a quarter of a hard limit in one.
 */
public final class Hub {
    /** How many entries one turn applies; about a millisecond of work. */
    static final int MOST_A_TURN = 1000;

    /** How many bytes for all sessions one turn comes to, but for its last entry. */
    static final int MOST_WRITTEN_A_TURN = 8 << 20;

    private static final int NODE = 0;

    private final Core core;
    private final OrderedLog log;
    private final Surroundings surroundings;
    private final int epoch;
    private final Wakeup wakeup;
    private final Timers timers = new Timers();
    private final Expiries expiries;
    private final OffloadedWork offloaded;
    private final Appender ownCommands;
    private final SharedBytes memory = new SharedBytes();
    private final Listeners sessions = new Listeners();
    private final Backlog backlog;
    private final List<Consumer<Telling>> observers = new ArrayList<>();
    private final Set<Session> retrying = new LinkedHashSet<>();
    private final Set<Session> refusing = new LinkedHashSet<>();
    private Set<Session> readingOn = new LinkedHashSet<>();
    private List<Session> touched = new ArrayList<>();
    private Runnable resumed = () -> {};
    private Instant lastInstant = Instant.EPOCH;
    private long lastNumber;
    private long now;
    private long written;
    private boolean turnIsFull;

    /**
     * @param core the state at the end of what the log has already given out
     * @param epoch how often this node has started, this time included
     */
    public Hub(
            Core core, OrderedLog log, HubSettings settings, Surroundings surroundings, int epoch) {
        this.core = core;
        this.log = log;
        this.surroundings = surroundings;
        this.epoch = epoch;
        this.wakeup = new Wakeup(surroundings.wake());
        this.ownCommands = appender(SessionId.ofNode(NODE, epoch));
        this.expiries = new Expiries(settings.idle(), ownCommands::submit);
        this.offloaded = new OffloadedWork(surroundings.workers(), wakeup::ask);
        this.backlog = new Backlog(settings, timers, sessions::all);
        log.onCommitted(wakeup::ask);
    }

    /**
     * Goes on where the log ends: puts the sessions of the node's earlier starts, which have ended
     * unseen, to an end in the log too, and gives the bans that are in force the time they still
     * have. To be called before anything else.
     *
     * @param wallClock the time by which the log's instants are to be read
     * @param then runs, within a turn, when that is applied
     */
    public void resume(Instant wallClock, Runnable then) {
        readClock();
        core.bans().forEach(ban -> expiries.resume(ban, wallClock, now));
        resumed = then;
        ownCommands.submit(new SessionCommand.NodeLost(NODE, epoch - 1));
    }

    /** A client has come; from now on its connection calls the session. */
    public Session attach(Door door, Connection connection) {
        lastNumber++;
        SessionId id = new SessionId(NODE, epoch, lastNumber);
        Session session = new Session(this, id, door, connection, appender(id));
        sessions.add(session);
        session.settle();
        return session;
    }

    private Appender appender(SessionId id) {
        return new Appender(id, log, wakeup::askUnlessTurning);
    }

    /**
     * Names somebody to hear every event once, before the sessions do. What it does must not lead
     * back to the hub.
     */
    public void observe(Consumer<Telling> observer) {
        observers.add(observer);
    }

    /**
     * Applies what is committed, runs what is due, tells those who hear of it, and flushes.
     *
     * @return true if there is more to do at once
     */
    public boolean turn() {
        wakeup.begin();
        log.commit();
        readClock();
        timers.runDue(now);
        expiries.runDue(now);
        offloaded.takeResults();
        boolean more = applyCommitted();
        retry();
        refusing.removeIf(session -> !session.tellRefused());
        readOn();
        log.commit();
        flush();
        // Whoever was cut for not reading has left with a command.
        log.commit();
        return wakeup.end(more || !touched.isEmpty() || !readingOn.isEmpty());
    }

    /** When the next {@link #turn} is due even if nothing happens; {@link Door#NEVER} if never. */
    public long deadline() {
        return Math.min(timers.next(Door.NEVER), expiries.deadline());
    }

    /** Lets every door say, in its own way, that the server stops, and close. */
    public void stop() {
        sessions.all().forEach(Session::stop);
    }

    /** Other limits from now on, for every session. The idle time stays as it was. */
    public void reconfigure(HubSettings other) {
        backlog.reconfigure(other);
    }

    /** How many sessions are attached. */
    public int sessions() {
        return sessions.count();
    }

    /** Whoever calls the hub from outside begins with this. */
    void readClock() {
        now = surroundings.clock().getAsLong();
    }

    /** The time at which the present call of the hub began. */
    long now() {
        return now;
    }

    HubSettings settings() {
        return backlog.settings();
    }

    /** A task for a session's own moment; the turn that follows looks at it. */
    void at(long deadline, LongConsumer task) {
        timers.add(deadline, task);
        wakeup.askUnlessTurning();
    }

    Backlog backlog() {
        return backlog;
    }

    void touched(Session session) {
        touched.add(session);
        wakeup.askUnlessTurning();
    }

    void retryLater(Session session) {
        retrying.add(session);
    }

    void refuseLater(Session session) {
        refusing.add(session);
        wakeup.askUnlessTurning();
    }

    /** The log had no room for a command of the session: it is told like any refusal. */
    void refuse(Session session, Appender.Refused refused) {
        SessionId id = session.id();
        Event event = new Event.Refused(List.of(id), Rejection.NO_SPACE, refused.command());
        tell(event, new Stamp(id, refused.sequence(), lastInstant, new MessageId(0, 0)));
        session.applied(refused.sequence());
    }

    void readOnLater(Session session) {
        readingOn.add(session);
        wakeup.askUnlessTurning();
    }

    /**
     * Something has been put into an outbox.
     *
     * @param isLarge true if that is to be flushed before more is applied
     */
    void written(int bytes, boolean isLarge) {
        written += bytes;
        turnIsFull |= isLarge || written > MOST_WRITTEN_A_TURN;
    }

    void forget(Session session) {
        sessions.remove(session);
    }

    /** A transient message is told at once, as of the last entry applied. */
    void relay(SessionId sender, MessageCommand.Tag tag) {
        Stamp stamp = new Stamp(sender, Stamp.TRANSIENT, lastInstant, new MessageId(0, 0));
        for (Event event : core.relay(sender, tag)) {
            tell(event, stamp);
        }
    }

    <T> void offload(Supplier<T> work, Consumer<T> then) {
        offloaded.start(work, then);
    }

    private boolean applyCommitted() {
        written = 0;
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
        Optional<Session> speaker = sessions.find(entry.session());
        speaker.ifPresent(Session::tellRefused);
        List<Event> events = core.apply(entry);
        for (int ordinal = 0; ordinal < events.size(); ordinal++) {
            Event event = events.get(ordinal);
            expiries.watch(event, now);
            tell(event, stamp(entry, ordinal));
            if (event instanceof Event.InConversation) {
                speaker.ifPresent(session -> pace(session, event.audience()));
            }
        }
        speaker.ifPresent(session -> session.applied(entry.sequence()));
        if (entry.command() instanceof SessionCommand.NodeLost) {
            resumed.run();
            resumed = () -> {};
        }
    }

    private static Stamp stamp(Entry entry, int ordinal) {
        MessageId id = new MessageId(entry.index(), ordinal);
        return new Stamp(entry.session(), entry.sequence(), entry.instant(), id);
    }

    private void tell(Event event, Stamp stamp) {
        Telling telling = new SharedTelling(stamp, event, memory);
        observers.forEach(observer -> observer.accept(telling));
        for (Session listener : sessions.of(event.audience())) {
            listener.hear(telling);
        }
    }

    /** In a conversation, who talks to somebody slow waits; in a channel nobody does. */
    private void pace(Session speaker, List<SessionId> audience) {
        sessions.of(audience).forEach(speaker::paceIfSlow);
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
        backlog.shed();
        backlog.watch(now);
    }
}
