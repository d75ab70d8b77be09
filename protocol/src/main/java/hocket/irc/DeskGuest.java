package hocket.irc;

import hocket.core.Nick;
import hocket.core.Source;
import java.util.Optional;
import java.util.Set;

/**
 * A guest of the desk on IRC, as {@link DeskTalk} speaks to it: a session to which it happens, or
 * one that reads it again.
 */
interface DeskGuest {
    Set<Capability> capabilities();

    /** The nick that it is spoken to by. */
    String nick();

    /** True if it is shown what it said itself. */
    boolean hearsItself();

    /** Itself as others see it. */
    Optional<Source> source();

    /** The user of a nick as others see it, if there is one. */
    Optional<Source> source(Nick nick);

    /** Tells it something; after tags as {@link IrcSession#send(IrcLine, String)} takes them. */
    void send(IrcLine line, String tags);
}
