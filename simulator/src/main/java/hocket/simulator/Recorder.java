package hocket.simulator;

import hocket.core.Core;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.SessionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Applies the log a second time, in a core of its own, and compares: each session must have heard
 * exactly the events that this core has for it.
 */
final class Recorder {
    private final Core core = new Core();
    private final Map<SessionId, List<Event>> heard = new LinkedHashMap<>();
    private final Map<SessionId, List<Event>> decided = new LinkedHashMap<>();

    /** The state that it comes to; to be changed by nobody else. */
    Core state() {
        return core;
    }

    /** What it decides about an entry. */
    List<Event> apply(Entry entry) {
        List<Event> outcome = core.apply(entry);
        for (Event event : outcome) {
            for (SessionId session : event.audience()) {
                listOf(decided, session).add(event);
            }
        }
        return outcome;
    }

    /** A session has heard an event. */
    void heard(SessionId session, Event event) {
        List<Event> list = listOf(heard, session);
        list.add(event);
        List<Event> should = listOf(decided, session);
        boolean same = list.size() <= should.size() && should.get(list.size() - 1).equals(event);
        Violation.unless(same, session, " hears what a replay has not: ", event);
    }

    /** Nothing may be missing either, in the ears of a session that is still there. */
    void checkHeardAll(SessionId session) {
        int missing = listOf(decided, session).size() - listOf(heard, session).size();
        Violation.unless(missing == 0, session, " has missed ", missing, " events of a replay");
    }

    private static List<Event> listOf(Map<SessionId, List<Event>> lists, SessionId session) {
        return lists.computeIfAbsent(session, _ -> new ArrayList<>());
    }
}
