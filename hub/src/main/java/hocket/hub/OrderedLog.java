package hocket.hub;

import hocket.core.Command;
import hocket.core.Entry;
import hocket.core.SessionId;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The one order: commands go in, committed entries come out.
 *
 * <p>{@link #append}, {@link #commit} and {@link #poll} are called by the hub's thread. An adapter
 * may commit on a thread of its own, late and in batches. It guarantees: entries come out in the
 * order of their indices; those of one session in the order of their sequence numbers; each
 * accepted command at least once (the core ignores a second time); instants never decrease; and
 * nothing comes out before it is as durable as the adapter promises.
 */
public interface OrderedLog extends AutoCloseable {

    /** The answer to {@link #append}. */
    enum Answer {
        /** Queued; it will be committed unless the log fails as a whole. */
        ACCEPTED,
        /** Not queued: too much waits to be committed. Try again when something has come out. */
        BUSY,
        /**
         * Not queued: little room is left on the disk, and the command is a message. Its sequence
         * number is not used again. Others are taken; messages are too as soon as there is room
         * again.
         */
        FULL
    }

    /**
     * Queues a command.
     *
     * @param sequence counts the session's commands from 1, with gaps only where one was refused as
     *     {@link Answer#FULL}
     */
    Answer append(SessionId session, long sequence, Command command);

    /**
     * Begins to commit what has been appended, if that has not begun. Until then it may merely
     * gather: what comes together is best committed together.
     */
    void commit();

    /** The next committed entry that has not been taken yet; nothing if there is none now. */
    Optional<Entry> poll();

    /**
     * Names what to run, on any thread, when {@link #poll} may have something new. Called once,
     * before the first append.
     */
    void onCommitted(Runnable wakeup);

    /**
     * Names what to run, on any thread, once nothing will be committed any more because the disk or
     * the network has failed. Called at most once, before the first append. The default is for
     * those that cannot fail.
     */
    default void onFailed(Consumer<IOException> handler) {}

    /** Commits what is queued, as far as possible, and frees what the log holds. */
    @Override
    void close();
}
