package hocket.server;

import hocket.core.Core;
import hocket.history.History;
import hocket.hub.MemoryLog;
import hocket.hub.OrderedLog;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * What a server goes on from: a log, and the state at its end.
 *
 * @param log where all goes from now on; the server closes it when it ends
 * @param core has applied all that the log has committed
 * @param epoch how often the server has started with this log, this time included
 * @param kept true if the log outlives the process, so that sessions of an earlier start may have
 *     ended unseen
 * @param history what was said before, for those who may read it; the server closes it when it ends
 */
public record Beginning(OrderedLog log, Core core, int epoch, boolean kept, History history) {

    /** A log that keeps nothing, and the state before its first entry. */
    public static Beginning afresh() {
        InstantSource clock = InstantSource.system();
        OrderedLog log = MemoryLog.open(clock, firstIndex(clock));
        return new Beginning(log, new Core(), 1, false, History.none());
    }

    /**
     * A log that keeps nothing begins behind all earlier ones: at the number of microseconds since
     * 1970. So what it names (messages, for instance) is named for ever, and sorts.
     */
    private static long firstIndex(InstantSource clock) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }
}
