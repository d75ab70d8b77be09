package hocket.line;

import hocket.core.Nick;
import hocket.core.Text;

/**
 * One line of a server, as its framed guest understands it. Whatever could drive a terminal has
 * been removed.
 */
public sealed interface Received {

    /** The host said a line. */
    record Said(Text text) implements Received {}

    /** The host handed over: the guest has the floor. */
    record HandedOver() implements Received {}

    /** The host is done: the guest has the floor for good, unless it has said Exit itself. */
    record HostExited() implements Received {}

    /** The guest is known to the host; these are the names of the two sides. */
    record Welcome(Nick guest, Nick host) implements Received {}

    /** The host has taken the floor; the guest has it no longer. */
    record FloorTaken() implements Received {}

    /** The guest handed over to a host that has said Exit, and keeps the floor. */
    record FloorKept() implements Received {}

    /** Something the guest sent was refused; the reason, for people. */
    record Refused(String reason) implements Received {}

    /** The conversation is over and the connection about to be closed; the reason, for people. */
    record Closed(String reason) implements Received {}

    /** Anything else that the server says of itself, for people. */
    record Notice(String text) implements Received {}

    /** A line that cannot be read, which no proper server sends; why, for people. */
    record Unreadable(String reason) implements Received {}
}
