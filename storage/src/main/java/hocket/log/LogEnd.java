package hocket.log;

import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Where a log goes on: just after its last whole batch.
 *
 * @param segment the last segment; none if there is no log yet
 * @param sure up to where all is known to be durable
 * @param offset where the last whole batch ends
 * @param nextIndex the index after the last entry
 * @param tentative more may have been told than is left: {@link Frame.Marks#tentative}
 * @param instant the last instant given, in milliseconds since 1970
 * @param torn how many bytes a crash has torn behind the last whole batch
 */
record LogEnd(
        Optional<String> segment,
        long sure,
        long offset,
        long nextIndex,
        boolean tentative,
        long instant,
        long torn) {

    /**
     * How many indexes to leave out where some may have been given to what is lost: more than are
     * given within a second, which is all that can be lost, and few enough for a million times.
     */
    static final int LEAP = 1 << 22;

    /**
     * Reads the last segment.
     *
     * @throws DamagedLogException if it holds more than a tail that a crash has torn
     */
    static LogEnd find(Disk disk) throws IOException {
        NavigableMap<Long, String> segments = Segments.in(disk);
        Map.Entry<Long, String> last = segments.lastEntry();
        if (last == null) {
            return new LogEnd(Optional.empty(), 0, 0, 1, false, 0, 0);
        }
        try (SegmentReader reader = SegmentReader.open(disk, last.getValue())) {
            return endOf(reader, last.getValue());
        }
    }

    private static LogEnd endOf(SegmentReader reader, String segment) throws IOException {
        long sure = SegmentHeader.BYTES;
        boolean tentative = false;
        long instant = reader.header().instant();
        Optional<Frame> frame = reader.next();
        while (frame.isPresent()) {
            sure = frame.get().durable();
            tentative = frame.get().marks().tentative();
            instant = frame.get().instants().last();
            frame = reader.next();
        }
        Tail tail = reader.tail();
        if (tail.isDamage()) {
            throw new DamagedLogException(
                    reader.path(), reader.offset(), "a batch is not as it was written");
        }
        return new LogEnd(
                Optional.of(segment),
                sure,
                reader.offset(),
                reader.nextIndex(),
                tentative,
                instant,
                tail.torn());
    }

    /** An index below which none is free. */
    long firstFree() {
        return tentative ? nextIndex + LEAP : nextIndex;
    }
}
