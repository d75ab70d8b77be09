package hocket.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;

/** The time of day: it passes with the monotonic clock, and somebody sets it, mostly wrongly. */
final class WallClock implements InstantSource {
    private static final List<Duration> JUMPS =
            List.of(
                    Duration.ofDays(-3653),
                    Duration.ofDays(1),
                    Duration.ofDays(-1),
                    Duration.ofMinutes(-1),
                    Duration.ofMillis(500));

    private final LongSupplier clock;
    private Instant start = Instant.parse("2026-11-22T12:00:00Z");

    WallClock(LongSupplier clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(clock.getAsLong());
    }

    /** Somebody sets it. */
    void jump(Dice dice) {
        start = start.plus(dice.pick(JUMPS));
    }
}
