package hocket.core;

import hocket.core.snapshot.SequencesSnapshot;
import hocket.core.snapshot.SequencesSnapshot.Lost;
import hocket.core.snapshot.SequencesSnapshot.Seen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The last sequence number seen of each session, so that a command that a log delivers twice is
 * applied once. Of sessions that have departed, the last {@value #MOST_DEPARTED} are remembered; of
 * lost nodes, the epoch.
 */
final class Sequences {
    static final int MOST_DEPARTED = 65_536;

    private final Map<SessionId, Long> live = new LinkedHashMap<>();
    private final Map<SessionId, Long> departed =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<SessionId, Long> eldest) {
                    return size() > MOST_DEPARTED;
                }
            };

    /** The greatest epoch of each node that is lost; nothing more comes from it. */
    private final Map<Integer, Integer> lost = new LinkedHashMap<>();

    SequencesSnapshot snapshot() {
        List<Lost> nodes = new ArrayList<>(lost.size());
        lost.forEach((node, epoch) -> nodes.add(new Lost(node, epoch)));
        return new SequencesSnapshot(seen(live), seen(departed), nodes);
    }

    /** Takes a snapshot over; nothing has been seen yet. */
    void restore(SequencesSnapshot snapshot) {
        snapshot.live().forEach(seen -> live.put(seen.session(), seen.sequence()));
        snapshot.departed().forEach(seen -> departed.put(seen.session(), seen.sequence()));
        snapshot.lost().forEach(node -> lost.put(node.node(), node.epoch()));
    }

    private static List<Seen> seen(Map<SessionId, Long> sequences) {
        List<Seen> seen = new ArrayList<>(sequences.size());
        sequences.forEach((session, sequence) -> seen.add(new Seen(session, sequence)));
        return seen;
    }

    /** Takes note of an entry; false if its command has been seen before. */
    boolean isNew(Entry entry) {
        if (departed.containsKey(entry.session()) || isLost(entry.session())) {
            return false;
        }
        Long last = live.get(entry.session());
        if (last != null && last >= entry.sequence()) {
            return false;
        }
        live.put(entry.session(), entry.sequence());
        return true;
    }

    /** The session has asked for the last time. */
    void depart(SessionId session) {
        Long last = live.remove(session);
        if (last != null) {
            departed.put(session, last);
        }
    }

    /** The node's sessions up to that epoch have asked for the last time, all at once. */
    void lose(SessionCommand.NodeLost node) {
        lost.merge(node.node(), node.epoch(), Math::max);
        live.keySet().removeIf(node::covers);
        departed.keySet().removeIf(node::covers);
    }

    private boolean isLost(SessionId session) {
        Integer epoch = lost.get(session.node());
        return epoch != null && session.epoch() <= epoch;
    }
}
