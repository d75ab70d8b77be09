package hocket.archive;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A place, as its row has it.
 *
 * @param kind {@code channel}, {@code direct} or {@code conversation}
 * @param key what it is found by
 * @param name as people are shown it
 * @param began the log index from which it was there
 * @param ended the log index at which it ended; more than any while it goes on
 */
record PlaceRow(long number, String kind, String key, String name, long began, long ended) {
    /** What {@link #read} expects, in that order. */
    static final String COLUMNS =
            "place.number, place.kind, place.key, place.name, place.began, place.ended";

    static PlaceRow read(ResultSet row) throws SQLException {
        long ended = row.getLong(6);
        boolean goesOn = row.wasNull();
        return new PlaceRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                goesOn ? Long.MAX_VALUE : ended);
    }

    /** What names the place in its events: the channel's name, the conversation's id. */
    String where() {
        return kind.equals(PlaceKind.CHANNEL.word()) ? name : key;
    }
}
