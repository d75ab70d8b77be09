package hocket.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** An open file of a {@link Disk}. What was written is sure to stay after {@link #force} only. */
public interface DiskFile extends Closeable {

    /** In bytes. */
    long size() throws IOException;

    /**
     * Reads at most as many bytes as the buffer has room for, from that position on.
     *
     * @return how many; -1 at the end of the file
     */
    int read(ByteBuffer to, long position) throws IOException;

    /**
     * Writes from that position on. It may write fewer bytes than there are.
     *
     * @return how many
     */
    int write(ByteBuffer from, long position) throws IOException;

    /** Makes what was written, and the file's size, durable. */
    void force() throws IOException;

    /** Cuts the file. */
    void truncate(long size) throws IOException;

    /** Reads until the buffer is full or the file ends. */
    default void readFully(ByteBuffer to, long position) throws IOException {
        long at = position;
        while (to.hasRemaining()) {
            int read = read(to, at);
            if (read < 0) {
                return;
            }
            at += read;
        }
    }

    /** Writes all of the buffer. */
    default void writeFully(ByteBuffer from, long position) throws IOException {
        long at = position;
        while (from.hasRemaining()) {
            at += write(from, at);
        }
    }
}
