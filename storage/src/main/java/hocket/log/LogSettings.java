package hocket.log;

/**
 * The log's limits.
 *
 * @param durability what a committed entry is safe from
 * @param segmentBytes how large a file becomes before the next one is begun; it is exceeded by less
 *     than a batch
 * @param batchBytes how large a batch becomes before the log is busy
 * @param mostWaiting how many entries may have been appended and not taken yet
 * @param mostBytesWaiting how many bytes, as they lie on disk, these may have
 * @param reserve how much room must be left for new messages to be taken
 */
public record LogSettings(
        Durability durability,
        int segmentBytes,
        int batchBytes,
        int mostWaiting,
        long mostBytesWaiting,
        Space.Reserve reserve) {
    private static final int MIB = 1 << 20;
    private static final int LARGEST_SEGMENT = 1 << 30;
    private static final int SMALLEST_BATCH = Frame.HEADER + EntryCodec.LARGEST;

    public LogSettings {
        if (segmentBytes < SegmentHeader.BYTES || segmentBytes > LARGEST_SEGMENT) {
            throw new IllegalArgumentException("no size for a segment");
        }
        if (batchBytes < SMALLEST_BATCH || batchBytes > Frame.LARGEST) {
            throw new IllegalArgumentException("no size for a batch");
        }
        if (mostWaiting < 1 || mostBytesWaiting < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    /** Durable; segments of 64 MiB, batches of 1 MiB; 65,536 entries or 16 MiB waiting. */
    public static LogSettings standard() {
        return new LogSettings(
                Durability.DURABLE, 64 * MIB, MIB, 65_536, 16L * MIB, Space.Reserve.standard());
    }

    /** These limits with another durability. */
    public LogSettings with(Durability other) {
        return new LogSettings(
                other, segmentBytes, batchBytes, mostWaiting, mostBytesWaiting, reserve);
    }

    /** These limits with another reserve. */
    public LogSettings with(Space.Reserve other) {
        return new LogSettings(
                durability, segmentBytes, batchBytes, mostWaiting, mostBytesWaiting, other);
    }

    /** These limits with segments of another size. */
    public LogSettings withSegments(int bytes) {
        return new LogSettings(
                durability, bytes, batchBytes, mostWaiting, mostBytesWaiting, reserve);
    }
}
