package hocket.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The last messages that may still be taken back, up to a number; the oldest is forgotten first.
 *
 * @param <T> what tells for whom a message was
 */
final class RecentMessages<T> {
    private final Deque<KeptMessage<T>> kept = new ArrayDeque<>(4);
    private final int most;

    RecentMessages(int most) {
        this.most = most;
    }

    /** The messages, the oldest first. */
    List<KeptMessage<T>> all() {
        return List.copyOf(kept);
    }

    /** Takes messages over, the oldest first; there is none yet. */
    void restore(List<KeptMessage<T>> messages) {
        kept.addAll(messages);
    }

    void add(MessageId id, SessionId by, T whom) {
        if (kept.size() == most) {
            kept.removeFirst();
        }
        kept.addLast(new KeptMessage<>(id, by, whom));
    }

    /** The message of that id, if it was for {@code whom}. */
    Optional<KeptMessage<T>> find(MessageId id, T whom) {
        return kept.stream().filter(m -> m.id().equals(id) && m.whom().equals(whom)).findFirst();
    }

    void remove(KeptMessage<T> message) {
        kept.remove(message);
    }
}
