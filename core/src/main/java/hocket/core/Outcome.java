package hocket.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Collects the events of one entry while the core applies it. */
final class Outcome {
    private final Entry entry;
    private final List<Event> events = new ArrayList<>(4);

    Outcome(Entry entry) {
        this.entry = entry;
    }

    long index() {
        return entry.index();
    }

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
        events.add(new Event.Refused(List.of(sender()), rejection, entry.command()));
    }

    List<Event> events() {
        return events;
    }
}
