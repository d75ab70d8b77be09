package hocket.hub;

import hocket.core.Command;
import hocket.core.Event;
import hocket.core.SessionCommand;
import hocket.core.SessionId;
import hocket.door.Actions;
import hocket.door.Door;
import hocket.door.Loss;
import hocket.door.Slice;
import hocket.door.Telling;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A session inside this process, without bytes: the host's console, for instance. It may be used by
 * any thread; what it hears is handed to its listener on the hub's thread, in order.
 *
 * <p>Its listener acknowledges what it has worked off with {@link #taken}; who talks to it is paced
 * while too much is not.
 */
public final class LocalSession {
    /** What counts for one message that the listener has not taken yet, in bytes. */
    private static final int WEIGHT = 128;

    /** How many messages are taken between two reports to the hub. */
    private static final int MESSAGES_A_REPORT = 64;

    /** What the listener gets. */
    public sealed interface Message {

        /** The core decided something. */
        record Heard(Event event, Instant instant) implements Message {}

        /** All that this session's own command of that number led to has been heard. */
        record Applied(long sequence) implements Message {}

        /** The hub has failed, by a defect; nothing follows. */
        record Failed() implements Message {}
    }

    private final Executor hubThread;
    private final Consumer<Message> listener;
    private final AtomicInteger untaken = new AtomicInteger();
    private final Session session;

    private LocalSession(Hub hub, Executor hubThread, Consumer<Message> listener) {
        this.hubThread = hubThread;
        this.listener = listener;
        this.session = hub.attach(new LocalDoor(), new LocalConnection());
    }

    /**
     * Attaches to the hub. To be called on the hub's thread.
     *
     * @param hubThread runs tasks on the hub's thread, in order
     * @param listener called on the hub's thread; must not block
     */
    public static LocalSession attach(Hub hub, Executor hubThread, Consumer<Message> listener) {
        return new LocalSession(hub, hubThread, listener);
    }

    /** Its name for ever. */
    public SessionId id() {
        return session.id();
    }

    /** Submits a command. The first one submitted is number 1 for {@link Message.Applied}. */
    public void submit(Command command) {
        hubThread.execute(() -> session.submit(command));
    }

    /** The listener has worked off one message. */
    public void taken() {
        if (untaken.decrementAndGet() % MESSAGES_A_REPORT == 0) {
            hubThread.execute(session::drained);
        }
    }

    /** Tells the listener that the hub has failed. To be called on the hub's thread. */
    public void fail() {
        give(new Message.Failed());
    }

    /**
     * True while so much is not taken that nobody new should come: who talks to it is paced, but
     * everybody who comes and goes would add to what waits. To be asked on the hub's thread.
     */
    public boolean isBehind() {
        return session.isBehind();
    }

    /** Leaves the hub. */
    public void detach() {
        hubThread.execute(() -> session.gone(Loss.CLOSED));
    }

    private void give(Message message) {
        untaken.incrementAndGet();
        listener.accept(message);
    }

    /** Hands on what it hears. */
    private final class LocalDoor implements Door {
        @Override
        public void receive(ByteBuffer bytes, long now, Actions actions) {
            throw new IllegalStateException("a local session gets no bytes");
        }

        @Override
        public void endOfInput(long now, Actions actions) {}

        @Override
        public void gone(Loss loss, Actions actions) {
            actions.submit(new SessionCommand.Depart());
        }

        @Override
        public long deadline() {
            return NEVER;
        }

        @Override
        public void wake(long now, Actions actions) {}

        @Override
        public void hear(Telling telling, long now, Actions actions) {
            give(new Message.Heard(telling.event(), telling.stamp().instant()));
        }

        @Override
        public void applied(long sequence, Actions actions) {
            give(new Message.Applied(sequence));
        }
    }

    /** Its load is what the listener has not taken; there is nothing to send or to read. */
    private final class LocalConnection implements Connection {
        @Override
        public void send(List<Slice> slices) {
            throw new IllegalStateException("a local session sends no bytes");
        }

        @Override
        public int unsent() {
            return untaken.get() * WEIGHT;
        }

        @Override
        public void setReading(boolean reading) {}

        @Override
        public void close() {}

        @Override
        public void abort() {}
    }
}
