package hocket.simulator;

import java.util.function.LongSupplier;

/** Monotonic nanoseconds from near 0, which pass only when somebody says so. */
final class FakeClock implements LongSupplier {
    private long now = 1;

    @Override
    public long getAsLong() {
        return now;
    }

    void advance(long nanos) {
        now += nanos;
    }

    /** Jumps to a moment, unless it has been already. */
    void jumpTo(long moment) {
        now = Math.max(now, moment);
    }
}
