package hocket.archive;

import hocket.core.ChannelName;
import hocket.core.Nick;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what there is to say of places. Each place is one count over an index. */
final class Summaries {
    private static final String COLUMNS =
            "SELECT number, kind, name, iif(kind = 'channel', name, key), began_at, ended_at,"
                    + " (SELECT count(*) FROM item WHERE place = place.number AND "
                    + ItemsOfPlace.SAID
                    + "), "
                    + time("")
                    + ", "
                    + time(" DESC")
                    + " FROM place ";

    private static final String NAMED =
            "WHERE number = ? OR (kind = 'channel' AND key = ?)"
                    + " OR (kind = 'conversation' AND 'c' || key = ?) OR name COLLATE NOCASE IN (?, ?)"
                    + " OR number IN (SELECT place FROM party WHERE nick = ?) ORDER BY number";

    private final Connection connection;

    Summaries(Connection connection) {
        this.connection = connection;
    }

    private static String time(String order) {
        return "(SELECT time FROM item WHERE place = place.number AND "
                + ItemsOfPlace.SAID
                + "ORDER BY id"
                + order
                + " LIMIT 1)";
    }

    /** All places, in the order of their coming into being. */
    List<PlaceSummary> all() throws SQLException, UnreadableItemException {
        try (PreparedStatement statement =
                connection.prepareStatement(COLUMNS + "ORDER BY number")) {
            return read(statement);
        }
    }

    /**
     * Those that a text names: a place's number, a channel's name, {@code c} and the id of a
     * conversation, both nicks of direct messages, or the nick of somebody who took part.
     */
    List<PlaceSummary> named(String text) throws SQLException, UnreadableItemException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS + NAMED)) {
            statement.setLong(1, number(text));
            statement.setString(2, ChannelName.parse(text).map(ChannelName::folded).orElse(text));
            statement.setString(3, text);
            statement.setString(4, text);
            statement.setString(5, turned(text));
            statement.setString(6, Nick.parse(text).map(Nick::folded).orElse(text));
            return read(statement);
        }
    }

    /** Two nicks the other way round: people need not know who was there first. */
    private static String turned(String text) {
        String[] nicks = text.split(", ", -1);
        return nicks.length == 2 ? nicks[1] + ", " + nicks[0] : text;
    }

    private static long number(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && text.length() <= 18 ? Long.parseLong(text) : -1;
    }

    private static List<PlaceSummary> read(PreparedStatement statement)
            throws SQLException, UnreadableItemException {
        List<PlaceSummary> places = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                places.add(summary(row));
            }
        }
        return places;
    }

    private static PlaceSummary summary(ResultSet row)
            throws SQLException, UnreadableItemException {
        return new PlaceSummary(
                row.getLong(1),
                PlaceKind.of(row.getString(2)),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                instant(row, 6),
                row.getLong(7),
                instant(row, 8),
                instant(row, 9));
    }

    static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        long milli = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(milli));
    }
}
