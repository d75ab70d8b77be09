package hocket.log;

import hocket.core.Core;
import hocket.core.snapshot.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/**
 * The snapshots in a log's directory: files that each hold the state as of an entry, so that a
 * start need not apply what came before it. One that is damaged is said once, loudly, and counts
 * for nothing; one that a newer version wrote is an error that names it.
 *
 * <p>Used by one thread at a time. {@code docs/log-format.md} describes the bytes.
 */
public final class Snapshots {
    /** How many good ones are kept: should the newest turn out bad, there is one more. */
    private static final int KEPT = 2;

    private static final System.Logger LOG = System.getLogger(Snapshots.class.getName());

    private final Disk disk;
    private final Set<String> said = new HashSet<>();

    private Snapshots(Disk disk) {
        this.disk = disk;
    }

    /** Those of a directory. */
    public static Snapshots in(Disk disk) {
        return new Snapshots(disk);
    }

    /**
     * A state read back.
     *
     * @param index the last entry applied
     * @param epoch the greatest seen in the log up to there
     * @param core the state, nobody else's
     * @param bytes how much there was to read
     */
    public record Restored(long index, int epoch, Core core, long bytes) {

        /** The state before the first entry. */
        static Restored nothing() {
            return new Restored(0, 0, new Core(), 0);
        }
    }

    /** The indexes of those that there are, good and bad. */
    public List<Long> indexes() throws IOException {
        return List.copyOf(SnapshotFile.in(disk).keySet());
    }

    /** The newest good one that goes no further than an index. */
    public Optional<Restored> newest(long upTo) throws IOException {
        return firstGood(SnapshotFile.in(disk).headMap(upTo, true).descendingMap());
    }

    /** The oldest good one that goes as far as an index. */
    public Optional<Restored> oldest(long from) throws IOException {
        return firstGood(SnapshotFile.in(disk).tailMap(from, true));
    }

    private Optional<Restored> firstGood(NavigableMap<Long, String> names) throws IOException {
        for (String name : names.values()) {
            Optional<Restored> restored = restored(name);
            if (restored.isPresent()) {
                return restored;
            }
        }
        return Optional.empty();
    }

    private Optional<Restored> restored(String name) throws IOException {
        Optional<SnapshotFile> file = good(name);
        return file.isPresent() ? restored(name, file.get()) : Optional.empty();
    }

    private Optional<Restored> restored(String name, SnapshotFile file) {
        SnapshotHeader header = file.header();
        try {
            Core core = Core.of(SnapshotCodec.read(file.state().duplicate()));
            return Optional.of(new Restored(header.index(), header.epoch(), core, header.length()));
        } catch (UnreadableSnapshotException | RuntimeException e) {
            say(name, disk.name() + "/" + name + " cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<SnapshotFile> good(String name) throws IOException {
        try {
            return Optional.of(SnapshotFile.read(disk, name));
        } catch (DamagedLogException e) {
            say(name, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void say(String name, String what) {
        if (said.add(name)) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "{0}. It is not used; look at the disk before it loses more",
                    what);
        }
    }

    /**
     * Writes one; when this returns, it is there for good. What an earlier attempt left half made
     * is replaced.
     *
     * @param index the last entry applied
     * @param epoch the greatest seen in the log up to there
     * @return how many bytes the state takes
     */
    public long write(long index, int epoch, Snapshot snapshot) throws IOException {
        SnapshotFile file = SnapshotFile.of(index, epoch, SnapshotCodec.write(snapshot));
        file.write(disk);
        return file.header().length();
    }

    /**
     * Deletes those that are not needed any more: all but the two newest good ones, and the newest
     * good one that goes no further than {@code needed}. As long as there are not as many, nothing
     * is deleted.
     *
     * @return the oldest index that is left: what comes after it in the log is still needed; 0 if
     *     all of the log is
     */
    public long settle(long needed) throws IOException {
        NavigableMap<Long, String> names = SnapshotFile.in(disk);
        List<Long> kept = new ArrayList<>();
        for (long index : names.descendingKeySet()) {
            boolean isWanted = kept.size() < KEPT || kept.getLast() > needed;
            if (isWanted && good(SnapshotFile.name(index)).isPresent()) {
                kept.add(index);
            }
        }
        if (kept.size() < KEPT || kept.getLast() > needed) {
            return 0;
        }
        kept.forEach(names::remove);
        for (String name : names.values()) {
            disk.delete(name);
        }
        disk.force();
        return kept.getLast();
    }
}
