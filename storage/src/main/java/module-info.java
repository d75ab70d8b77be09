/** What is on disk: the ordered log in files. */
module hocket.storage {
    requires static transitive org.jspecify;
    requires transitive hocket.core;
    requires transitive hocket.hub;
    requires java.sql;

    exports hocket.copy;
    exports hocket.log;
    exports hocket.log.simulated;
}
