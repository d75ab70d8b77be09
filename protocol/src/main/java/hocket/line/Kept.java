package hocket.line;

import hocket.core.Event;
import hocket.door.Slice;
import java.util.ArrayList;
import java.util.List;

/**
 * What a guest is to hear once its framing is known: at most {@value #MOST} bytes of lines, and of
 * its places in the queue only the last. The lines are its own: shared ones would keep alive, for
 * as long as the guest is silent, what they share their memory with.
 */
final class Kept {
    static final int MOST = 64 * 1024;

    /** An event and the line that shows it. */
    record Shown(Event event, Slice line) {
        boolean isPlace() {
            return event instanceof Event.Positioned;
        }

        int length() {
            return line.length();
        }
    }

    private final List<Shown> events = new ArrayList<>();
    private int bytes;

    /** Adds an event, if a guest is shown it; false if there is no room for it. */
    boolean add(Event event) {
        Shown shown = new Shown(event, Slice.of(LineFormat.encode(event)));
        if (shown.length() == 0) {
            return true;
        }
        if (shown.isPlace() && events.removeIf(Shown::isPlace)) {
            bytes = events.stream().mapToInt(Shown::length).sum();
        }
        bytes += shown.length();
        return bytes <= MOST && events.add(shown);
    }

    /** Takes everything out, in order. */
    List<Shown> takeAll() {
        List<Shown> all = List.copyOf(events);
        events.clear();
        bytes = 0;
        return all;
    }
}
