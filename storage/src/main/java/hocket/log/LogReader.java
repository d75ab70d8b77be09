package hocket.log;

import hocket.core.Entry;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Reads a log's entries in order, from any index that it still has: for a restart, for a follower,
 * to verify a log. It never gives out an entry whose batch is not as it was written, and never
 * leaves one out. (Indexes that the log has left out are nobody's.)
 *
 * <p>Owned by one thread, any.
 */
public final class LogReader implements Closeable {
    private static final long UNKNOWN = Long.MAX_VALUE;

    private final Disk disk;
    private final LongSupplier end;
    private SegmentReader segment;
    private Optional<Frame> frame = Optional.empty();
    private long frameAt;
    private long nextIndex;
    private long instant;
    private long bytes;

    private LogReader(Disk disk, LongSupplier end, SegmentReader segment) {
        this.disk = disk;
        this.end = end;
        this.segment = segment;
        this.nextIndex = segment.nextIndex();
    }

    /**
     * Reads a log as it is on the disk, to the end of its last whole batch, whoever writes it.
     *
     * @param from the index of the first entry to be read
     * @throws IOException if there is no log, or none that goes back so far
     */
    public static LogReader open(Disk disk, long from) throws IOException {
        return open(disk, from, () -> UNKNOWN);
    }

    /**
     * @param end the index of the last entry that may be read, now
     */
    static LogReader open(Disk disk, long from, LongSupplier end) throws IOException {
        NavigableMap<Long, String> segments = Segments.in(disk);
        Map.Entry<Long, String> first = segments.floorEntry(from);
        if (first == null) {
            String goesBack =
                    segments.isEmpty()
                            ? "there is no log"
                            : "the log goes back to entry " + segments.firstKey() + " only";
            throw new IOException(disk.name() + ": entry " + from + " is asked for; " + goesBack);
        }
        LogReader reader = new LogReader(disk, end, SegmentReader.open(disk, first.getValue()));
        try {
            reader.skipTo(from);
            return reader;
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }

    private void skipTo(long from) throws IOException {
        while (nextIndex < from && nextFrame()) {
            if (segment.nextIndex() <= from) {
                nextIndex = segment.nextIndex();
                frame = Optional.empty();
            } else {
                skipWithinFrame(from);
            }
        }
        if (nextIndex < from) {
            throw new IOException(
                    disk.name() + ": the log ends before entry " + nextIndex + ", not " + from);
        }
        bytes = 0;
    }

    private void skipWithinFrame(long from) throws IOException {
        while (nextIndex < from) {
            next();
        }
    }

    /**
     * The next entry; nothing if there is none now. When more has been committed, there is one
     * again.
     *
     * @throws DamagedLogException if what follows is not as it was written
     * @throws UnreadableCommandException if this version cannot read it
     */
    public Optional<Entry> next() throws IOException {
        while (frame.isEmpty() || !frame.get().entries().hasRemaining()) {
            if (!nextFrame()) {
                return Optional.empty();
            }
        }
        try {
            Entry entry = EntryCodec.read(frame.get().entries(), nextIndex, instant);
            nextIndex++;
            instant = entry.instant().toEpochMilli();
            return Optional.of(entry);
        } catch (UnreadableCommandException e) {
            throw e.at(segment.path(), frameAt);
        }
    }

    /** The index of the entry that {@link #next} gives. */
    public long nextIndex() {
        return nextIndex;
    }

    /** How many bytes the batches take whose entries it has given, or is giving. */
    long bytes() {
        return bytes;
    }

    private boolean nextFrame() throws IOException {
        if (nextIndex != segment.nextIndex()) {
            throw new DamagedLogException(segment.path(), frameAt, "a batch lacks entries");
        }
        if (nextIndex > end.getAsLong()) {
            return false;
        }
        frame = readFrame();
        frame.ifPresent(this::begin);
        return frame.isPresent();
    }

    private void begin(Frame next) {
        nextIndex = next.firstIndex();
        instant = next.instants().first();
        bytes += Frame.HEADER + next.entries().remaining();
    }

    private Optional<Frame> readFrame() throws IOException {
        Optional<Frame> next = frameHere();
        if (next.isPresent()) {
            return next;
        }
        Map.Entry<Long, String> following =
                Segments.in(disk).higherEntry(segment.header().firstIndex());
        boolean mustBeThere =
                following != null || end.getAsLong() != UNKNOWN || segment.tail().isDamage();
        // By now this segment may have grown; before it was followed it got all it ever will.
        next = frameHere();
        if (next.isPresent() || !mustBeThere) {
            return next;
        }
        if (following == null || segment.rest() > 0) {
            throw new DamagedLogException(
                    segment.path(), segment.offset(), "a batch is not as it was written");
        }
        follow(following);
        return readFrame();
    }

    private Optional<Frame> frameHere() throws IOException {
        frameAt = segment.offset();
        return segment.next();
    }

    private void follow(Map.Entry<Long, String> following) throws IOException {
        if (following.getKey() != nextIndex) {
            long last = following.getKey() - 1;
            String what = "the entries from here, " + nextIndex + ", to " + last + " are missing";
            throw new DamagedLogException(segment.path(), segment.offset(), what);
        }
        SegmentReader next = SegmentReader.open(disk, following.getValue());
        segment.close();
        segment = next;
    }

    @Override
    public void close() throws IOException {
        segment.close();
    }
}
