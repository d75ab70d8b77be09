package hocket.log;

import java.io.IOException;

/**
 * Knows whether little room is left. It looks when asked to, and by itself whenever {@value
 * #BETWEEN_LOOKS} bytes have been written. When there begins to be too little, and when there is
 * enough again, it says so once. Changed by the committing thread, read by any.
 */
final class SpaceWatch {
    private static final System.Logger LOG = System.getLogger(SpaceWatch.class.getName());
    private static final int MIB = 1 << 20;

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

    /** Looks for the first time. A command refuses nobody's messages, and says nothing of it. */
    static SpaceWatch on(Disk disk, Space.Reserve reserve, Use use) throws IOException {
        SpaceWatch watch = new SpaceWatch(disk, reserve, disk.space());
        if (watch.low && use == Use.SERVER) {
            watch.say();
        }
        return watch;
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
        if (low != before) {
            say();
        }
        return before && !low;
    }

    private void say() {
        LOG.log(
                low ? System.Logger.Level.WARNING : System.Logger.Level.INFO,
                low
                        ? "little room: {0} has {1} MiB free and {2} MiB are its reserve, so messages"
                                + " are refused until there is more"
                        : "room again: {0} has {1} MiB free and {2} MiB are its reserve, so messages"
                                + " are taken again",
                disk.name(),
                Long.toString(seen.free() / MIB),
                Long.toString(Math.ceilDiv(reserve.of(seen.total()), MIB)));
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
