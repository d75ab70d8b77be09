package hocket.archive;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Rows of places and of who took part in them, to be added and changed. */
final class PlaceWriter {
    private final PreparedStatement insert;
    private final PreparedStatement find;
    private final PreparedStatement end;
    private final PreparedStatement forget;
    private final PreparedStatement forgetParties;
    private final PreparedStatement name;
    private final PreparedStatement open;
    private final PreparedStatement party;

    PlaceWriter(Sql sql) throws SQLException {
        insert =
                sql.prepare(
                        "INSERT INTO place (kind, key, name, began, began_at, is_open)"
                                + " VALUES (?, ?, ?, ?, ?, ?) RETURNING number");
        find =
                sql.prepare(
                        "SELECT number, name FROM place"
                                + " WHERE kind = ? AND key = ? AND ended IS NULL");
        forget =
                sql.prepare(
                        "DELETE FROM place WHERE number = ?1"
                                + " AND NOT EXISTS (SELECT 1 FROM item WHERE place = ?1)");
        forgetParties = sql.prepare("DELETE FROM party WHERE place = ?");
        end = sql.prepare("UPDATE place SET ended = ?, ended_at = ? WHERE number = ?");
        name = sql.prepare("UPDATE place SET key = ?, name = ? WHERE number = ?");
        open = sql.prepare("UPDATE place SET is_open = ? WHERE number = ?");
        party = sql.prepare("INSERT OR IGNORE INTO party (session, place, nick) VALUES (?, ?, ?)");
    }

    /** Adds a place that begins now; answers its number. */
    long add(PlaceKind kind, String key, String shown, Moment moment, boolean isOpen)
            throws SQLException {
        insert.setString(1, kind.word());
        insert.setString(2, key);
        insert.setString(3, shown);
        insert.setLong(4, moment.index());
        insert.setLong(5, moment.time());
        insert.setBoolean(6, isOpen);
        return Sql.number(insert);
    }

    /** A place as it is kept. */
    record Kept(long number, String shown) {}

    /** The place of that key that goes on, if there is one. */
    Optional<Kept> find(PlaceKind kind, String key) throws SQLException {
        find.setString(1, kind.word());
        find.setString(2, key);
        try (ResultSet found = find.executeQuery()) {
            return found.next()
                    ? Optional.of(new Kept(found.getLong(1), found.getString(2)))
                    : Optional.empty();
        }
    }

    /** Ends a place, or forgets it if nothing is left of what was said there. */
    void end(long place, Moment moment) throws SQLException {
        forget.setLong(1, place);
        if (forget.executeUpdate() > 0) {
            forgetParties.setLong(1, place);
            forgetParties.executeUpdate();
            return;
        }
        end.setLong(1, moment.index());
        end.setLong(2, moment.time());
        end.setLong(3, place);
        end.executeUpdate();
    }

    void rename(long place, String key, String shown) throws SQLException {
        name.setString(1, key);
        name.setString(2, shown);
        name.setLong(3, place);
        name.executeUpdate();
    }

    void setOpen(long place, boolean isOpen) throws SQLException {
        open.setBoolean(1, isOpen);
        open.setLong(2, place);
        open.executeUpdate();
    }

    /**
     * Notes that a session took part.
     *
     * @param nick folded
     */
    void addParty(String session, long place, String nick) throws SQLException {
        party.setString(1, session);
        party.setLong(2, place);
        party.setString(3, nick);
        party.executeUpdate();
    }
}
