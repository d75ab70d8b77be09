package hocket.archive;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What has been done with the history, as numbers with names. */
final class ProgressTable {
    /** The log index up to which everything is kept. */
    static final String APPLIED = "applied";

    /** The item number up to which words are indexed. */
    static final String INDEXED = "indexed";

    /** The item id before which items have been deleted on purpose. */
    static final String KEPT_FROM = "kept_from";

    /** The log index up to which everything was forced to the disk, at least. */
    static final String FORCED = "forced";

    private final PreparedStatement get;
    private final PreparedStatement set;

    ProgressTable(Sql sql) throws SQLException {
        get = sql.prepare("SELECT value FROM progress WHERE name = ?");
        set =
                sql.prepare(
                        "INSERT INTO progress (name, value) VALUES (?1, ?2)"
                                + " ON CONFLICT (name) DO UPDATE SET value = ?2");
    }

    /** The number; 0 if there is none yet. */
    long get(String name) throws SQLException {
        get.setString(1, name);
        return Sql.number(get);
    }

    void set(String name, long value) throws SQLException {
        set.setString(1, name);
        set.setLong(2, value);
        set.executeUpdate();
    }
}
