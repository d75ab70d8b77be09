package hocket.copy;

import hocket.archive.ArchiveFile;
import hocket.log.Disk;
import hocket.log.DiskFile;
import hocket.log.Skipped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.function.Predicate;

/** The files that a data directory consists of, by their names. */
final class Contents {
    static final String HISTORY = ArchiveFile.NAME;
    static final String SKIPPED = Skipped.FILE;

    private static final String WRITE_AHEAD = HISTORY + "-wal";
    private static final String SEGMENT = ".log";
    private static final String SNAPSHOT = ".snapshot";

    private final Disk disk;

    Contents(Disk disk) {
        this.disk = disk;
    }

    /** All that the state and the history are made from. */
    List<String> names() throws IOException {
        return those(name -> isSegment(name) || isSnapshot(name) || isOther(name));
    }

    List<String> snapshots() throws IOException {
        return those(Contents::isSnapshot);
    }

    boolean has(String name) throws IOException {
        return disk.list().contains(name);
    }

    boolean hasLog() throws IOException {
        return !those(Contents::isSegment).isEmpty();
    }

    /** How many bytes the log takes. */
    long logBytes() throws IOException {
        return bytes(those(Contents::isSegment));
    }

    /** How many bytes the history takes, with what it has not put in order yet. */
    long historyBytes() throws IOException {
        return bytes(those(name -> name.equals(HISTORY) || name.equals(WRITE_AHEAD)));
    }

    /** How many bytes all of it takes, with what the history has not put in order yet. */
    long bytes() throws IOException {
        return bytes(names()) + bytes(those(WRITE_AHEAD::equals));
    }

    private List<String> those(Predicate<String> wanted) throws IOException {
        return disk.list().stream().filter(wanted).toList();
    }

    private static boolean isSegment(String name) {
        return name.endsWith(SEGMENT);
    }

    private static boolean isSnapshot(String name) {
        return name.endsWith(SNAPSHOT);
    }

    private static boolean isOther(String name) {
        return name.equals(HISTORY) || name.equals(SKIPPED);
    }

    private long bytes(List<String> names) throws IOException {
        long bytes = 0;
        for (String name : names) {
            bytes += sizeOf(name);
        }
        return bytes;
    }

    /** What has been deleted since has no size. */
    private long sizeOf(String name) throws IOException {
        try (DiskFile file = disk.open(name, Disk.Access.READ)) {
            return file.size();
        } catch (NoSuchFileException | FileNotFoundException gone) {
            return 0;
        }
    }
}
