package hocket.hub;

import hocket.core.Command;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.MessageCommand;
import hocket.core.SessionId;
import hocket.door.Actions;
import hocket.door.Door;
import hocket.door.Loss;
import hocket.door.Slice;
import hocket.door.Telling;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One attached client: its door, its connection, its outbox, and its commands on their way.
 *
 * <p>The transport calls the public methods, on the hub's thread only. What the door answers by
 * itself while commands of the session are under way waits for them, so that a session's answers
 * keep the order of what it sent.
 */
public final class Session {
    /** From how many commands under way on the session is not read. */
    static final int MOST_IN_FLIGHT = 64;

    /** How many bytes the door gets at once; after that it is seen whether it may have more. */
    static final int MOST_A_PIECE = 256;

    /** An answer that waits until the session's command of that number is applied. */
    private record Later(long sequence, Runnable action) {}

    private final Hub hub;
    private final SessionId id;
    private final Door door;
    private final Connection connection;
    private final Appender appender;
    private final Outbox outbox = new Outbox();
    private final Unread unread = new Unread();
    private final Queue<Later> later = new ArrayDeque<>();
    private final Set<Session> slowListeners = new LinkedHashSet<>();
    private final Set<Session> pacedSpeakers = new LinkedHashSet<>();
    private final Actions actions = new DoorActions();
    private long armedFor = Door.NEVER;
    private boolean hearing;
    private boolean answering;
    private boolean feeding;
    private boolean inputEnded;
    private boolean touched;
    private boolean reading = true;
    private boolean closing;
    private boolean gone;

    Session(Hub hub, SessionId id, Door door, Connection connection, Appender appender) {
        this.hub = hub;
        this.id = id;
        this.door = door;
        this.connection = connection;
        this.appender = appender;
    }

    /** Its name for ever. */
    public SessionId id() {
        return id;
    }

    /**
     * Bytes came in. The buffer is consumed; no reference to it is kept. What comes while the
     * session is not read waits, unread: a few bytes can become many commands.
     */
    public void receive(ByteBuffer bytes) {
        if (closing || gone) {
            return;
        }
        if (unread.isEmpty()) {
            feed(bytes);
        }
        keep(bytes);
        settle();
    }

    /**
     * The client will send no more, in good order. What is written already, and the last words of a
     * door that closes, still leave; then the session closes the connection.
     */
    public void endOfInput() {
        inputEnded = true;
        endIfAllIsRead();
    }

    /** The session may be read again: first comes what is unread. */
    void readOn() {
        ByteBuffer rest = unread.take();
        if (closing || gone) {
            return;
        }
        feed(rest);
        keep(rest);
        endIfAllIsRead();
        settle();
    }

    private void feed(ByteBuffer bytes) {
        feeding = true;
        while (bytes.hasRemaining() && mayRead()) {
            int count = Math.min(bytes.remaining(), MOST_A_PIECE);
            door.receive(bytes.slice(bytes.position(), count), hub.now(), actions);
            bytes.position(bytes.position() + count);
        }
        feeding = false;
    }

    private void keep(ByteBuffer bytes) {
        if (!closing) {
            unread.add(bytes);
        }
    }

    private void endIfAllIsRead() {
        if (!inputEnded || !unread.isEmpty() || closing || gone) {
            return;
        }
        door.endOfInput(hub.now(), actions);
        if (!closing) {
            outbox.flushTo(connection);
            connection.close();
            gone(Loss.CLOSED);
        }
    }

    /** The connection is gone. Nothing may be called after this. */
    public void gone(Loss loss) {
        if (gone) {
            return;
        }
        gone = true;
        unread.take();
        door.gone(loss, actions);
        hub.forget(this);
        List.copyOf(pacedSpeakers).forEach(speaker -> speaker.release(this));
        slowListeners.forEach(listener -> listener.pacedSpeakers.remove(this));
    }

    /** The connection got rid of some of what it had taken over. */
    public void drained() {
        if (!pacedSpeakers.isEmpty() && load() <= hub.settings().softLimit() / 2) {
            List.copyOf(pacedSpeakers).forEach(speaker -> speaker.release(this));
        }
        pace();
    }

    /** True if more waits for it than ever should. */
    boolean isBehind() {
        return load() > hub.settings().hardLimit();
    }

    /** Submits a command for a session whose door has no bytes of its own. */
    void submit(Command command) {
        actions.submit(command);
    }

    void hear(Telling telling) {
        if (gone) {
            return;
        }
        hearing = true;
        door.hear(telling, hub.now(), actions);
        hearing = false;
        settle();
    }

    /** A command of this session has been applied and told. */
    void applied(Entry entry) {
        if (!appender.applied(entry.sequence())) {
            return;
        }
        runLater(entry.sequence());
        if (!gone) {
            door.applied(entry.sequence(), actions);
            settle();
        }
    }

    private void runLater(long sequence) {
        answering = true;
        while (!gone && !later.isEmpty() && later.element().sequence() <= sequence) {
            later.remove().action().run();
        }
        answering = false;
    }

    /** Told to a session whose output piles up, an event in a conversation paces its speaker. */
    void paceIfSlow(Session listener, Event event) {
        if (listener != this
                && event instanceof Event.InConversation
                && listener.load() > hub.settings().softLimit()) {
            slowListeners.add(listener);
            listener.pacedSpeakers.add(this);
            pace();
        }
    }

    /** Appends what the log had no room for. */
    boolean retry() {
        appender.retry();
        pace();
        return appender.isWaiting();
    }

    /** The door's first deadline, if it has one. */
    void begin() {
        settle();
    }

    /** A timer that was set for {@code deadline} has come; only the last one set counts. */
    void wake(long deadline) {
        if (gone || closing || deadline != armedFor) {
            return;
        }
        armedFor = Door.NEVER;
        if (unread.isEmpty() && door.deadline() <= hub.now()) {
            door.wake(hub.now(), actions);
        }
        settle();
    }

    /** The end of the hub's turn: what has been written leaves. */
    void flush() {
        touched = false;
        if (gone) {
            return;
        }
        outbox.flushTo(connection);
        if (closing && later.isEmpty()) {
            connection.close();
        } else if (isBehind()) {
            connection.abort();
            gone(Loss.SENDQ_EXCEEDED);
        }
        pace();
    }

    private void release(Session listener) {
        slowListeners.remove(listener);
        listener.pacedSpeakers.remove(this);
        pace();
    }

    /**
     * After every call of the door: its deadline may be another, and reading may have to stop. What
     * is unread ends a silence, so until the door has it no deadline counts.
     */
    private void settle() {
        long deadline = door.deadline();
        if (deadline < armedFor && !closing && unread.isEmpty()) {
            armedFor = deadline;
            hub.wakeAt(deadline, this);
        }
        pace();
    }

    private void pace() {
        if (feeding || gone) {
            return;
        }
        boolean may = mayRead();
        if (may && !unread.isEmpty()) {
            hub.readOnLater(this);
        } else if (may != reading) {
            reading = may;
            connection.setReading(may);
        }
    }

    private boolean mayRead() {
        return !closing
                && !gone
                && !appender.isWaiting()
                && appender.inFlight() < MOST_IN_FLIGHT
                && slowListeners.isEmpty()
                && load() <= hub.settings().softLimit();
    }

    private int load() {
        return outbox.bytes() + connection.unsent();
    }

    private void touch() {
        if (!touched) {
            touched = true;
            hub.touched(this);
        }
    }

    /** True unless this would be the door's own answer, overtaking commands under way. */
    private boolean mayAnswerNow() {
        return hearing || answering || (later.isEmpty() && appender.inFlight() == 0);
    }

    private void put(Slice slice) {
        outbox.add(slice);
        touch();
        if (outbox.bytes() > hub.settings().softLimit() / 2) {
            hub.endTurnSoon();
        }
    }

    /** What the door may ask for. */
    private final class DoorActions implements Actions {
        @Override
        public SessionId session() {
            return id;
        }

        @Override
        public long submit(Command command) {
            long sequence = appender.submit(command);
            if (appender.isWaiting()) {
                hub.retryLater(Session.this);
            }
            return sequence;
        }

        @Override
        public void relay(MessageCommand.Tag tag) {
            hub.relay(id, tag);
        }

        @Override
        public void whenApplied(Runnable answer) {
            if (mayAnswerNow()) {
                answer.run();
            } else {
                later.add(new Later(appender.submitted(), answer));
            }
        }

        @Override
        public <T> void offload(Supplier<T> work, Consumer<T> then) {
            hub.offload(work, result -> then.accept(result));
        }

        @Override
        public void write(Slice slice) {
            if (mayAnswerNow()) {
                put(slice);
            } else {
                later.add(new Later(appender.submitted(), () -> put(slice)));
            }
        }

        @Override
        public void close() {
            closing = true;
            if (mayAnswerNow()) {
                touch();
            } else {
                later.add(new Later(appender.submitted(), Session.this::touch));
            }
        }
    }
}
