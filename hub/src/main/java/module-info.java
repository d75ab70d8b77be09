/** The one thread's world: the core, the sessions, their outboxes, and the log they share. */
module hocket.hub {
    requires static transitive org.jspecify;
    requires transitive hocket.core;
    requires transitive hocket.protocol;

    exports hocket.hub;
}
