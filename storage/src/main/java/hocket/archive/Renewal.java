package hocket.archive;

import hocket.core.ChannelName;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Takes a history back to an index of the log, from which on it can be written again: places as
 * they were then, no words, and every index made anew. What is older stays as it is, and what has
 * been deleted for its age is not written again. All of it is one transaction.
 */
final class Renewal {
    private static final String KEPT_FROM = "SELECT value FROM progress WHERE name = 'kept_from'";

    private final Sql sql;
    private final ProgressTable progress;
    private final PlaceWriter places;
    private final long index;
    private final long firstItem;

    private Renewal(Connection connection, long index) throws SQLException {
        this.sql = new Sql(connection);
        this.progress = new ProgressTable(sql);
        this.places = new PlaceWriter(sql);
        this.index = index;
        this.firstItem = ItemId.first(index + 1);
    }

    static void run(Connection connection, long index) throws SQLException, IOException {
        new Renewal(connection, index).run();
    }

    /** The item before which a damaged history has deleted all on purpose, if it can tell. */
    static long keptFrom(Path damaged) {
        String url = "jdbc:sqlite:" + damaged.toAbsolutePath().toUri() + "?mode=ro&immutable=1";
        try (Connection connection = DriverManager.getConnection(url)) {
            return new Sql(connection).number(KEPT_FROM);
        } catch (SQLException unreadable) {
            return 0;
        }
    }

    /** Nothing before that item is written again. */
    static void keepFrom(Connection connection, long item) throws SQLException {
        new ProgressTable(new Sql(connection)).set(ProgressTable.KEPT_FROM, item);
    }

    private void run() throws SQLException, IOException {
        sql.begin();
        forgetWords();
        sql.run("REINDEX");
        check();
        undoRenames();
        sql.change("UPDATE place SET ended = NULL, ended_at = NULL WHERE ended > ?", index);
        sql.change("DELETE FROM item WHERE id >= ?", firstItem);
        sql.change("DELETE FROM place WHERE began > ?", index);
        sql.change("DELETE FROM passed_over WHERE entry > ?", index);
        sql.run("DELETE FROM party WHERE place NOT IN (SELECT number FROM place)");
        noteSeconds();
        noteProgress();
        sql.commit();
    }

    private void forgetWords() throws SQLException {
        String make = text("SELECT sql FROM sqlite_schema WHERE name = 'word'");
        sql.run("DROP TABLE word");
        sql.run(make);
        WordIndex.setUp(sql);
    }

    private String text(String query) throws SQLException {
        try (PreparedStatement statement = sql.prepare(query);
                ResultSet found = statement.executeQuery()) {
            return found.next() ? found.getString(1) : "";
        }
    }

    private void check() throws SQLException, IOException {
        String found = text("PRAGMA quick_check(1)");
        if (!found.equals("ok")) {
            throw new UnreadableItemException("what SQLite cannot read: " + found);
        }
    }

    /** The latest first, each place gets back the name that it had before. */
    private void undoRenames() throws SQLException {
        try (PreparedStatement renames =
                sql.prepare(
                        "SELECT place, details FROM item WHERE kind = 'rename' AND id >= ?"
                                + " ORDER BY number DESC")) {
            renames.setLong(1, firstItem);
            try (ResultSet rename = renames.executeQuery()) {
                while (rename.next()) {
                    String from = Details.read(rename.getString(2)).text("from");
                    ChannelName before = new ChannelName(from);
                    places.rename(rename.getLong(1), before.folded(), before.value());
                }
            }
        }
    }

    private void noteSeconds() throws SQLException {
        sql.run("DELETE FROM second");
        sql.run("INSERT INTO second SELECT time / 1000, min(id) FROM item GROUP BY time / 1000");
    }

    private void noteProgress() throws SQLException {
        long before = progress.get(ProgressTable.APPLIED);
        if (before < index) {
            Lacking.note(progress, new Lacking(before + 1, index));
        }
        progress.set(ProgressTable.APPLIED, index);
        progress.set(ProgressTable.INDEXED, 0);
    }
}
