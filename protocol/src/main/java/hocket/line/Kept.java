package hocket.line;

import hocket.core.Event;
import hocket.door.Slice;
import java.util.ArrayList;
import java.util.List;

/** What a guest is to hear once its framing is known: at most {@value #MOST} bytes of lines. */
final class Kept {
    static final int MOST = 64 * 1024;

    /** An event and the line that shows it. */
    record Shown(Event event, Slice line) {}

    private final List<Shown> events = new ArrayList<>();
    private int bytes;

    /** Adds an event; false if there is no room for it. */
    boolean add(Event event, Slice line) {
        if (bytes + line.length() > MOST) {
            return false;
        }
        bytes += line.length();
        events.add(new Shown(event, line));
        return true;
    }

    /** Takes everything out, in order. */
    List<Shown> takeAll() {
        List<Shown> all = List.copyOf(events);
        events.clear();
        bytes = 0;
        return all;
    }
}
