package hocket.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The first {@value #BYTES} bytes of a snapshot: the mark of our snapshots (8 bytes), the version
 * of the format (4), the index of the last entry that the state contains (8), the greatest epoch
 * seen up to there (4), the length of the state that follows (8) and its CRC-32C (4), and the
 * CRC-32C of these (4). All numbers are big-endian. Any later version begins with such a header
 * too, so that this one can name it.
 *
 * @param index the last entry that has been applied
 * @param epoch the greatest in the log up to there
 * @param length of the state, in bytes
 * @param checksum of the state
 */
record SnapshotHeader(long index, int epoch, long length, int checksum) {
    static final int BYTES = 40;
    static final int VERSION = 1;

    /** Not text, and changed by whatever takes it for text. */
    private static final long MARK = 0x89_48_4f_43_4b_53_4e_0aL;

    private static final int CHECKED = BYTES - Integer.BYTES;

    ByteBuffer bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.putLong(MARK).putInt(VERSION).putLong(index).putInt(epoch);
        bytes.putLong(length).putInt(checksum);
        bytes.putInt(crc(bytes));
        return bytes.flip();
    }

    /**
     * Reads the header of a file that should be a snapshot.
     *
     * @param path the file, as messages name it
     * @throws UnusableLogException if it is of a newer version
     * @throws DamagedLogException if it is not as any version writes it
     */
    static SnapshotHeader read(DiskFile file, String path) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        file.readFully(bytes, 0);
        boolean whole = !bytes.hasRemaining();
        bytes.flip();
        if (!whole || bytes.getInt(CHECKED) != crc(bytes) || bytes.getLong() != MARK) {
            throw new DamagedLogException(path, 0, "its header is not as it was written");
        }
        int version = bytes.getInt();
        if (version != VERSION) {
            throw UnusableLogException.newerSnapshot(path, version);
        }
        return new SnapshotHeader(bytes.getLong(), bytes.getInt(), bytes.getLong(), bytes.getInt());
    }

    private static int crc(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate().position(0).limit(CHECKED));
        return (int) crc.getValue();
    }
}
