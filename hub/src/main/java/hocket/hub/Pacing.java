package hocket.hub;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One session's part in the pacing of conversations: whose output piles up because of what it says,
 * so that it is not read, and who is not read because of its own output.
 */
final class Pacing {
    private final Session session;
    private Set<Session> slowListeners = Set.of();
    private Set<Session> pacedSpeakers = Set.of();

    Pacing(Session session) {
        this.session = session;
    }

    /** True if somebody it talks to is slow. */
    boolean isPaced() {
        return !slowListeners.isEmpty();
    }

    /** True if somebody waits for it to catch up. */
    boolean paces() {
        return !pacedSpeakers.isEmpty();
    }

    /** Paces the session until {@code listener} has caught up or is gone. */
    void waitFor(Session listener) {
        slowListeners = with(slowListeners, listener);
        Pacing other = listener.pacing();
        other.pacedSpeakers = with(other.pacedSpeakers, session);
    }

    /** It has caught up, or is gone: nobody waits for it any more. */
    void releaseSpeakers() {
        List<Session> released = List.copyOf(pacedSpeakers);
        pacedSpeakers = Set.of();
        for (Session speaker : released) {
            Pacing other = speaker.pacing();
            other.slowListeners = without(other.slowListeners, session);
            speaker.pace();
        }
    }

    /** It is gone and says nothing more. */
    void forgetListeners() {
        for (Session listener : slowListeners) {
            Pacing other = listener.pacing();
            other.pacedSpeakers = without(other.pacedSpeakers, session);
        }
        slowListeners = Set.of();
    }

    /** Sets are made when somebody is in them: most sessions never pace anybody. */
    private static Set<Session> with(Set<Session> some, Session another) {
        Set<Session> all = some.isEmpty() ? new LinkedHashSet<>() : some;
        all.add(another);
        return all;
    }

    private static Set<Session> without(Set<Session> some, Session one) {
        if (!some.isEmpty()) {
            some.remove(one);
        }
        return some.isEmpty() ? Set.of() : some;
    }
}
