package hocket.door;

import hocket.core.Event;

/** An event on its way to the sessions that hear of it, and its encodings so far. */
public interface Telling {

    /** What was decided. */
    Event event();

    /** Where it comes from, and when. */
    Stamp stamp();

    /** The bytes of the event in a format: encoded once, shared by all who hear of it. */
    Slice as(Format format);
}
