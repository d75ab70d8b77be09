package hocket.projection;

import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.State;
import java.io.IOException;
import java.util.List;

/**
 * Something that is derived from the log, by following it. Called by the follower's thread only.
 *
 * <p>When a method fails, the follower closes it, {@linkplain Source opens} it again some time, and
 * gives it once more what comes after {@link #applied}.
 */
public interface Projection extends AutoCloseable {

    /** The index up to which it has kept everything, when it was opened and since. */
    long applied();

    /**
     * An entry behind {@link #applied} has been applied. Nothing is kept yet.
     *
     * @param state after the entry; read it now only
     */
    void take(Entry entry, List<Event> events, State state) throws IOException;

    /**
     * Notes of an entry behind {@link #applied} that it is not taken, because taking it fails.
     * Nothing is kept yet.
     *
     * @param what went wrong, in one line
     */
    void passOver(Entry entry, String what) throws IOException;

    /**
     * What comes behind {@link #applied}, up to that index, cannot be given any more: the log has
     * forgotten it. Notes that, and keeps it at once: from now on {@code index} is applied.
     */
    void lack(long index) throws IOException;

    /** Keeps all that was taken, at once or not at all: from now on {@code index} is applied. */
    void commit(long index) throws IOException;

    /** Makes sure that what is kept stays so even if the power goes: then the log may forget it. */
    void force() throws IOException;

    /** Does some of the work that can wait, for a few milliseconds; false if there is none. */
    boolean workWhenIdle() throws IOException;

    /**
     * Nothing has come for a while, and there is no work that can wait: gives back what it needs
     * only while much comes. False if it is to be asked again.
     */
    default boolean settle() throws IOException {
        return true;
    }

    /** What was taken and not committed is not kept. It may have failed before. */
    @Override
    void close() throws IOException;

    /** Where it comes from. */
    @FunctionalInterface
    interface Source {

        /** Opens it with what it has kept, or begins it. Another has been closed before. */
        Projection open() throws IOException;
    }
}
