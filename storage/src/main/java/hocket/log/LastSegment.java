package hocket.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The segment that is being written: batches one after the other, and behind them room that was
 * written with zeros ahead, so that a force has to make bytes durable and no new size of the file.
 * Owned by the committing thread.
 *
 * <p>Batches need no room: where there is none, the file grows with them. Only the last segment has
 * any; when it is {@linkplain #end ended} the file is cut to what is used.
 */
final class LastSegment implements Closeable {
    /** The largest piece of room that can be reserved at once. */
    static final int LARGEST_ROOM = 256 << 10;

    private static final ByteBuffer ZEROS =
            ByteBuffer.allocateDirect(LARGEST_ROOM).asReadOnlyBuffer();

    private final DiskFile file;
    private int position;
    private int durable;
    private int reserved;
    private boolean changed;

    /**
     * @param position where its last batch ends, and the file too; all of it is durable
     */
    LastSegment(DiskFile file, int position) {
        this.file = file;
        this.position = position;
        this.durable = position;
        this.reserved = position;
    }

    /** Where the next batch will begin. */
    int position() {
        return position;
    }

    /** How much of it is sure to be durable. */
    int durable() {
        return durable;
    }

    /** Up to where the file can be written and become no longer. */
    int reserved() {
        return Math.max(position, reserved);
    }

    /** Writes a batch; {@link #force} makes it durable. */
    void append(ByteBuffer bytes) throws IOException {
        int length = bytes.remaining();
        changed = true;
        file.writeFully(bytes, position);
        position += length;
    }

    /** Reserves so many bytes more; {@link #force} makes them durable. */
    void reserve(int bytes) throws IOException {
        int from = reserved();
        changed = true;
        file.writeFully(ZEROS.duplicate().limit(bytes), from);
        reserved = from + bytes;
    }

    /** Makes durable what was written. */
    void force() throws IOException {
        if (changed) {
            file.force();
            durable = position;
            changed = false;
        }
    }

    /** Gives back what room is left, or was got before there was no more, and makes all durable. */
    void end() throws IOException {
        changed = true;
        file.truncate(position);
        reserved = position;
        force();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
