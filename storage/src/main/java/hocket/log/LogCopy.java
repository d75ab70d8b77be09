package hocket.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Copies a log, while another process may write it. */
public final class LogCopy {
    private static final int CHUNK = 1 << 20;

    private LogCopy() {}

    /**
     * Copies the segments that are held, up to the last whole batch that there is now.
     *
     * @param progress is told of bytes that have been copied
     * @throws DamagedLogException if there is more behind the last whole batch than what is being
     *     written, or what a crash has torn
     * @throws UnusableLogException if a file is called like a segment and is none
     */
    public static void write(HeldSegments from, Disk to, LongConsumer progress) throws IOException {
        List<String> foreigners = from.foreigners();
        if (!foreigners.isEmpty()) {
            throw UnusableLogException.foreign(foreigners.getFirst());
        }
        for (Map.Entry<Long, DiskFile> segment : from.files().entrySet()) {
            boolean followed = from.isFollowed(segment.getKey());
            long end = endOf(from.reader(segment), followed);
            copy(segment.getValue(), end, to.create(SegmentName.of(segment.getKey())), progress);
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
}
