package hocket.archive;

import hocket.core.MessageId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

/** What was said and done, to be added to. Numbers are never given twice. */
final class ItemWriter {
    private static final long MILLIS = 1000;

    private final PreparedStatement insert;
    private final PreparedStatement find;
    private final PreparedStatement clear;
    private final PreparedStatement insertSecond;
    private long last;
    private long lastSecond;

    ItemWriter(Sql sql, long indexed) throws SQLException {
        insert =
                sql.prepare(
                        "INSERT INTO item (number, place, id, time, kind, session, who, text,"
                                + " details, sum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        find =
                sql.prepare(
                        "SELECT number, time, session, who FROM item WHERE place = ? AND id = ?"
                                + " AND kind IN ('privmsg', 'notice')");
        clear =
                sql.prepare(
                        "UPDATE item SET kind = ?, text = '', details = NULL, sum = ?"
                                + " WHERE number = ?");
        insertSecond = sql.prepare("INSERT INTO second (time, id) VALUES (?, ?)");
        last = Math.max(indexed, sql.number("SELECT max(number) FROM item"));
        lastSecond = sql.number("SELECT max(time) FROM second");
    }

    void add(long place, Moment moment, Row row) throws SQLException {
        last++;
        insert.setLong(1, last);
        insert.setLong(2, place);
        insert.setLong(3, moment.id());
        insert.setLong(4, moment.time());
        insert.setString(5, row.kind().word());
        insert.setString(6, moment.session());
        insert.setString(7, row.who());
        insert.setString(8, row.text());
        if (row.details().isEmpty()) {
            insert.setNull(9, Types.VARCHAR);
        } else {
            insert.setString(9, row.details());
        }
        insert.setLong(10, ItemSum.of(place, moment, row));
        insert.executeUpdate();
        noteSecond(moment);
    }

    private void noteSecond(Moment moment) throws SQLException {
        long second = Math.floorDiv(moment.time(), MILLIS);
        if (second > lastSecond) {
            insertSecond.setLong(1, second);
            insertSecond.setLong(2, moment.id());
            insertSecond.executeUpdate();
            lastSecond = second;
        }
    }

    /** Removes what a message said; answers its number, 0 if it is not there. */
    long takeBack(long place, MessageId message) throws SQLException {
        find.setLong(1, place);
        find.setLong(2, ItemId.of(message));
        try (ResultSet found = find.executeQuery()) {
            return found.next() ? clear(place, message, found) : 0;
        }
    }

    private long clear(long place, MessageId message, ResultSet found) throws SQLException {
        long number = found.getLong(1);
        Moment moment =
                new Moment(
                        ItemId.of(message), message.index(), found.getLong(2), found.getString(3));
        Row nothing = new Row(ItemKind.REDACTED, found.getString(4), "", "");
        clear.setString(1, nothing.kind().word());
        clear.setLong(2, ItemSum.of(place, moment, nothing));
        clear.setLong(3, number);
        clear.executeUpdate();
        return number;
    }
}
