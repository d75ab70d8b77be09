package hocket.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The last messages that may still be taken back, up to a number; the oldest is forgotten first.
 *
 * @param <T> what tells for whom a message was
 */
final class RecentMessages<T> {
    private final Deque<Kept<T>> kept = new ArrayDeque<>(4);
    private final int most;

    RecentMessages(int most) {
        this.most = most;
    }

    /** A message as far as taking it back goes. */
    record Kept<T>(MessageId id, SessionId by, T whom) {}

    void add(MessageId id, SessionId by, T whom) {
        if (kept.size() == most) {
            kept.removeFirst();
        }
        kept.addLast(new Kept<>(id, by, whom));
    }

    /** The message of that id, if it was for {@code whom}. */
    Optional<Kept<T>> find(MessageId id, T whom) {
        return kept.stream().filter(m -> m.id().equals(id) && m.whom().equals(whom)).findFirst();
    }

    void remove(Kept<T> message) {
        kept.remove(message);
    }
}
