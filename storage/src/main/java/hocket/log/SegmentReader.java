package hocket.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Reads the batches of one segment, which may grow meanwhile. Every batch is checked: that it is as
 * it was written, and that it is the next one.
 */
final class SegmentReader implements Closeable {
    private static final int WINDOW = 256 << 10;

    private final DiskFile file;
    private final String path;
    private final SegmentHeader header;
    private ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long windowAt;
    private long offset = SegmentHeader.BYTES;
    private long nextIndex;

    private SegmentReader(DiskFile file, String path, SegmentHeader header) {
        this.file = file;
        this.path = path;
        this.header = header;
        this.nextIndex = header.firstIndex();
    }

    /** Opens a segment and reads its header. */
    static SegmentReader open(Disk disk, String name) throws IOException {
        return of(disk.open(name, Disk.Access.READ), disk.name(), name);
    }

    /** Reads the header of a segment that is open already, and closes it if that fails. */
    static SegmentReader of(DiskFile file, String directory, String name) throws IOException {
        String path = directory + "/" + name;
        try {
            SegmentHeader header = SegmentHeader.read(file, path);
            if (!SegmentName.of(header.firstIndex()).equals(name)) {
                throw new DamagedLogException(path, 0, "it is another segment's");
            }
            return new SegmentReader(file, path, header);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** The file, as messages name it. */
    String path() {
        return path;
    }

    SegmentHeader header() {
        return header;
    }

    /** Where the next batch begins. */
    long offset() {
        return offset;
    }

    /** The index of the next batch's first entry. */
    long nextIndex() {
        return nextIndex;
    }

    /** How many bytes there are from the next batch on. */
    long rest() throws IOException {
        return file.size() - offset;
    }

    /**
     * The next batch, to be used before the one after it is asked for; nothing if what follows is
     * not (yet) a whole one.
     *
     * @throws DamagedLogException if it is whole, and not the one that must follow
     */
    Optional<Frame> next() throws IOException {
        int length = wholeFrame();
        if (length == 0) {
            // What the window holds may have been read before it was written.
            window.limit(0);
            length = wholeFrame();
        }
        return length == 0 ? Optional.empty() : Optional.of(take(length));
    }

    private int wholeFrame() throws IOException {
        if (!isInWindow(Frame.HEADER)) {
            return 0;
        }
        int length = Frame.length(window, at());
        boolean whole = length > 0 && isInWindow(length) && Frame.isWhole(window, at(), length);
        return whole ? length : 0;
    }

    private Frame take(int length) throws DamagedLogException {
        Frame frame = Frame.at(window, at(), length);
        if (!frame.follows(nextIndex)) {
            String what = "entry " + frame.firstIndex() + " where " + nextIndex + " should follow";
            throw new DamagedLogException(path, offset, what);
        }
        offset += length;
        nextIndex = frame.nextIndex();
        return frame;
    }

    private int at() {
        return (int) (offset - windowAt);
    }

    /** Sees to it that the window holds that many bytes from the offset on; false if it cannot. */
    private boolean isInWindow(int bytes) throws IOException {
        if (at() + bytes <= window.limit()) {
            return true;
        }
        if (window.capacity() < bytes) {
            window = ByteBuffer.allocate(bytes);
        }
        window.clear();
        windowAt = offset;
        file.readFully(window, offset);
        window.flip();
        return bytes <= window.limit();
    }

    /** What follows, when there is no whole batch. */
    Tail tail() throws IOException {
        return Tail.read(file, offset, nextIndex);
    }

    /**
     * Whether what follows is damage, where another process may be writing: if so, and what follows
     * is still no batch when it is read again, it is damage.
     *
     * @param followed true if there is a later segment, so that this one grows no more and has no
     *     room left
     */
    boolean isDamage(boolean followed) throws IOException {
        return rest() > 0 && (followed || tail().isDamage());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
