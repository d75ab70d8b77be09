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
 * @param nextIndex the index of the next entry
 * @param instant the last instant given, in milliseconds since 1970
 * @param torn how many bytes a crash has torn behind the last whole batch
 */
record LogEnd(
        Optional<String> segment, long sure, long offset, long nextIndex, long instant, long torn) {

    /**
     * Reads the last segment.
     *
     * @throws DamagedLogException if it holds more than a tail that a crash has torn
     */
    static LogEnd find(Disk disk) throws IOException {
        NavigableMap<Long, String> segments = Segments.in(disk);
        Map.Entry<Long, String> last = segments.lastEntry();
        if (last == null) {
            return new LogEnd(Optional.empty(), 0, 0, 1, 0, 0);
        }
        try (SegmentReader reader = SegmentReader.open(disk, last.getValue())) {
            return endOf(reader, last.getValue());
        }
    }

    private static LogEnd endOf(SegmentReader reader, String segment) throws IOException {
        long sure = SegmentHeader.BYTES;
        long instant = reader.header().instant();
        Optional<Frame> frame = reader.next();
        while (frame.isPresent()) {
            sure = frame.get().durable();
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
                instant,
                tail.torn());
    }
}
