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
    private LastSegment segment;
    private long nextIndex;
    private long instant;

    private LogWriter(Disk disk, int segmentBytes, LastSegment segment, LogEnd end) {
        this.disk = disk;
        this.segmentBytes = segmentBytes;
        this.segment = segment;
        this.nextIndex = end.nextIndex();
        this.instant = end.instant();
    }

    /**
     * Goes on where the log ends. What lies behind is cut off, and what lies before is made
     * durable: it may have been written by a process that died before it could do so.
     */
    static LogWriter open(Disk disk, int segmentBytes, LogEnd end) throws IOException {
        if (end.segment().isEmpty()) {
            LastSegment first = create(disk, end.nextIndex(), end.instant());
            return new LogWriter(disk, segmentBytes, first, end);
        }
        DiskFile last = disk.open(end.segment().get(), Disk.Access.READ_AND_WRITE);
        last.truncate(end.offset());
        writeAgain(last, end.sure(), end.offset());
        last.force();
        disk.force();
        LastSegment segment = new LastSegment(last, (int) end.offset());
        return new LogWriter(disk, segmentBytes, segment, end);
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
    private static LastSegment create(Disk disk, long firstIndex, long instant) throws IOException {
        String name = SegmentName.of(firstIndex);
        DiskFile file = disk.create(Unfinished.of(name));
        file.writeFully(new SegmentHeader(firstIndex, instant).bytes(), 0);
        file.force();
        disk.rename(Unfinished.of(name), name);
        disk.force();
        return new LastSegment(file, SegmentHeader.BYTES);
    }

    /** Writes a batch; {@link #force} makes it durable. */
    void write(Batch batch) throws IOException {
        int end = segment.position() + Frame.HEADER + batch.size();
        if (segment.position() > SegmentHeader.BYTES && end > segmentBytes) {
            roll();
        }
        segment.append(batch.seal(segment.durable()));
        nextIndex = batch.nextIndex();
        instant = batch.lastInstant();
    }

    private void roll() throws IOException {
        segment.end();
        segment.close();
        segment = create(disk, nextIndex, instant);
    }

    /** How much there is to reserve until so many bytes can be written without a new size. */
    int lackingRoom(int wanted) {
        return Math.min(segment.position() + wanted, segmentBytes) - segment.reserved();
    }

    /** Reserves that room; {@link #force} makes it durable. The only thing that may be let fail. */
    void reserve(int bytes) throws IOException {
        segment.reserve(bytes);
    }

    /** Makes durable what was written. */
    void force() throws IOException {
        segment.force();
    }

    /** Makes all durable, and writes down that the log was closed in order. */
    void finish() throws IOException {
        force();
        ByteBuffer mark = ByteBuffer.allocate(Frame.HEADER).position(Frame.HEADER);
        Frame.seal(mark, nextIndex, new Frame.Span(instant, instant), segment.durable(), 0);
        segment.append(mark.flip());
        segment.end();
    }

    @Override
    public void close() throws IOException {
        segment.close();
    }
}
