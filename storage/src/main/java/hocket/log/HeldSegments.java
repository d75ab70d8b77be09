package hocket.log;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The segments of a log, held open for whoever reads all of it while a server writes: none is lost
 * that the server deletes meanwhile. A server deletes the oldest first, so those that are held
 * follow each other without a gap, unless the log itself has one.
 *
 * <p>Owned by one thread, any.
 */
public final class HeldSegments implements Closeable {
    private final Disk disk;
    private final NavigableMap<Long, DiskFile> held = new TreeMap<>();
    private boolean interrupted;

    private HeldSegments(Disk disk) {
        this.disk = disk;
    }

    /** Holds all that there are. */
    public static HeldSegments in(Disk disk) throws IOException {
        HeldSegments segments = new HeldSegments(disk);
        try {
            segments.interrupted = !segments.holdAll() && segments.held.isEmpty();
            return segments;
        } catch (IOException e) {
            segments.close();
            throw e;
        }
    }

    /** Holds those too that have come since: all of them, if the last before them is there yet. */
    public void holdNew() throws IOException {
        Optional<Long> last = Optional.ofNullable(held.lastEntry()).map(Map.Entry::getKey);
        boolean goesOn = holdAll();
        interrupted |= !goesOn || (last.isPresent() && !there().containsKey(last.get()));
    }

    private boolean holdAll() throws IOException {
        boolean goesOn = true;
        for (Map.Entry<Long, String> segment : there().entrySet()) {
            goesOn &= held.containsKey(segment.getKey()) || hold(segment);
        }
        return goesOn;
    }

    /** One that has gone since it was listed was the oldest by then. */
    private boolean hold(Map.Entry<Long, String> segment) throws IOException {
        try {
            held.put(segment.getKey(), disk.open(segment.getValue(), Disk.Access.READ));
            return true;
        } catch (NoSuchFileException | FileNotFoundException e) {
            if (there().containsKey(segment.getKey())) {
                throw e;
            }
            close();
            return false;
        }
    }

    private NavigableMap<Long, String> there() throws IOException {
        NavigableMap<Long, String> found = new TreeMap<>();
        for (String name : disk.list()) {
            SegmentName.firstIndex(name).ifPresent(index -> found.put(index, name));
        }
        return found;
    }

    /** True if so many were deleted meanwhile that some were never held. */
    public boolean isInterrupted() {
        return interrupted;
    }

    /** The files by their first indexes. */
    NavigableMap<Long, DiskFile> files() {
        return Collections.unmodifiableNavigableMap(held);
    }

    /** The file of one that is held, as messages name it. */
    String path(long firstIndex) {
        return disk.name() + "/" + SegmentName.of(firstIndex);
    }

    /** Reads the header of one that is held; closing the reader is left to this. */
    SegmentReader reader(Map.Entry<Long, DiskFile> segment) throws IOException {
        return SegmentReader.of(segment.getValue(), disk.name(), SegmentName.of(segment.getKey()));
    }

    /** Whether there is a later one now, held or not: then that one grows no more. */
    boolean isFollowed(long firstIndex) throws IOException {
        return there().higherKey(firstIndex) != null;
    }

    /** The files that are called like segments and are none, by their paths. */
    List<String> foreigners() throws IOException {
        return disk.list().stream()
                .filter(SegmentName::isOfLog)
                .filter(name -> SegmentName.firstIndex(name).isEmpty())
                .map(name -> disk.name() + "/" + name)
                .toList();
    }

    @Override
    public void close() throws IOException {
        for (DiskFile file : held.values()) {
            file.close();
        }
        held.clear();
    }
}
