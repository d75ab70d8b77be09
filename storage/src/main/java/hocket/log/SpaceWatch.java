package hocket.log;

import java.io.IOException;

/**
 * Knows whether little room is left. It looks when asked to, and by itself whenever {@value
 * #BETWEEN_LOOKS} bytes have been written. Changed by the committing thread, read by any.
 */
final class SpaceWatch {
    static final long BETWEEN_LOOKS = 16 << 20;

    private final Disk disk;
    private final Space.Reserve reserve;
    private long sinceLook;
    private Space seen;
    private volatile boolean low;

    private SpaceWatch(Disk disk, Space.Reserve reserve, Space seen) {
        this.disk = disk;
        this.reserve = reserve;
        this.seen = seen;
        this.low = seen.isLow(reserve);
    }

    /** Looks for the first time. */
    static SpaceWatch on(Disk disk, Space.Reserve reserve) throws IOException {
        return new SpaceWatch(disk, reserve, disk.space());
    }

    boolean isLow() {
        return low;
    }

    /**
     * Looks again.
     *
     * @return true if there is enough room again
     */
    boolean look() throws IOException {
        boolean before = low;
        sinceLook = 0;
        seen = disk.space();
        low = seen.isLow(reserve);
        return before && !low;
    }

    /** Whether there was so much room, when it looked last, that so many bytes less is enough. */
    boolean isThereFor(long bytes) {
        return seen.isThereFor(bytes, reserve);
    }

    void written(long bytes) throws IOException {
        sinceLook += bytes;
        if (sinceLook >= BETWEEN_LOOKS) {
            look();
        }
    }
}
