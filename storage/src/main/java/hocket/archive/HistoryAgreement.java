package hocket.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares a history with one made anew: the items of a run of entries, the places they are in and
 * who took part there. Whatever differs is put in words; of very many, the first ones and how many
 * there are.
 */
final class HistoryAgreement {
    private static final int MOST_SAID = 20;

    private static final String ITEMS =
            "SELECT item.id, place.kind || ' ' || place.key AS place,"
                    + " item.time, item.kind, item.session, item.who, item.text, item.details,"
                    + " place.name, place.ended, place.ended_at, place.is_open,"
                    + " ifnull(place.began = place.ended, 0)"
                    + " FROM item CROSS JOIN place ON place.number = item.place"
                    + " WHERE item.id >= ? AND item.id < ? ORDER BY item.number";

    private static final String PARTIES =
            "SELECT place.kind, place.key, party.session, party.nick"
                    + " FROM party CROSS JOIN place ON place.number = party.place";

    private static final String KNOWS_PARTY =
            "SELECT count(*) = 0 OR max(EXISTS (SELECT 1 FROM party"
                    + " WHERE place = number AND session = ?3 AND nick = ?4))"
                    + " FROM place WHERE kind = ?1 AND key = ?2";

    private final Connection kept;
    private final Connection anew;
    private final List<String> said = new ArrayList<>();
    private long differences;
    private long compared;

    private HistoryAgreement(Connection kept, Connection anew) {
        this.kept = kept;
        this.anew = anew;
    }

    /**
     * Compares them.
     *
     * @param from the id of the first item that both must have
     * @param to the id before which the last such item is
     */
    static HistoryAgreement of(Connection kept, Connection anew, long from, long to)
            throws SQLException {
        HistoryAgreement agreement = new HistoryAgreement(kept, anew);
        agreement.compareItems(from, to);
        agreement.compareParties();
        return agreement;
    }

    /**
     * An item.
     *
     * @param rest the last of them is whether the place is open
     * @param onlyEnds true if of the place no more is known than that it ended: not how it was
     */
    private record Line(long id, String place, List<String> rest, boolean onlyEnds) {
        boolean says(Line kept) {
            int known = onlyEnds ? rest.size() - 1 : rest.size();
            return rest.subList(0, known).equals(kept.rest.subList(0, known));
        }
    }

    private void compareItems(long from, long to) throws SQLException {
        try (PreparedStatement ours = items(kept, from, to);
                PreparedStatement theirs = items(anew, from, to);
                ResultSet one = ours.executeQuery();
                ResultSet other = theirs.executeQuery()) {
            Optional<Line> here = next(one);
            Optional<Line> there = next(other);
            while (here.isPresent() || there.isPresent()) {
                long hereAt = here.map(Line::id).orElse(Long.MAX_VALUE);
                long thereAt = there.map(Line::id).orElse(Long.MAX_VALUE);
                if (hereAt == thereAt) {
                    compared++;
                    compare(here.orElseThrow(), there.orElseThrow());
                } else {
                    differs(
                            Math.min(hereAt, thereAt),
                            hereAt < thereAt ? "is not in the log" : "is missing");
                }
                here = hereAt <= thereAt ? next(one) : here;
                there = thereAt <= hereAt ? next(other) : there;
            }
        }
    }

    private static PreparedStatement items(Connection connection, long from, long to)
            throws SQLException {
        PreparedStatement items = connection.prepareStatement(ITEMS);
        items.setLong(1, from);
        items.setLong(2, to);
        return items;
    }

    private static Optional<Line> next(ResultSet items) throws SQLException {
        if (!items.next()) {
            return Optional.empty();
        }
        List<String> rest = new ArrayList<>();
        int last = items.getMetaData().getColumnCount();
        for (int column = 3; column < last; column++) {
            rest.add(String.valueOf(items.getString(column)));
        }
        String place = String.valueOf(items.getString(2));
        return Optional.of(new Line(items.getLong(1), place, rest, items.getBoolean(last)));
    }

    private void compare(Line here, Line there) {
        if (!here.place().equals(there.place())) {
            differs(here.id(), "is in another place (" + here.place() + ")");
        } else if (!there.says(here)) {
            differs(here.id(), "is not what the log comes to");
        }
    }

    private void differs(long id, String how) {
        say("item " + ItemId.messageId(id) + " " + how);
    }

    private void say(String what) {
        differences++;
        if (differences <= MOST_SAID) {
            said.add(what);
        }
    }

    private void compareParties() throws SQLException {
        try (PreparedStatement knows = kept.prepareStatement(KNOWS_PARTY);
                PreparedStatement parties = anew.prepareStatement(PARTIES);
                ResultSet party = parties.executeQuery()) {
            while (party.next()) {
                for (int column = 1; column <= 4; column++) {
                    knows.setString(column, party.getString(column));
                }
                if (Sql.number(knows) == 0) {
                    String session = party.getString(3);
                    say(party.getString(2) + " lacks session " + session + " as a party");
                }
            }
        }
    }

    /** What differs, in words. */
    List<String> differences() {
        List<String> all = new ArrayList<>(said);
        if (differences > MOST_SAID) {
            all.add((differences - MOST_SAID) + " more do not agree with the log");
        }
        return all;
    }

    /** How many items were compared. */
    long compared() {
        return compared;
    }
}
