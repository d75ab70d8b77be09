package hocket.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of entries that are not in a history, because the log had forgotten them when the history
 * came to them: as when its file is lost, and a new one is begun.
 *
 * @param first the index of the first of them
 * @param last the index of the last of them
 */
public record Lacking(long first, long last) {
    /** What they are called among the numbers of what has been done: this, and the first. */
    private static final String NAME = "lacks from ";

    private static final String ALL =
            "SELECT CAST(substr(name, 12) AS INTEGER) AS first, value FROM progress"
                    + " WHERE name GLOB 'lacks from *' ORDER BY first";

    static void note(ProgressTable progress, Lacking run) throws SQLException {
        progress.set(NAME + run.first, run.last);
    }

    /** All that a history notes, in order. */
    static List<Lacking> in(Connection connection) throws SQLException {
        List<Lacking> all = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(ALL);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                all.add(new Lacking(rows.getLong(1), rows.getLong(2)));
            }
        }
        return all;
    }
}
