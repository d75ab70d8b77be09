package hocket.hub;

import hocket.door.Loss;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The output of all sessions that their connections have not got rid of: its size, kept as a
 * running total, and what is done about those whose part is too large or does not move.
 */
final class Backlog {
    /** How many looks there are in the time after which a session that does not move is cut. */
    private static final int LOOKS = 10;

    private HubSettings settings;
    private final Timers timers;
    private final Supplier<List<Session>> sessions;
    private long bytes;
    private boolean watching;

    /**
     * @param sessions all sessions there are now
     */
    Backlog(HubSettings settings, Timers timers, Supplier<List<Session>> sessions) {
        this.settings = settings;
        this.timers = timers;
        this.sessions = sessions;
    }

    HubSettings settings() {
        return settings;
    }

    /** Other limits, for all that waits already too. */
    void reconfigure(HubSettings other) {
        settings = other;
    }

    /** One session's part has grown, or shrunk, by so much. */
    void changedBy(int difference) {
        bytes += difference;
    }

    /** Cuts those with the most until all together is within the limit. */
    void shed() {
        while (bytes > settings.totalLimit()) {
            sessions.get().stream()
                    .max(Comparator.comparingInt(Session::backlog))
                    .orElseThrow()
                    .cut(Loss.SHED);
        }
    }

    /** Looks after what does not move, as long as anything waits. */
    void watch(long now) {
        if (bytes > 0 && !watching) {
            watching = true;
            timers.add(now + settings.stall().toNanos() / LOOKS, this::look);
        }
    }

    private void look(long now) {
        watching = false;
        List<Session> stalled =
                sessions.get().stream().filter(session -> session.isStalled(now)).toList();
        stalled.forEach(session -> session.cut(Loss.STALLED));
        watch(now);
    }
}
