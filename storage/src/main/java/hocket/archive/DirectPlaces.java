package hocket.archive;

import hocket.core.Nick;
import hocket.core.SessionCommand;
import hocket.core.SessionId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What two sessions say to each other, as places: from their first message until one of them is
 * gone. The last {@value #REMEMBERED} are at hand, the others looked up.
 *
 * <p>A place is called after the nicks that they had in its last message, the older session first:
 * so it has the same name wherever in the log a history begins.
 */
final class DirectPlaces {
    private static final int REMEMBERED = 4096;
    private static final String BETWEEN = ",";

    private final PlaceWriter places;
    private final PreparedStatement ofSession;
    private final PreparedStatement all;
    private final Map<String, Talk> recent =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Talk> eldest) {
                    return size() > REMEMBERED;
                }
            };

    DirectPlaces(Sql sql, PlaceWriter places) throws SQLException {
        this.places = places;
        String goingOn = "SELECT number, key FROM place WHERE kind = 'direct' AND ended IS NULL";
        ofSession =
                sql.prepare(goingOn + " AND number IN (SELECT place FROM party WHERE session = ?)");
        all = sql.prepare(goingOn);
    }

    /** Somebody who takes part, by the nick it has now. */
    record Party(SessionId session, Nick nick) {}

    /** Two who write to each other, the older session first. */
    private record Pair(Party one, Party other) {
        static Pair of(Party from, Party to) {
            return isBefore(from.session(), to.session()) ? new Pair(from, to) : new Pair(to, from);
        }

        private static boolean isBefore(SessionId one, SessionId other) {
            if (one.node() != other.node()) {
                return one.node() < other.node();
            }
            return one.epoch() == other.epoch()
                    ? one.number() <= other.number()
                    : one.epoch() < other.epoch();
        }

        String key() {
            return one.session() + BETWEEN + other.session();
        }

        String shown() {
            return one.nick() + BETWEEN + " " + other.nick();
        }
    }

    private record Talk(long number, Pair pair) {}

    /** The place of what one says to the other, or to itself. */
    long of(Party from, Party to, Moment moment) throws SQLException {
        Pair pair = Pair.of(from, to);
        String key = pair.key();
        Talk known = recent.get(key);
        if (known != null && known.pair().equals(pair)) {
            return known.number();
        }
        long number = known == null ? meet(pair, key, moment) : name(known.number(), pair, key);
        recent.put(key, new Talk(number, pair));
        return number;
    }

    private long meet(Pair pair, String key, Moment moment) throws SQLException {
        Optional<PlaceWriter.Kept> kept = places.find(PlaceKind.DIRECT, key);
        if (kept.isEmpty()) {
            long number = places.add(PlaceKind.DIRECT, key, pair.shown(), moment, false);
            noteBoth(number, pair);
            return number;
        }
        // Whoever gave it this name has noted both.
        long number = kept.get().number();
        return kept.get().shown().equals(pair.shown()) ? number : name(number, pair, key);
    }

    private long name(long place, Pair pair, String key) throws SQLException {
        places.rename(place, key, pair.shown());
        noteBoth(place, pair);
        return place;
    }

    private void noteBoth(long place, Pair pair) throws SQLException {
        note(place, pair.one());
        note(place, pair.other());
    }

    private void note(long place, Party party) throws SQLException {
        places.addParty(party.session().toString(), place, party.nick().folded());
    }

    /** A session is gone, and never comes again. */
    void departed(SessionId session, Moment moment) throws SQLException {
        ofSession.setString(1, session.toString());
        for (Open open : query(ofSession)) {
            end(open, moment);
        }
    }

    /** All of a node's sessions are gone. */
    void lost(SessionCommand.NodeLost lost, Moment moment)
            throws SQLException, UnreadableItemException {
        for (Open open : query(all)) {
            if (open.isCovered(lost)) {
                end(open, moment);
            }
        }
    }

    private void end(Open open, Moment moment) throws SQLException {
        places.end(open.number(), moment);
        recent.remove(open.key());
    }

    private static List<Open> query(PreparedStatement statement) throws SQLException {
        List<Open> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new Open(rows.getLong(1), rows.getString(2)));
            }
        }
        return found;
    }

    /** One that goes on. */
    private record Open(long number, String key) {
        boolean isCovered(SessionCommand.NodeLost lost) throws UnreadableItemException {
            int between = Math.max(key.indexOf(BETWEEN), 0);
            return lost.covers(Sessions.read(key.substring(0, between)))
                    || lost.covers(Sessions.read(key.substring(between + 1)));
        }
    }
}
