package hocket.archive;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a few items, indexed in memory just as the history indexes them, so that what is not
 * indexed yet is found by the same words. For one question.
 */
final class WordsInMemory implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement insert;
    private final List<Item> items = new ArrayList<>();

    private WordsInMemory(Connection connection, PreparedStatement insert) {
        this.connection = connection;
        this.insert = insert;
    }

    static WordsInMemory create() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE VIRTUAL TABLE word USING fts5 (text, content = '',"
                            + " tokenize = 'unicode61 remove_diacritics 2')");
            connection.setAutoCommit(false);
            return new WordsInMemory(
                    connection,
                    connection.prepareStatement("INSERT INTO word (rowid, text) VALUES (?, ?)"));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Adds an item, which is newer than those before it. */
    void add(Item item) throws SQLException {
        insert.setInt(1, items.size());
        insert.setString(2, WordIndex.words(item.row()));
        insert.execute();
        items.add(item);
    }

    /** Those that have all the words, the newest first. */
    List<Item> find(SearchWords words, int most) throws SQLException {
        List<Item> found = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "SELECT rowid FROM word WHERE word MATCH ? ORDER BY rowid DESC LIMIT ?")) {
            statement.setString(1, words.match());
            statement.setInt(2, most);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(items.get(rows.getInt(1)));
                }
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        connection.close();
    }
}
