package hocket.projection;

import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.State;
import java.io.IOException;
import java.util.List;

/**
 * Something that is derived from the log, by following it. Called by the follower's thread only.
 *
 * <p>When a method fails, the follower waits for a while, asks it to {@linkplain #rollBack go back}
 * to what it has kept, and gives it once more what comes after {@link #applied}.
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

    /** Keeps all that was taken, at once or not at all: from now on {@code index} is applied. */
    void commit(long index) throws IOException;

    /**
     * Forgets all that was taken and not kept, and whatever state of it is left. It may have failed
     * before, or have nothing to forget.
     */
    void rollBack() throws IOException;

    /** Makes sure that what is kept stays so even if the power goes: then the log may forget it. */
    void force() throws IOException;

    /** Does some of the work that can wait, for a few milliseconds; false if there is none. */
    boolean workWhenIdle() throws IOException;

    @Override
    void close() throws IOException;
}
