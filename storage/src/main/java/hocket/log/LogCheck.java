package hocket.log;

import hocket.core.Entry;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A look at all of a log: headers, checksums, the order of indexes and instants, the way from one
 * segment to the next, and whether every entry can be read. It goes on behind damage, with the next
 * segment, and changes nothing. Somebody may write the log meanwhile: what follows its last whole
 * batch is being written, or torn.
 *
 * <p>Owned by one thread, any.
 */
public final class LogCheck {
    private final HeldSegments log;
    private final LogVisitor visitor;
    private final LongConsumer progress;
    private final List<Flaw> flaws = new ArrayList<>();
    private int segments;
    private long batches;
    private long entries;
    private long bytes;
    private long torn;
    private long first;
    private long nextIndex;
    private long instant;

    private LogCheck(HeldSegments log, LogVisitor visitor, LongConsumer progress) {
        this.log = log;
        this.visitor = visitor;
        this.progress = progress;
    }

    /**
     * Looks at the segments that are held.
     *
     * @param visitor gets the entries that can be read
     * @param progress is told of bytes that have been looked at
     * @throws IOException if the disk does not let itself be read
     * @throws UnusableLogException if something is of a newer version, which cannot be judged
     */
    public static LogCheck of(HeldSegments log, LogVisitor visitor, LongConsumer progress)
            throws IOException {
        LogCheck check = new LogCheck(log, visitor, progress);
        check.run();
        return check;
    }

    private void run() throws IOException {
        for (String foreigner : log.foreigners()) {
            flaws.add(Flaw.in(foreigner, "is no segment of a log, for all its name"));
        }
        for (Map.Entry<Long, DiskFile> segment : log.files().entrySet()) {
            look(segment);
        }
    }

    private void look(Map.Entry<Long, DiskFile> segment) throws IOException {
        try {
            SegmentReader reader = log.reader(segment);
            segments++;
            bytes += SegmentHeader.BYTES;
            follow(reader);
            batchesOf(reader);
            endOf(reader);
        } catch (DamagedLogException e) {
            flaws.add(Flaw.of(e));
        } catch (UnusableLogException e) {
            if (e.isNewer()) {
                throw e;
            }
            flaws.add(Flaw.of(log.path(segment.getKey()), e));
        }
    }

    /** The segment must go on where what was read before has ended. */
    private void follow(SegmentReader reader) {
        SegmentHeader header = reader.header();
        if (first == 0) {
            first = header.firstIndex();
        } else if (header.firstIndex() != nextIndex) {
            flaws.add(Flaw.in(reader.path(), gap(header.firstIndex())));
        } else if (header.instant() != instant) {
            flaws.add(Flaw.at(reader.path(), 0, "names another instant than the entry before has"));
        }
        nextIndex = header.firstIndex();
        instant = header.instant();
    }

    private String gap(long begins) {
        return begins > nextIndex
                ? "the entries before it, from " + nextIndex + " on, are missing"
                : "begins with entry " + begins + ", which an earlier segment has too";
    }

    private void batchesOf(SegmentReader reader) throws IOException {
        long at = reader.offset();
        Optional<Frame> frame = reader.next();
        while (frame.isPresent()) {
            batch(frame.get(), reader.path(), at);
            bytes += reader.offset() - at;
            progress.accept(reader.offset() - at);
            at = reader.offset();
            frame = reader.next();
        }
    }

    private void batch(Frame frame, String path, long at) throws IOException {
        batches++;
        if (frame.instants().first() < instant) {
            flaws.add(Flaw.at(path, at, "a batch that is earlier than the one before it"));
        }
        instant = frame.instants().first();
        if (frame.marks().leaps()) {
            visitor.leap(nextIndex, frame.firstIndex() - 1);
        }
        try {
            entries(frame);
            if (frame.entries().hasRemaining() || instant != frame.instants().last()) {
                flaws.add(Flaw.at(path, at, "a batch does not hold what its header says"));
            }
        } catch (UnreadableCommandException e) {
            flaws.add(Flaw.at(path, at, "entry " + nextIndex + ": " + e.getMessage()));
        }
        nextIndex = frame.nextIndex();
        instant = frame.instants().last();
    }

    private void entries(Frame frame) throws IOException {
        nextIndex = frame.firstIndex();
        while (nextIndex < frame.nextIndex()) {
            Entry entry = EntryCodec.read(frame.entries(), nextIndex, instant);
            visitor.take(entry);
            nextIndex++;
            entries++;
            instant = entry.instant().toEpochMilli();
        }
    }

    /** What is left behind the last whole batch: room, a torn tail, or damage. */
    private void endOf(SegmentReader reader) throws IOException {
        boolean followed = log.isFollowed(reader.header().firstIndex());
        batchesOf(reader);
        while (reader.isDamage(followed)) {
            long at = reader.offset();
            batchesOf(reader);
            if (reader.offset() == at) {
                String what = "a batch is not as it was written (" + reader.rest() + " bytes left)";
                throw new DamagedLogException(reader.path(), at, what);
            }
        }
        torn = reader.tail().torn();
    }

    /** What is not as it must be. */
    public List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /** How many segments have a header that is whole. */
    public int segments() {
        return segments;
    }

    public long batches() {
        return batches;
    }

    /** How many entries could be read. */
    public long entries() {
        return entries;
    }

    /** How many bytes whole batches take, with the headers of the segments. */
    public long bytes() {
        return bytes;
    }

    /** How many bytes follow the last whole batch: being written, or left by a crash. */
    public long torn() {
        return torn;
    }

    /** The index that the log begins with; 0 if there is none. */
    public long firstIndex() {
        return first;
    }

    /** The index of the last entry; 0 if there is none. */
    public long lastIndex() {
        return Math.max(0, nextIndex - 1);
    }

    /** When the last entry was committed; the epoch if there is none. */
    public Instant lastInstant() {
        return Instant.ofEpochMilli(instant);
    }
}
