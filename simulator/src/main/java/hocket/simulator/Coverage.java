package hocket.simulator;

import hocket.core.Event;
import java.util.Map;
import java.util.TreeMap;

/** How often each kind of event, end, cause and rejection has come about. */
final class Coverage {
    private final Map<String, Long> counts = new TreeMap<>();

    void add(Event event) {
        count(event.getClass().getSimpleName());
        switch (event) {
            case Event.Refused refused -> count("Refused " + refused.rejection());
            case Event.Ended ended -> count("Ended " + ended.end());
            case Event.FloorPassed passed -> count("FloorPassed " + passed.cause());
            case Event.Said said when said.late() -> count("Said late");
            default -> {}
        }
    }

    /** A life of the server ends, and the next finds so many entries less than were given out. */
    void add(Ending ending, int lost) {
        count(ending.how());
        if (lost > 0) {
            count("Life ends and entries are lost");
        }
    }

    /** A life of the server begins with a log that goes back to that entry only. */
    void begins(long firstIndex) {
        if (firstIndex > 1) {
            count("Life begins with a snapshot");
        }
    }

    /** Somebody reads a line of IRC: a command, a numeric, a standard reply with its code. */
    void read(HeardLine line) {
        boolean reply = line.command().equals("FAIL");
        count("irc " + line.command() + (reply ? " " + line.parameter(1) : ""));
    }

    void addAll(Coverage other) {
        other.counts.forEach((kind, count) -> counts.merge(kind, count, Long::sum));
    }

    /** How often, by name, in alphabetical order. */
    Map<String, Long> counts() {
        return counts;
    }

    private void count(String kind) {
        counts.merge(kind, 1L, Long::sum);
    }
}
