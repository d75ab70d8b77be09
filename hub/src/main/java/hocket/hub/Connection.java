package hocket.hub;

import hocket.door.Slice;
import java.util.List;

/**
 * The transport to one client, as the hub uses it. Called by the hub's thread only; calls back, on
 * the same thread, the {@link Session} it carries.
 */
public interface Connection {

    /** Takes bytes over, to be sent in order and as one write if the network lets it. */
    void send(List<Slice> slices);

    /**
     * How many bytes it has taken over and not yet got rid of. When that shrinks it calls {@link
     * Session#drained}.
     */
    int unsent();

    /** Stops or resumes reading from the client. */
    void setReading(boolean reading);

    /**
     * Closes in good order once everything taken over is sent; nothing is read any more. A second
     * call has no effect. When it has closed it calls {@link Session#gone}.
     */
    void close();

    /** Closes at once; what is unsent is lost. */
    void abort();
}
