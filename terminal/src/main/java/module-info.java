/**
 * The terminal program: the consoles of the host and of a guest, on a terminal or piped.
 *
 * <p>Each console is a pure model, update and view; one thread runs it, others only bring messages.
 */
module hocket.terminal {
    requires static transitive org.jspecify;
    requires transitive hocket.core;
    requires transitive hocket.hub;
    requires hocket.protocol;
    requires org.jline.reader;
    requires org.jline.terminal;

    exports hocket.terminal;
}
