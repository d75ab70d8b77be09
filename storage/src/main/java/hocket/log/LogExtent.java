package hocket.log;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.NavigableMap;

/**
 * From which entry to which a log goes, as its files say now. That is found by reading: nothing is
 * locked or changed, and somebody may be writing it.
 *
 * @param first the index of the first entry that there still is, or of the first there will be
 * @param last the index of the last entry; one less than {@code first} if there is none
 */
public record LogExtent(long first, long last) {
    private static final int MOST_TRIES = 5;

    /**
     * Reads the last segment of a log.
     *
     * @throws DamagedLogException if it holds more than a tail that a crash has torn
     */
    public static LogExtent of(Disk disk) throws IOException {
        return of(disk, MOST_TRIES);
    }

    /** Whoever writes it may have gone on between two looks at it. */
    private static LogExtent of(Disk disk, int tries) throws IOException {
        try {
            return read(disk);
        } catch (DamagedLogException | NoSuchFileException e) {
            if (tries == 1) {
                throw e;
            }
            return of(disk, tries - 1);
        }
    }

    private static LogExtent read(Disk disk) throws IOException {
        NavigableMap<Long, String> segments = Segments.in(disk);
        LogEnd end = LogEnd.find(disk);
        return new LogExtent(segments.isEmpty() ? 1 : segments.firstKey(), end.nextIndex() - 1);
    }
}
