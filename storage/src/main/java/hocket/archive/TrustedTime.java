package hocket.archive;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * The time by which the history tells how old things are: the wall clock's, but for where that has
 * jumped ahead of the monotonic clock by more than a minute. Such a jump, set right or set wrong,
 * is believed after a day of monotonic time only, and until then time goes on as if there had been
 * none: so a clock that is set a year ahead by mistake deletes nothing. A jump back is believed at
 * once; it deletes nothing either.
 *
 * <p>For one thread. It outlives the history's file being opened again.
 */
public final class TrustedTime {
    private static final System.Logger LOG = System.getLogger(TrustedTime.class.getName());
    private static final long LARGE = Duration.ofMinutes(1).toMillis();
    private static final long DOUBT = Duration.ofDays(1).toMillis();
    private static final long NANOS = 1_000_000;
    private static final int MOST_JUMPS = 100;

    private final InstantSource wall;
    private final LongSupplier nanos;
    private final Deque<Jump> jumps = new ArrayDeque<>();
    private long ahead;
    private boolean begun;

    /**
     * A jump that is not believed yet.
     *
     * @param at the monotonic time when it was noticed
     * @param ahead by how much the wall clock has been ahead of the monotonic one since
     */
    private record Jump(long at, long ahead) {}

    private TrustedTime(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
    }

    /**
     * As these clocks tell it.
     *
     * @param nanos the monotonic clock, in nanoseconds; never set
     */
    public static TrustedTime of(InstantSource wall, LongSupplier nanos) {
        return new TrustedTime(wall, nanos);
    }

    /** As the machine's clocks tell it. */
    public static TrustedTime ofMachine() {
        return of(InstantSource.system(), System::nanoTime);
    }

    /**
     * A history is opened. If nothing is as young as it is to be kept, the machine was off for long
     * or its clock is wrong: the first time, that is taken for a jump.
     *
     * @param newest when the newest item was said, in milliseconds since 1970
     * @param age how long items are kept
     */
    void begin(long newest, Duration age) {
        if (!begun) {
            begun = true;
            long now = wall.millis();
            boolean isOld = newest < now - age.toMillis();
            ahead = (isOld ? newest : now) - monotonic();
        }
    }

    /** The time that is believed, in milliseconds since 1970. */
    long millis() {
        long now = monotonic();
        notice(wall.millis() - now, now);
        while (!jumps.isEmpty() && now - jumps.getFirst().at() >= DOUBT) {
            ahead = jumps.removeFirst().ahead();
        }
        return now + ahead;
    }

    private long monotonic() {
        return Math.floorDiv(nanos.getAsLong(), NANOS);
    }

    private void notice(long nowAhead, long now) {
        jumps.removeIf(jump -> jump.ahead() > nowAhead + LARGE);
        long before = jumps.isEmpty() ? ahead : jumps.getLast().ahead();
        if (nowAhead > before + LARGE) {
            jumped(new Jump(now, nowAhead), nowAhead - before);
        } else if (jumps.isEmpty()) {
            ahead = nowAhead;
        }
    }

    private void jumped(Jump jump, long by) {
        if (jumps.size() == MOST_JUMPS) {
            jumps.removeLast();
        }
        jumps.addLast(jump);
        LOG.log(
                System.Logger.Level.WARNING,
                "the clock is {0} ahead of what the history expects: for a day nothing is deleted"
                        + " for having become too old by that. If the clock is right, restart the"
                        + " server when something new has been said, and it goes on at once",
                said(by));
    }

    private static String said(long millis) {
        Duration by = Duration.ofMillis(millis);
        return by.toDays() > 1 ? by.toDays() + " days" : by.toSeconds() + " seconds";
    }
}
