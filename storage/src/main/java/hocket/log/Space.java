package hocket.log;

/**
 * The room on a disk, in bytes.
 *
 * @param free what this process may still use
 * @param total the size of the whole
 */
public record Space(long free, long total) {

    /**
     * How much room must be left for new messages to be taken: the larger of a number of bytes and
     * a part of the disk.
     */
    public record Reserve(long bytes, int percent) {
        private static final int WHOLE = 100;

        public Reserve {
            if (bytes < 0 || percent < 0 || percent > WHOLE) {
                throw new IllegalArgumentException("not a reserve of a disk");
            }
        }

        /** 256 MiB or 2 %. */
        public static Reserve standard() {
            return new Reserve(256L << 20, 2);
        }

        /** So many bytes, whatever the size of the disk. */
        public static Reserve ofBytes(long bytes) {
            return new Reserve(bytes, 0);
        }

        /** How many bytes that is on a disk of a size. */
        long of(long total) {
            return Math.max(bytes, total / WHOLE * percent);
        }
    }

    /** True if less is left than the reserve. */
    public boolean isLow(Reserve reserve) {
        return !isThereFor(0, reserve);
    }

    /** True if the reserve is left when so many bytes more have been written. */
    boolean isThereFor(long bytes, Reserve reserve) {
        return free - bytes >= reserve.of(total);
    }
}
