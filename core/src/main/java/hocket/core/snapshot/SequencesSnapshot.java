package hocket.core.snapshot;

import hocket.core.SessionId;
import java.util.List;

/**
 * Which commands have been seen already.
 *
 * @param live sessions that may still ask
 * @param departed sessions that have asked for the last time, the first to be forgotten first
 */
public record SequencesSnapshot(List<Seen> live, List<Seen> departed, List<Lost> lost) {
    public SequencesSnapshot {
        live = List.copyOf(live);
        departed = List.copyOf(departed);
        lost = List.copyOf(lost);
    }

    /** The last sequence number seen of a session. */
    public record Seen(SessionId session, long sequence) {}

    /** A node that is lost, and the greatest of its epochs that are. */
    public record Lost(int node, int epoch) {}
}
