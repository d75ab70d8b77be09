package hocket.simulator;

import hocket.core.Entry;
import hocket.core.Event;
import java.util.List;

/**
 * Watches one promise from the outside: what the log gave out, what the host heard, what each
 * guest's bytes said. Throws a {@link Violation} as soon as it is broken.
 */
interface Checker {

    /** An entry has come out of the log and is about to be applied; {@code first} unless a copy. */
    default void committed(Entry entry, boolean first) {}

    /** What the core has decided about an entry that is no copy, before anybody hears of it. */
    default void decided(Entry entry, List<Event> events) {}

    /** An entry from before this life of the server, and what was decided about it. */
    default void replayed(Entry entry, List<Event> events) {}

    /** Somebody hears of something transient, which is in no entry. */
    default void relayed(Guest to, Event event) {}

    /** The host of the desk heard an event. */
    default void hostHears(Event event) {}

    /** Something that a guest sent is about to reach the server. */
    default void guestIsHeard(Guest guest) {}

    /** A framed guest read a line, an unframed one a message. */
    default void guestReads(Guest guest, String text) {}

    /** A step of the simulation is done; some of what was begun may still be under way. */
    default void stepped() {}

    /** Nothing is under way any more, and every timer that is due has fired. */
    default void atRest() {}
}
