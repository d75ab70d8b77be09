package hocket.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Writes batches to the end of the last segment, and begins a new segment when it is full. Owned by
 * the committing thread. After an exception it is not to be used any more, except to be closed.
 */
final class LogWriter implements Closeable {
    private final Disk disk;
    private final int segmentBytes;
    private DiskFile file;
    private int position;
    private int durable;
    private long nextIndex;
    private long instant;

    private LogWriter(Disk disk, int segmentBytes, DiskFile file, int position, LogEnd end) {
        this.disk = disk;
        this.segmentBytes = segmentBytes;
        this.file = file;
        this.position = position;
        this.durable = position;
        this.nextIndex = end.nextIndex();
        this.instant = end.instant();
    }

    /**
     * Goes on where the log ends. What lies behind is cut off, and what lies before is made
     * durable: it may have been written by a process that died before it could do so.
     */
    static LogWriter open(Disk disk, int segmentBytes, LogEnd end) throws IOException {
        if (end.segment().isEmpty()) {
            DiskFile first = create(disk, end.nextIndex(), end.instant());
            return new LogWriter(disk, segmentBytes, first, SegmentHeader.BYTES, end);
        }
        DiskFile last = disk.open(end.segment().get(), Disk.Access.READ_AND_WRITE);
        if (end.torn() > 0) {
            last.truncate(end.offset());
        }
        writeAgain(last, end.sure(), end.offset());
        last.force();
        disk.force();
        return new LogWriter(disk, segmentBytes, last, (int) end.offset(), end);
    }

    /**
     * Writes once more what may never have become durable. A force alone would not do: where one
     * has failed, the system may take what it could not write for written.
     */
    private static void writeAgain(DiskFile file, long from, long to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (to - from));
        file.readFully(bytes, from);
        file.writeFully(bytes.flip(), from);
    }

    /** Makes a segment that is there whole, or not at all. */
    private static DiskFile create(Disk disk, long firstIndex, long instant) throws IOException {
        String name = SegmentName.of(firstIndex);
        DiskFile file = disk.create(name + SegmentName.UNFINISHED);
        file.writeFully(new SegmentHeader(firstIndex, instant).bytes(), 0);
        file.force();
        disk.rename(name + SegmentName.UNFINISHED, name);
        disk.force();
        return file;
    }

    /** Writes a batch; {@link #force} makes it durable. */
    void write(Batch batch) throws IOException {
        int end = position + Frame.HEADER + batch.size();
        if (position > SegmentHeader.BYTES && end > segmentBytes) {
            roll();
        }
        append(batch.seal(durable));
        nextIndex = batch.nextIndex();
        instant = batch.lastInstant();
    }

    private void append(ByteBuffer bytes) throws IOException {
        int length = bytes.remaining();
        file.writeFully(bytes, position);
        position += length;
    }

    private void roll() throws IOException {
        force();
        file.close();
        file = create(disk, nextIndex, instant);
        position = SegmentHeader.BYTES;
        durable = position;
    }

    /** Makes durable what was written. */
    void force() throws IOException {
        if (durable < position) {
            file.force();
            durable = position;
        }
    }

    /** Makes all durable, and writes down that the log was closed in order. */
    void finish() throws IOException {
        force();
        ByteBuffer mark = ByteBuffer.allocate(Frame.HEADER).position(Frame.HEADER);
        Frame.seal(mark, nextIndex, new Frame.Span(instant, instant), durable, 0);
        append(mark.flip());
        force();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
