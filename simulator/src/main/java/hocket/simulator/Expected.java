package hocket.simulator;

import hocket.core.SessionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each session should be told, in order, by the rules of the turns. */
final class Expected {
    private final Map<SessionId, List<String>> told = new LinkedHashMap<>();

    void tell(SessionId session, String words) {
        told.computeIfAbsent(session, _ -> new ArrayList<>()).add(words);
    }

    List<String> of(SessionId session) {
        return told.getOrDefault(session, List.of());
    }
}
