package hocket.log;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * A copy of a log in the making, while another process may write it. The segments are held open
 * from the beginning, so that none is lost that is deleted meanwhile; they are copied at the end,
 * up to the last whole batch that there is then.
 *
 * <p>Owned by one thread, any.
 */
public final class LogCopy implements Closeable {
    private static final int CHUNK = 1 << 20;

    private final Disk from;
    private final NavigableMap<Long, DiskFile> held = new TreeMap<>();

    private LogCopy(Disk from) {
        this.from = from;
    }

    /** Holds all segments that there are. */
    public static LogCopy hold(Disk from) throws IOException {
        LogCopy copy = new LogCopy(from);
        try {
            copy.holdNew();
            return copy;
        } catch (IOException e) {
            copy.close();
            throw e;
        }
    }

    private void holdNew() throws IOException {
        for (Map.Entry<Long, String> segment : Segments.in(from).entrySet()) {
            if (held.isEmpty() || segment.getKey() > held.lastKey()) {
                holdOne(segment);
            }
        }
    }

    private void holdOne(Map.Entry<Long, String> segment) throws IOException {
        try {
            held.put(segment.getKey(), from.open(segment.getValue(), Disk.Access.READ));
        } catch (NoSuchFileException | FileNotFoundException e) {
            if (Segments.in(from).containsKey(segment.getKey())) {
                throw e;
            }
        }
    }

    /**
     * Copies the segments that are held and those that have come since.
     *
     * @param progress is told of bytes that have been copied
     * @throws DamagedLogException if there is more behind the last whole batch than what is being
     *     written, or what a crash has torn
     */
    public void writeTo(Disk to, LongConsumer progress) throws IOException {
        holdNew();
        for (Map.Entry<Long, DiskFile> segment : held.entrySet()) {
            String name = SegmentName.of(segment.getKey());
            boolean followed = !segment.getKey().equals(held.lastKey());
            SegmentReader reader = SegmentReader.of(segment.getValue(), from.name(), name);
            copy(segment.getValue(), endOf(reader, followed), to.create(name), progress);
        }
    }

    private static long endOf(SegmentReader reader, boolean followed) throws IOException {
        skipBatches(reader);
        while (reader.isDamage(followed)) {
            long at = reader.offset();
            skipBatches(reader);
            if (reader.offset() == at) {
                throw new DamagedLogException(
                        reader.path(), at, "a batch is not as it was written");
            }
        }
        return reader.offset();
    }

    private static void skipBatches(SegmentReader reader) throws IOException {
        Optional<Frame> frame = reader.next();
        while (frame.isPresent()) {
            frame = reader.next();
        }
    }

    private static void copy(DiskFile from, long length, DiskFile to, LongConsumer progress)
            throws IOException {
        try (to) {
            ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
            for (long at = 0; at < length; at += chunk.limit()) {
                chunk.clear().limit((int) Math.min(CHUNK, length - at));
                from.readFully(chunk, at);
                to.writeFully(chunk.flip(), at);
                progress.accept(chunk.limit());
            }
            to.force();
        }
    }

    @Override
    public void close() throws IOException {
        for (DiskFile file : held.values()) {
            file.close();
        }
    }
}
