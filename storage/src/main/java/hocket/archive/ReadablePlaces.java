package hocket.archive;

import hocket.core.ChannelName;
import hocket.core.Nick;
import hocket.core.Rank;
import hocket.core.SessionId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Finds the places that a reader may read. What it finds is limited, the latest counting first. */
final class ReadablePlaces {
    /** So many places of one name, or of one reader, are looked at. */
    static final int MOST = 1000;

    private static final String LIVES =
            "SELECT "
                    + PlaceRow.COLUMNS
                    + " FROM place WHERE kind = 'channel' AND key = ?"
                    + " AND began <= ? AND (ended IS NULL OR ended > ? OR is_open = 1)"
                    + " ORDER BY began DESC LIMIT "
                    + MOST;

    private static final String WITH_USER =
            "SELECT "
                    + PlaceRow.COLUMNS
                    + " FROM place WHERE number IN"
                    + " (SELECT other.place FROM party me CROSS JOIN party other"
                    + " ON other.place = me.place WHERE me.session = ?1 AND other.nick = ?2"
                    + " AND (other.session <> ?1 OR NOT EXISTS (SELECT 1 FROM party third"
                    + " WHERE third.place = me.place AND third.session <> ?1))"
                    + " ORDER BY me.place DESC LIMIT "
                    + MOST
                    + ")";

    private static final String OF_SESSION =
            "SELECT "
                    + PlaceRow.COLUMNS
                    + " FROM place WHERE number IN"
                    + " (SELECT DISTINCT place FROM party WHERE session = ?"
                    + " ORDER BY place DESC LIMIT "
                    + MOST
                    + ")";

    private static final String NICKS = "SELECT nick FROM party WHERE session = ? AND place = ?";

    /** All that it asks. */
    static final List<String> ALL_QUERIES = List.of(LIVES, WITH_USER, OF_SESSION, NICKS);

    private final Connection connection;

    ReadablePlaces(Connection connection) {
        this.connection = connection;
    }

    /**
     * The channel of that name as of a log index, for a member who had that rank then, and the
     * earlier ones of that name that were open to everybody when they ended. What was for a rank in
     * those is nobody's any more.
     */
    List<ReadablePlace> channel(ChannelName name, Rank rank, long upTo) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LIVES)) {
            statement.setString(1, name.folded());
            statement.setLong(2, upTo);
            statement.setLong(3, upTo);
            return places(statement, place -> place.ended() > upTo ? rank : Rank.NONE);
        }
    }

    /** Where the reader's session and one of whoever had that nick talked with each other. */
    List<ReadablePlace> withUser(SessionId reader, Nick nick) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WITH_USER)) {
            statement.setString(1, reader.toString());
            statement.setString(2, nick.folded());
            return places(statement, place -> Rank.NONE);
        }
    }

    /** Where the reader's session talked with anybody. */
    List<ReadablePlace> ofSession(SessionId reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_SESSION)) {
            statement.setString(1, reader.toString());
            return places(statement, place -> Rank.NONE);
        }
    }

    /** Under which nicks, folded, a session took part in a place. */
    List<String> nicks(SessionId session, long place) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NICKS)) {
            statement.setString(1, session.toString());
            statement.setLong(2, place);
            return texts(statement);
        }
    }

    private static List<String> texts(PreparedStatement statement) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
    }

    private static List<ReadablePlace> places(
            PreparedStatement statement, Function<PlaceRow, Rank> rank) throws SQLException {
        List<ReadablePlace> places = new ArrayList<>();
        try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                PlaceRow row = PlaceRow.read(found);
                places.add(new ReadablePlace(row, rank.apply(row)));
            }
        }
        return places;
    }
}
