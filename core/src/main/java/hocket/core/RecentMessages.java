package hocket.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The last messages that may still be taken back, up to a number; the oldest is forgotten first.
 *
 * <p>Its place is used again for the next: objects made for each message would live just long
 * enough to leave the young generation, and lie about as garbage in the old one until it is full.
 *
 * @param <T> what tells for whom a message was
 */
final class RecentMessages<T> {
    private final Deque<Place<T>> kept = new ArrayDeque<>(4);
    private final int most;

    RecentMessages(int most) {
        this.most = most;
    }

    /** The messages, the oldest first. */
    List<KeptMessage<T>> all() {
        return kept.stream().map(Place::message).toList();
    }

    /** Takes messages over, the oldest first; there is none yet. */
    void restore(List<KeptMessage<T>> messages) {
        messages.forEach(message -> add(message.id(), message.by(), message.whom()));
    }

    void add(MessageId id, SessionId by, T whom) {
        if (kept.size() < most) {
            kept.addLast(new Place<>(id, by, whom));
        } else {
            Place<T> oldest = kept.removeFirst();
            oldest.take(id, by, whom);
            kept.addLast(oldest);
        }
    }

    /** The message of that id, if it was for {@code whom}. */
    Optional<KeptMessage<T>> find(MessageId id, T whom) {
        return kept.stream()
                .filter(place -> place.has(id))
                .map(Place::message)
                .filter(message -> message.whom().equals(whom))
                .findFirst();
    }

    void remove(KeptMessage<T> message) {
        kept.removeIf(place -> place.has(message.id()));
    }

    private static final class Place<T> {
        private long index;
        private int ordinal;
        private SessionId by;
        private T whom;

        Place(MessageId id, SessionId by, T whom) {
            take(id, by, whom);
        }

        private void take(MessageId id, SessionId by, T whom) {
            this.index = id.index();
            this.ordinal = id.ordinal();
            this.by = by;
            this.whom = whom;
        }

        boolean has(MessageId id) {
            return index == id.index() && ordinal == id.ordinal();
        }

        KeptMessage<T> message() {
            return new KeptMessage<>(new MessageId(index, ordinal), by, whom);
        }
    }
}
