/** The doors: protocol adapters between bytes and the core, all of them free of I/O. */
module hocket.protocol {
    requires static transitive org.jspecify;
    requires transitive hocket.core;

    exports hocket.door;
    exports hocket.history;
    exports hocket.line;
    exports hocket.irc;
}
