package hocket.hub;

import java.time.Duration;

/**
 * The hub's limits.
 *
 * @param idle how long a conversation that one side has left waits for the other
 * @param softLimit bytes of output waiting for one session, from which on it and those who talk to
 *     it in conversations are not read
 * @param hardLimit bytes of output waiting for one session, beyond which it is cut
 * @param totalLimit bytes of output waiting for all sessions together, beyond which those with the
 *     most are cut
 * @param stall how long output may wait for a session without any of it leaving, before it is cut
 * @param recvLimit bytes kept for a door that wants none for a while
 */
public record HubSettings(
        Duration idle,
        int softLimit,
        int hardLimit,
        long totalLimit,
        Duration stall,
        int recvLimit) {
    private static final int KIB = 1024;
    private static final long MOST_IN_ALL = 256L * KIB * KIB;

    public HubSettings {
        if (!idle.isPositive() || !stall.isPositive()) {
            throw new IllegalArgumentException("times must be positive");
        }
        if (softLimit < 1 || hardLimit < softLimit || totalLimit < hardLimit) {
            throw new IllegalArgumentException("limits must be positive, the wider ones larger");
        }
        if (recvLimit < 1) {
            throw new IllegalArgumentException("some input must be kept");
        }
    }

    /**
     * Ten minutes; 64 KiB, 1 MiB, and 256 MiB or a quarter of the heap in all; 10 seconds; 64 KiB.
     */
    public static HubSettings standard() {
        long quarter = Math.max(Runtime.getRuntime().maxMemory() / 4, KIB * KIB);
        return new HubSettings(
                Duration.ofMinutes(10),
                64 * KIB,
                KIB * KIB,
                Math.min(MOST_IN_ALL, quarter),
                Duration.ofSeconds(10),
                64 * KIB);
    }

    /** These limits with another idle time. */
    public HubSettings withIdle(Duration other) {
        return new HubSettings(other, softLimit, hardLimit, totalLimit, stall, recvLimit);
    }

    /** These limits with others for the output of one session. */
    public HubSettings withOutput(int soft, int hard) {
        return new HubSettings(idle, soft, hard, Math.max(hard, totalLimit), stall, recvLimit);
    }

    /** These limits with another for the output of all sessions together. */
    public HubSettings withTotal(long other) {
        return new HubSettings(idle, softLimit, hardLimit, other, stall, recvLimit);
    }

    /** These limits with another time without progress. */
    public HubSettings withStall(Duration other) {
        return new HubSettings(idle, softLimit, hardLimit, totalLimit, other, recvLimit);
    }

    /** These limits with another for the input that is kept. */
    public HubSettings withRecv(int other) {
        return new HubSettings(idle, softLimit, hardLimit, totalLimit, stall, other);
    }
}
