package hocket.hub;

import hocket.core.SessionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sessions that are attached, and who of them hears an event. The core names the members of a
 * room by the same list as long as they are the same, so whom a long list means is looked up once.
 */
final class Listeners {
    /** From how many sessions on an audience is remembered. */
    private static final int LONG = 8;

    /** How many audiences are remembered at most. */
    private static final int MOST = 1024;

    private final Map<SessionId, Session> sessions = new HashMap<>();
    private final IdentityHashMap<List<SessionId>, List<Session>> known = new IdentityHashMap<>();

    void add(Session session) {
        sessions.put(session.id(), session);
    }

    void remove(Session session) {
        sessions.remove(session.id());
        known.clear();
    }

    Optional<Session> find(SessionId id) {
        return Optional.ofNullable(sessions.get(id));
    }

    List<Session> all() {
        return List.copyOf(sessions.values());
    }

    int count() {
        return sessions.size();
    }

    /** Those of an audience that are attached, in its order. */
    List<Session> of(List<SessionId> audience) {
        if (audience.size() < LONG) {
            return lookUp(audience);
        }
        if (known.size() == MOST) {
            known.clear();
        }
        return known.computeIfAbsent(audience, this::lookUp);
    }

    private List<Session> lookUp(List<SessionId> audience) {
        List<Session> found = new ArrayList<>(audience.size());
        for (SessionId id : audience) {
            Session session = sessions.get(id);
            if (session != null) {
                found.add(session);
            }
        }
        return found;
    }
}
