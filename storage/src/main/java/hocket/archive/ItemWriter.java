package hocket.archive;

import hocket.core.MessageId;
import java.sql.PreparedStatement;
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
                                + " details) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        find =
                sql.prepare(
                        "SELECT number FROM item WHERE place = ? AND id = ?"
                                + " AND kind IN ('privmsg', 'notice')");
        clear =
                sql.prepare(
                        "UPDATE item SET kind = 'redacted', text = '', details = NULL"
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
        long number = Sql.number(find);
        if (number != 0) {
            clear.setLong(1, number);
            clear.executeUpdate();
        }
        return number;
    }
}
