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
    private final boolean relaxed;
    private boolean lacks;
    private LastSegment segment;
    private long firstIndex;
    private long nextIndex;
    private long instant;

    private LogWriter(Disk disk, LogSettings settings, LastSegment segment, LogEnd end) {
        this.disk = disk;
        this.segmentBytes = settings.segmentBytes();
        this.relaxed = settings.durability() == Durability.RELAXED;
        this.lacks = end.tentative();
        this.segment = segment;
        this.nextIndex = end.nextIndex();
        this.firstIndex = end.segment().flatMap(SegmentName::firstIndex).orElse(nextIndex);
        this.instant = end.instant();
    }

    /**
     * Goes on where the log ends. What lies behind is cut off, and what lies before is made
     * durable: it may have been written by a process that died before it could do so.
     */
    static LogWriter open(Disk disk, LogSettings settings, LogEnd end) throws IOException {
        if (end.segment().isEmpty()) {
            LastSegment first =
                    create(disk, end.nextIndex(), header(end.nextIndex(), end.instant()));
            return new LogWriter(disk, settings, first, end);
        }
        DiskFile last = disk.open(end.segment().get(), Disk.Access.READ_AND_WRITE);
        last.truncate(end.offset());
        writeAgain(last, end.sure(), end.offset());
        last.force();
        disk.force();
        LastSegment segment = new LastSegment(last, (int) end.offset());
        return new LogWriter(disk, settings, segment, end);
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

    /** Makes a segment that is there with that beginning, or not at all. */
    private static LastSegment create(Disk disk, long firstIndex, ByteBuffer beginning)
            throws IOException {
        String name = SegmentName.of(firstIndex);
        int length = beginning.remaining();
        DiskFile file = disk.create(Unfinished.of(name));
        file.writeFully(beginning, 0);
        file.force();
        disk.rename(Unfinished.of(name), name);
        disk.force();
        return new LastSegment(file, length);
    }

    private static ByteBuffer header(long firstIndex, long instant) {
        return new SegmentHeader(firstIndex, instant).bytes();
    }

    /** Writes a batch; {@link #force} makes it durable. */
    void write(Batch batch) throws IOException {
        int end = segment.position() + Frame.HEADER + batch.size();
        if (nextIndex > firstIndex && end > segmentBytes) {
            roll();
        }
        boolean leaps = batch.firstIndex() != nextIndex;
        segment.append(batch.seal(segment.durable(), new Frame.Marks(relaxed, leaps)));
        lacks = false;
        nextIndex = batch.nextIndex();
        instant = batch.lastInstant();
    }

    private void roll() throws IOException {
        segment.end();
        segment.close();
        ByteBuffer beginning = relaxed || lacks ? tentative() : header(nextIndex, instant);
        segment = create(disk, nextIndex, beginning);
        firstIndex = nextIndex;
    }

    /** A beginning that says what the batch before it did, in case those behind it are lost. */
    private ByteBuffer tentative() {
        return ByteBuffer.allocate(SegmentHeader.BYTES + Frame.HEADER)
                .put(header(nextIndex, instant))
                .put(mark(SegmentHeader.BYTES, true))
                .flip();
    }

    /** A batch of no entries. */
    private ByteBuffer mark(int durable, boolean tentative) {
        ByteBuffer mark = ByteBuffer.allocate(Frame.HEADER).position(Frame.HEADER);
        Frame.Span instants = new Frame.Span(instant, instant);
        Frame.Marks marks = new Frame.Marks(tentative, false);
        Frame.seal(mark, nextIndex, instants, durable, 0, marks);
        return mark.flip();
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

    /**
     * Makes all durable, and writes down that the log was closed in order. If it was not before,
     * and nothing has been written since, indexes must be left out by whoever goes on.
     */
    void finish() throws IOException {
        force();
        segment.append(mark(segment.durable(), lacks));
        segment.end();
    }

    @Override
    public void close() throws IOException {
        segment.close();
    }
}
