package hocket.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry of the log that is not in the history, because writing it down failed twice.
 *
 * @param index of the entry
 * @param time when it was committed
 * @param what went wrong, in one line
 */
public record PassedOver(long index, Instant time, String what) {
    /** The version of the tables that knows of such entries. */
    private static final int SINCE = 2;

    private static final String INSERT =
            "INSERT OR REPLACE INTO passed_over (entry, time, what) VALUES (?, ?, ?)";

    static void note(Connection connection, PassedOver entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, entry.index());
            insert.setLong(2, entry.time().toEpochMilli());
            insert.setString(3, entry.what());
            insert.executeUpdate();
        }
    }

    /** All that a history notes, by their indexes. */
    static List<PassedOver> in(Connection connection) throws SQLException {
        List<PassedOver> all = new ArrayList<>();
        if (new Sql(connection).number("PRAGMA user_version") < SINCE) {
            return all;
        }
        try (PreparedStatement query =
                        connection.prepareStatement(
                                "SELECT entry, time, what FROM passed_over ORDER BY entry");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                Instant time = Instant.ofEpochMilli(rows.getLong(2));
                all.add(new PassedOver(rows.getLong(1), time, rows.getString(3)));
            }
        }
        return all;
    }
}
