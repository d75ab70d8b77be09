package hocket.archive;

import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.State;
import hocket.projection.Projection;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The history in SQLite, as it is written: rows as entries come, words when there is time, and what
 * is not to be kept deleted. What was taken since the last commit is one transaction. Others may
 * read the file meanwhile.
 *
 * <p>Owned by one platform thread (native code would pin a virtual one). After an {@link
 * IOException} it can only be closed, and opened again.
 */
public final class Archive implements Projection {
    private final Path directory;
    private final Writing writing;

    private Archive(Path directory, Writing writing) {
        this.directory = directory;
        this.writing = writing;
    }

    /**
     * Opens the history in a directory, or begins one.
     *
     * @param keep how much of it
     * @param time tells how old things are; the same one each time the process opens this history
     * @throws UnusableArchiveException if it is not ours, of a newer version, damaged, or cannot be
     *     written
     */
    public static Archive open(Path directory, Keep keep, TrustedTime time) throws IOException {
        try {
            return new Archive(directory, Writing.open(directory, keep, time));
        } catch (SQLException e) {
            throw UnusableArchiveException.of(directory.resolve(ArchiveFile.NAME), e);
        }
    }

    /**
     * The same, where it is opened once.
     *
     * @param wall the clock on the wall
     */
    public static Archive open(Path directory, Keep keep, InstantSource wall) throws IOException {
        return open(directory, keep, TrustedTime.of(wall, System::nanoTime));
    }

    /**
     * Opens the history in a directory and takes it back to an index: what is newer is forgotten,
     * to be taken again, and all indexes are made anew. A damaged file is moved aside, and a new
     * one begun.
     *
     * @param last the index of the log's last entry
     * @return where the file is now that was in its place, if that could not be read
     * @throws UnusableArchiveException if it is not ours, of a newer version, or cannot be written
     */
    public static Optional<Path> renew(Path directory, long index, long last) throws IOException {
        try {
            Writing.renew(directory, index);
            return Optional.empty();
        } catch (SQLException | UnusableArchiveException | UnreadableItemException e) {
            if (!UnusableArchiveException.isDamage(e)) {
                throw ofFile(directory, e);
            }
            Path aside = ArchiveFile.moveAside(directory);
            long keptFrom = Renewal.keptFrom(aside);
            // What lies beyond the log's end is no mark of ours, but damage.
            attemptAnew(directory, index, keptFrom > ItemId.first(last + 1) ? 0 : keptFrom);
            return Optional.of(aside);
        }
    }

    private static void attemptAnew(Path directory, long index, long keptFrom) throws IOException {
        try {
            Writing.renew(directory, index);
            Writing.keepFrom(directory, keptFrom);
        } catch (SQLException e) {
            throw ofFile(directory, e);
        }
    }

    private static IOException ofFile(Path directory, Exception failure) {
        return failure instanceof SQLException ofSqlite
                ? UnusableArchiveException.of(directory.resolve(ArchiveFile.NAME), ofSqlite)
                : new IOException(failure.getMessage(), failure);
    }

    /** How many items have not been looked at for words. */
    public long notIndexed() throws IOException {
        long[] left = new long[1];
        attempt(() -> left[0] = writing.notIndexed());
        return left[0];
    }

    @Override
    public long applied() {
        return writing.applied();
    }

    @Override
    public void take(Entry entry, List<Event> events, State state) throws IOException {
        attempt(() -> writing.take(entry, events, state));
    }

    @Override
    public void passOver(Entry entry, String what) throws IOException {
        attempt(() -> writing.passOver(entry, what));
    }

    @Override
    public void lack(long index) throws IOException {
        attempt(() -> writing.lack(index));
    }

    @Override
    public void commit(long index) throws IOException {
        attempt(() -> writing.commit(index));
    }

    @Override
    public void force() throws IOException {
        attempt(writing::force);
    }

    /** Some hundred items at a time: deletes, indexes words, tidies up; in this order. */
    @Override
    public boolean workWhenIdle() throws IOException {
        if (writing.isUnderWay()) {
            throw new IllegalStateException("not idle: what was taken is not committed");
        }
        boolean[] worked = new boolean[1];
        attempt(() -> worked[0] = writing.workWhenIdle());
        return worked[0];
    }

    /** Makes the file of the write-ahead log small, unless somebody reads what is in it. */
    @Override
    public boolean settle() throws IOException {
        boolean[] settled = new boolean[1];
        attempt(() -> settled[0] = writing.emptyWriteAheadLog());
        return settled[0];
    }

    @Override
    public void close() throws IOException {
        attempt(writing::close);
    }

    private void attempt(Work work) throws IOException {
        try {
            work.run();
        } catch (SQLException e) {
            throw UnusableArchiveException.of(directory.resolve(ArchiveFile.NAME), e);
        }
    }

    /** Something to do with the database. */
    @FunctionalInterface
    private interface Work {
        void run() throws SQLException, IOException;
    }
}
