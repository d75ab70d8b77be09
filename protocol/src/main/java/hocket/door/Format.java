package hocket.door;

import hocket.core.Event;

/**
 * How events look to a class of sessions: a protocol with its negotiated capabilities. Stateless,
 * compared by identity.
 */
public interface Format {

    /**
     * The bytes of the event that comes from {@code stamp}; empty if this format does not show it.
     */
    byte[] encode(Event event, Stamp stamp);
}
