package hocket.archive;

import hocket.history.Point;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Points in the order of the log as bounds of ids. A moment is found by its second, so that no more
 * is read in vain than what was said within that.
 */
final class Points {
    static final String BEGINNING_OF_SECOND =
            "SELECT id FROM second WHERE time >= ? ORDER BY time LIMIT 1";

    private static final Instant FIRST = Instant.parse("-999999-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("+999999-01-01T00:00:00Z");

    private final Connection connection;

    Points(Connection connection) {
        this.connection = connection;
    }

    /** All that is after the point. */
    Bounds after(Point point) throws SQLException {
        return switch (point) {
            case Point.Id(var id) -> Bounds.after(Bounds.idOf(id));
            case Point.Time(Instant instant) -> afterMilli(milli(instant));
        };
    }

    /** All that is before the point. */
    Bounds before(Point point) throws SQLException {
        return switch (point) {
            case Point.Id(var id) -> Bounds.before(Bounds.idOf(id));
            case Point.Time(Instant instant) -> beforeMilli(milli(instant));
        };
    }

    /** What is at the point, and all that is after it. */
    Bounds from(Point point) throws SQLException {
        return switch (point) {
            case Point.Id(var id) -> Bounds.after(Bounds.idOf(id) - 1);
            case Point.Time(Instant instant) -> afterMilli(milli(instant) - 1);
        };
    }

    /** What is at the point, and all that is before it. */
    Bounds to(Point point) throws SQLException {
        return switch (point) {
            case Point.Id(var id) -> Bounds.before(Bounds.idOf(id) + 1);
            case Point.Time(Instant instant) -> beforeMilli(milli(instant) + 1);
        };
    }

    private Bounds afterMilli(long milli) throws SQLException {
        long first = firstIdFrom(Math.floorDiv(milli, 1000L));
        return new Bounds(first - 1, Long.MAX_VALUE, milli, Long.MAX_VALUE);
    }

    private Bounds beforeMilli(long milli) throws SQLException {
        long end = firstIdFrom(Math.floorDiv(milli, 1000L) + 1);
        return new Bounds(Long.MIN_VALUE, end, Long.MIN_VALUE, milli);
    }

    /** The first id of that second or a later one; more than any if there is none. */
    private long firstIdFrom(long second) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEGINNING_OF_SECOND)) {
            statement.setLong(1, second);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? found.getLong(1) : Long.MAX_VALUE;
            }
        }
    }

    /** Moments so far off that they have no such number are as far off as one can say. */
    private static long milli(Instant instant) {
        if (instant.isBefore(FIRST)) {
            return FIRST.toEpochMilli();
        }
        return (instant.isAfter(LAST) ? LAST : instant).toEpochMilli();
    }
}
