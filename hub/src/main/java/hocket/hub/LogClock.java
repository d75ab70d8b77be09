package hocket.hub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The instants of a log's entries: the wall clock's, but never earlier than the one before. Where
 * the wall clock has been set back they go on from there at half its pace, until it has caught up:
 * so they still tell one message from the next, and are right again as soon as may be.
 *
 * <p>Owned by one thread.
 */
public final class LogClock {
    private static final System.Logger LOG = System.getLogger(LogClock.class.getName());

    /** What is worth a word: a clock that is kept by others is put right by less. */
    private static final Duration WORTH_A_WORD = Duration.ofMinutes(1);

    /** The most that one entry gets on while the wall clock is behind. */
    private static final Duration LONGEST_STEP = Duration.ofMillis(500);

    private final InstantSource wall;
    private Instant last;
    private Instant seen;
    private boolean told;

    /**
     * @param last the instant of the last entry so far
     */
    public LogClock(InstantSource wall, Instant last) {
        this.wall = wall;
        this.last = last;
        this.seen = Instant.MAX;
    }

    /** The instant of the next entry. */
    public Instant next() {
        Instant now = wall.instant();
        if (now.isBefore(last)) {
            last = last.plus(step(Duration.between(seen, now)));
            tell(Duration.between(now, last));
        } else {
            last = now;
            told = false;
        }
        seen = now;
        return last;
    }

    private static Duration step(Duration passed) {
        Duration half = passed.dividedBy(2);
        return half.isNegative()
                ? Duration.ZERO
                : half.compareTo(LONGEST_STEP) < 0 ? half : LONGEST_STEP;
    }

    private void tell(Duration behind) {
        if (!told && behind.compareTo(WORTH_A_WORD) > 0) {
            told = true;
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the clock is {0} min behind the last message: it has been set back. Until it has"
                            + " caught up, times go on from there at half speed",
                    behind.toMinutes());
        }
    }
}
