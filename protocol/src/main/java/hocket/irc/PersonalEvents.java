package hocket.irc;

import hocket.core.Event;

/**
 * What a session is told of events that concern itself, in words that depend on it: refusals, the
 * welcome, the names in a channel it has joined, what happens to it at the desk.
 */
final class PersonalEvents {
    private PersonalEvents() {}

    /** Tells the session; false if the event is one that every listener hears alike. */
    static boolean tell(Event event, IrcSession session) {
        throw new UnsupportedOperationException();
    }
}
