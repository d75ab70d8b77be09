package hocket.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Collects the events of one entry while the core applies it. */
final class Outcome {
    private final Entry entry;
    private final List<Event> events = new ArrayList<>(4);
    private boolean refused;

    Outcome(Entry entry) {
        this.entry = entry;
    }

    long index() {
        return entry.index();
    }

    /** The wall-clock time of the entry, to be kept and shown. */
    Instant instant() {
        return entry.instant();
    }

    SessionId sender() {
        return entry.session();
    }

    void add(Event event) {
        events.add(event);
    }

    /** The entry's command is refused; its sender is told. */
    void refuse(Rejection rejection) {
        refused = true;
        events.add(new Event.Refused(List.of(sender()), rejection, entry.command()));
    }

    boolean isRefused() {
        return refused;
    }

    /** The id of the message that the next event will be. */
    MessageId nextMessage() {
        return new MessageId(index(), events.size());
    }

    List<Event> events() {
        return events;
    }
}
