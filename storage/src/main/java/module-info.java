/** What is on disk: the ordered log in files, and the history in SQLite. */
module hocket.storage {
    requires java.sql;
    requires org.xerial.sqlitejdbc;
    requires static transitive org.jspecify;
    requires tools.jackson.core;
    requires transitive hocket.core;
    requires transitive hocket.hub;

    exports hocket.archive;
    exports hocket.copy;
    exports hocket.log;
    exports hocket.log.simulated;
    exports hocket.projection;
}
