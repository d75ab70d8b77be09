package hocket.hub;

import java.time.Duration;

/**
 * The hub's limits.
 *
 * @param idle how long a conversation that one side has left waits for the other
 * @param softLimit bytes of output waiting for one session, from which on it and those who talk to
 *     it are not read
 * @param hardLimit bytes of output waiting for one session, beyond which it is cut
 */
public record HubSettings(Duration idle, int softLimit, int hardLimit) {
    private static final int KIB = 1024;

    public HubSettings {
        if (idle.isNegative() || idle.isZero()) {
            throw new IllegalArgumentException("the idle time must be positive");
        }
        if (softLimit < 1 || hardLimit < softLimit) {
            throw new IllegalArgumentException("limits must be positive, the hard one the larger");
        }
    }

    /** Ten minutes, 64 KiB and 1 MiB. */
    public static HubSettings standard() {
        return new HubSettings(Duration.ofMinutes(10), 64 * KIB, KIB * KIB);
    }

    /** These limits with another idle time. */
    public HubSettings withIdle(Duration other) {
        return new HubSettings(other, softLimit, hardLimit);
    }
}
