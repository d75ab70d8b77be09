package hocket.log;

import hocket.core.Core;
import hocket.core.snapshot.Snapshot;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A look at all snapshots of a directory: checksums, and whether a core can be made of each. It
 * changes nothing; a server may write and delete some meanwhile.
 */
public final class SnapshotCheck {
    private final NavigableMap<Long, Good> good = new TreeMap<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private SnapshotCheck() {}

    /**
     * One that is as it was written.
     *
     * @param path the file
     * @param epoch the greatest in the log up to there
     * @param snapshot the state
     */
    public record Good(String path, int epoch, Snapshot snapshot) {}

    /**
     * Looks at those in a directory.
     *
     * @throws IOException if the disk does not let itself be read
     * @throws UnusableLogException if something is of a newer version, which cannot be judged
     */
    public static SnapshotCheck of(Disk disk) throws IOException {
        SnapshotCheck check = new SnapshotCheck();
        Optional<Map.Entry<Long, String>> next =
                Optional.ofNullable(SnapshotFile.in(disk).firstEntry());
        while (next.isPresent()) {
            check.look(disk, next.get().getValue());
            next = Optional.ofNullable(SnapshotFile.in(disk).higherEntry(next.get().getKey()));
        }
        return check;
    }

    private void look(Disk disk, String name) throws IOException {
        String path = disk.name() + "/" + name;
        try {
            SnapshotFile file = SnapshotFile.read(disk, name);
            Snapshot snapshot = SnapshotCodec.read(file.state().duplicate());
            var _ = Core.of(snapshot);
            good.put(file.header().index(), new Good(path, file.header().epoch(), snapshot));
        } catch (NoSuchFileException | FileNotFoundException e) {
            // A server deletes one when there are newer ones, which come next.
            if (disk.list().contains(name)) {
                throw e;
            }
        } catch (DamagedLogException e) {
            flaws.add(Flaw.of(e));
        } catch (UnusableLogException e) {
            if (e.isNewer()) {
                throw e;
            }
            flaws.add(Flaw.of(path, e));
        } catch (UnreadableSnapshotException | IllegalArgumentException e) {
            flaws.add(Flaw.in(path, "cannot be read: " + e.getMessage()));
        }
    }

    /** Those that are as they were written, by the index of the last entry they contain. */
    public NavigableMap<Long, Good> good() {
        return Collections.unmodifiableNavigableMap(good);
    }

    /** What is not as it must be. */
    public List<Flaw> flaws() {
        return List.copyOf(flaws);
    }
}
