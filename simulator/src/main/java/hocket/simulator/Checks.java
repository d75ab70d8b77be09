package hocket.simulator;

import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.SessionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hands what is observed to every checker, in the order in which they are named. */
final class Checks {
    private final List<Checker> checkers;
    private final Map<SessionId, Long> lastSequences = new LinkedHashMap<>();

    Checks(List<Checker> checkers) {
        this.checkers = checkers;
    }

    /** An entry from before this life of the server, and what is decided about it. */
    void replayed(Entry entry, List<Event> events) {
        if (isFirst(entry)) {
            checkers.forEach(checker -> checker.replayed(entry, events));
        }
    }

    /** True if the entry is no copy. */
    boolean committed(Entry entry) {
        boolean first = isFirst(entry);
        checkers.forEach(checker -> checker.committed(entry, first));
        return first;
    }

    private boolean isFirst(Entry entry) {
        long last = lastSequences.getOrDefault(entry.session(), 0L);
        boolean first = entry.sequence() > last;
        Violation.unless(
                !first || entry.sequence() == last + 1, "the log left something out: ", entry);
        if (first) {
            lastSequences.put(entry.session(), entry.sequence());
        }
        return first;
    }

    void decided(Entry entry, List<Event> events) {
        checkers.forEach(checker -> checker.decided(entry, events));
    }

    void relayed(Guest to, Event event) {
        checkers.forEach(checker -> checker.relayed(to, event));
    }

    void hostHears(Event event) {
        checkers.forEach(checker -> checker.hostHears(event));
    }

    void guestIsHeard(Guest guest) {
        checkers.forEach(checker -> checker.guestIsHeard(guest));
    }

    void guestReads(Guest guest, String text) {
        checkers.forEach(checker -> checker.guestReads(guest, text));
    }

    void stepped() {
        checkers.forEach(Checker::stepped);
    }

    void atRest() {
        checkers.forEach(Checker::atRest);
    }
}
