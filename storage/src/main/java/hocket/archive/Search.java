package hocket.archive;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks for words in what was said, the newest first. What the index has not got to yet is looked
 * through too, by an index in memory made for the question: but for the newest {@value #MOST_TAIL}
 * items only, and the answer says what was left out.
 */
final class Search {
    /** So many items that are not indexed yet are looked through. */
    static final int MOST_TAIL = 20_000;

    static final String INDEXED =
            "SELECT "
                    + ItemsOfPlace.COLUMNS
                    + " FROM word CROSS JOIN item ON item.number = word.rowid WHERE word MATCH ?"
                    + " AND "
                    + ItemsOfPlace.SAID
                    + "ORDER BY word.rowid DESC LIMIT ?";

    /** By number, whatever the planner thinks: there are not many behind it. */
    static final String TAIL =
            "SELECT "
                    + ItemsOfPlace.COLUMNS
                    + " FROM item WHERE number > ?1 AND (?2 = '' OR instr(?2, ',' || place || ','))"
                    + " AND "
                    + ItemsOfPlace.SAID
                    + "ORDER BY number";

    private final Connection connection;
    private final Sql sql;
    private final SearchWords words;
    private final List<Long> places;
    private final int most;
    private final List<Item> found = new ArrayList<>();

    private Search(Connection connection, SearchWords words, List<Long> places, int most) {
        this.connection = connection;
        this.sql = new Sql(connection);
        this.words = words;
        this.places = places;
        this.most = most;
    }

    /**
     * Searches.
     *
     * @param places the numbers of the places where; everywhere if there are none
     * @param most how many are wanted at most
     */
    static Finding find(Connection connection, SearchWords words, List<Long> places, int most)
            throws SQLException, IOException {
        return new Search(connection, words, places, most).find();
    }

    private Finding find() throws SQLException, IOException {
        long indexed = sql.number("SELECT value FROM progress WHERE name = 'indexed'");
        long last = sql.number("SELECT max(number) FROM item");
        long from = Math.max(indexed, last - MOST_TAIL);
        if (from < last) {
            findInTail(from);
        }
        if (found.size() <= most) {
            findIndexed();
        }
        boolean more = found.size() > most;
        return new Finding(more ? found.subList(0, most) : found, more, gap(indexed, from));
    }

    private void findIndexed() throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(INDEXED)) {
            statement.setString(1, match());
            statement.setInt(2, most + 1 - found.size());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(ItemsOfPlace.read(rows));
                }
            }
        }
    }

    private String match() {
        return places.isEmpty() ? words.match() : words.match(places);
    }

    private void findInTail(long from) throws SQLException, IOException {
        try (WordsInMemory memory = WordsInMemory.create();
                PreparedStatement statement = connection.prepareStatement(TAIL)) {
            statement.setLong(1, from);
            statement.setString(2, places());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    memory.add(ItemsOfPlace.read(rows));
                }
            }
            found.addAll(memory.find(words, most + 1));
        }
    }

    /** With a comma around each number; empty for everywhere. */
    private String places() {
        return places.isEmpty()
                ? ""
                : places.stream().map(String::valueOf).collect(Collectors.joining(",", ",", ","));
    }

    /** What is neither indexed nor among the newest. */
    private Optional<Finding.Gap> gap(long indexed, long from) throws SQLException {
        if (from <= indexed) {
            return Optional.empty();
        }
        return Optional.of(
                new Finding.Gap(
                        time("number > " + indexed + " ORDER BY number"),
                        time("number <= " + from + " ORDER BY number DESC"),
                        from - indexed));
    }

    private Instant time(String which) throws SQLException {
        return Instant.ofEpochMilli(
                sql.number("SELECT time FROM item WHERE " + which + " LIMIT 1"));
    }
}
