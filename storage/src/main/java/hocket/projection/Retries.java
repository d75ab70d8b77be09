package hocket.projection;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When to try again what has failed: after a second, and after twice as long each time, up to a
 * minute.
 */
final class Retries {
    private static final long FIRST = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();

    private final LongSupplier clock;
    private long pause;
    private long since;

    /**
     * @param clock in nanoseconds; never set
     */
    Retries(LongSupplier clock) {
        this.clock = clock;
    }

    /** It has failed; true if it had not before. */
    boolean failed() {
        boolean first = pause == 0;
        pause = first ? FIRST : Math.min(2 * pause, LONGEST);
        since = clock.getAsLong();
        return first;
    }

    /** It has not failed; true if it had before. */
    boolean succeeded() {
        boolean again = pause > 0;
        pause = 0;
        return again;
    }

    /** True if it has failed the last time. */
    boolean isFailing() {
        return pause > 0;
    }

    /** How many nanoseconds are left until it may be tried. */
    long left() {
        return Math.max(0, pause - (clock.getAsLong() - since));
    }
}
