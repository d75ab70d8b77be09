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
    private volatile boolean low;

    SpaceWatch(Disk disk, Space.Reserve reserve) {
        this.disk = disk;
        this.reserve = reserve;
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
        low = disk.space().isLow(reserve);
        return before && !low;
    }

    /** Whether it could be so many bytes less without being low; looks now. */
    boolean isThereFor(long bytes) throws IOException {
        return disk.space().isThereFor(bytes, reserve);
    }

    void written(long bytes) throws IOException {
        sinceLook += bytes;
        if (sinceLook >= BETWEEN_LOOKS) {
            look();
        }
    }
}
