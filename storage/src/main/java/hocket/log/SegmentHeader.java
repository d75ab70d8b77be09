package hocket.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The first {@value #BYTES} bytes of a segment: the mark of our logs (8 bytes), the version of the
 * format (4), the index of the first entry (8), the instant before it (8), and the CRC-32C of these
 * (4). All numbers of fixed size are big-endian. Any later version begins with such a header too,
 * so that this one can name it.
 *
 * @param firstIndex the index of the first entry, from 1
 * @param instant the last instant given before the segment began, in milliseconds since 1970
 */
record SegmentHeader(long firstIndex, long instant) {
    static final int BYTES = 32;
    static final int VERSION = 1;

    /** Not text, and changed by whatever takes it for text. */
    private static final long MARK = 0x89_48_4f_43_4b_45_54_0aL;

    private static final int CHECKED = BYTES - Integer.BYTES;

    ByteBuffer bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.putLong(MARK).putInt(VERSION).putLong(firstIndex).putLong(instant);
        bytes.putInt(crc(bytes));
        return bytes.flip();
    }

    /**
     * Reads the header of a file that should be a segment.
     *
     * @param path the file, as messages name it
     */
    static SegmentHeader read(DiskFile file, String path) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        file.readFully(bytes, 0);
        boolean whole = !bytes.hasRemaining();
        bytes.flip();
        if (bytes.remaining() < Long.BYTES || bytes.getLong() != MARK) {
            throw UnusableLogException.foreign(path);
        }
        if (!whole || bytes.getInt(CHECKED) != crc(bytes)) {
            throw new DamagedLogException(path, 0, "its header is not as it was written");
        }
        int version = bytes.getInt();
        if (version != VERSION) {
            throw UnusableLogException.newer(path, version);
        }
        return new SegmentHeader(bytes.getLong(), bytes.getLong());
    }

    private static int crc(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate().position(0).limit(CHECKED));
        return (int) crc.getValue();
    }
}
