package hocket.archive;

import java.time.Duration;

/**
 * How much of the history is kept: what is older, or too much, is deleted little by little.
 *
 * @param age the oldest that anything may be
 * @param bytes the most that the file may use
 */
public record Keep(Duration age, long bytes) {
    /** The least that a limit may be, in bytes: smaller would leave next to nothing. */
    public static final long LEAST_BYTES = 1 << 20;

    private static final Duration FOR_EVER = Duration.ofMillis(Long.MAX_VALUE);

    public Keep {
        if (age.isNegative() || age.isZero() || bytes < LEAST_BYTES) {
            throw new IllegalArgumentException("nothing would be kept");
        }
    }

    /** All of it. */
    public static Keep everything() {
        return new Keep(FOR_EVER, Long.MAX_VALUE);
    }

    /** What is younger. */
    public Keep forAtMost(Duration oldest) {
        return new Keep(oldest, bytes);
    }

    /** As much as fits. */
    public Keep withinBytes(long most) {
        return new Keep(age, most);
    }

    /** True if there is anything that can become too old. */
    boolean hasAge() {
        return age.compareTo(FOR_EVER) < 0;
    }

    /** The first moment of which anything is kept, in milliseconds since 1970. */
    long firstMoment(long now) {
        return hasAge() ? now - age.toMillis() : Long.MIN_VALUE;
    }
}
