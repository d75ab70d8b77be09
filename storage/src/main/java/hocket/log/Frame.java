package hocket.log;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * One batch as it lies in a segment: a header of {@value #HEADER} bytes and the entries. The header
 * is the CRC-32C of all that follows it (4 bytes), the length of the whole (4), the index of the
 * first entry (8), the instants of the first and of the last entry (8 each), how much of the
 * segment was sure to be durable when this was written (4), and the number of entries (4), whose
 * two highest bits are {@link Marks}.
 *
 * <p>A batch of no entries says that the log was closed in order, or, at the beginning of a
 * segment, what the batch before it was {@linkplain Marks marked} with.
 *
 * @param firstIndex the first entry's index; the others follow without gaps
 * @param instants of the first and the last entry
 * @param durable every byte of the segment before this one was forced
 * @param count how many entries there are
 * @param marks what else is to be known of it
 * @param entries their bytes
 */
record Frame(
        long firstIndex, Span instants, int durable, int count, Marks marks, ByteBuffer entries) {
    static final int HEADER = 40;

    /** No batch is larger. */
    static final int LARGEST = 16 << 20;

    private static final int LENGTH_AT = 4;
    private static final int INDEX_AT = 8;
    private static final int FIRST_INSTANT_AT = 16;
    private static final int LAST_INSTANT_AT = 24;
    private static final int DURABLE_AT = 32;
    private static final int COUNT_AT = 36;
    private static final int COUNT = LARGEST - 1;

    /** From one instant to another, in milliseconds since 1970. */
    record Span(long first, long last) {}

    /**
     * What is to be known of a batch beyond what it holds.
     *
     * @param tentative if the log ends here, there may have been more, which a power cut took:
     *     indexes from the next one on may have been given out
     * @param leaps the indexes before it are left out, for that reason
     */
    record Marks(boolean tentative, boolean leaps) {
        static final Marks NONE = new Marks(false, false);

        private static final int LEAPS = 1 << 31;
        private static final int TENTATIVE = 1 << 30;

        private static Marks in(int bits) {
            return new Marks((bits & TENTATIVE) != 0, (bits & LEAPS) != 0);
        }

        private int bits() {
            return (tentative ? TENTATIVE : 0) | (leaps ? LEAPS : 0);
        }
    }

    /** The length that the header at {@code at} tells; 0 if it cannot be one. */
    static int length(ByteBuffer bytes, int at) {
        int length = bytes.getInt(at + LENGTH_AT);
        return length >= HEADER && length <= LARGEST ? length : 0;
    }

    /** The first index that the header at {@code at} tells. */
    static long firstIndex(ByteBuffer bytes, int at) {
        return bytes.getLong(at + INDEX_AT);
    }

    /** What the header at {@code at} tells to be durable. */
    static int durable(ByteBuffer bytes, int at) {
        return bytes.getInt(at + DURABLE_AT);
    }

    /** True if the bytes from {@code at} on are a batch as it was written. */
    static boolean isWhole(ByteBuffer bytes, int at, int length) {
        return bytes.getInt(at) == crc(bytes, at, length);
    }

    /** The batch that lies there. */
    static Frame at(ByteBuffer bytes, int at, int length) {
        return new Frame(
                firstIndex(bytes, at),
                new Span(bytes.getLong(at + FIRST_INSTANT_AT), bytes.getLong(at + LAST_INSTANT_AT)),
                durable(bytes, at),
                bytes.getInt(at + COUNT_AT) & COUNT,
                Marks.in(bytes.getInt(at + COUNT_AT)),
                bytes.slice(at + HEADER, length - HEADER));
    }

    /** Fills in the header before the entries, which end at the buffer's position. */
    static void seal(
            ByteBuffer bytes, long firstIndex, Span instants, int durable, int count, Marks marks) {
        int length = bytes.position();
        bytes.putInt(LENGTH_AT, length)
                .putLong(INDEX_AT, firstIndex)
                .putLong(FIRST_INSTANT_AT, instants.first())
                .putLong(LAST_INSTANT_AT, instants.last())
                .putInt(DURABLE_AT, durable)
                .putInt(COUNT_AT, count | marks.bits())
                .putInt(0, crc(bytes, 0, length));
    }

    /** Whether it may come where the entries before it end just before {@code nextIndex}. */
    boolean follows(long nextIndex) {
        return marks.leaps() ? firstIndex > nextIndex : firstIndex == nextIndex;
    }

    /** The index after the last entry. */
    long nextIndex() {
        return firstIndex + count;
    }

    private static int crc(ByteBuffer bytes, int at, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate().limit(at + length).position(at + LENGTH_AT));
        return (int) crc.getValue();
    }
}
