package hocket.archive;

import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.State;
import hocket.projection.Projection;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;

/**
 * The history in SQLite, as it is written: rows as entries come, words when there is time, and what
 * is not to be kept deleted. What was taken since the last commit is one transaction. Others may
 * read the file meanwhile.
 *
 * <p>Owned by one platform thread (native code would pin a virtual one). After an {@link
 * IOException} it can only be closed; what was not committed is not kept.
 */
public final class Archive implements Projection {
    private final Path file;
    private final Connection connection;
    private final Sql sql;
    private final ProgressTable progress;
    private final WordIndex words;
    private final Retention retention;
    private final Recorder recorder;
    private long applied;
    private boolean isWriting;

    private Archive(Path file, Connection connection, Keep keep, InstantSource clock)
            throws SQLException {
        this.file = file;
        this.connection = connection;
        sql = new Sql(connection);
        progress = new ProgressTable(sql);
        words = new WordIndex(sql, progress);
        retention = new Retention(sql, progress, clock, keep);
        ItemWriter items = new ItemWriter(sql, progress.get(ProgressTable.INDEXED));
        recorder = new Recorder(new Places(sql), items, words);
        applied = progress.get(ProgressTable.APPLIED);
    }

    /**
     * Opens the history in a directory, or begins one.
     *
     * @param keep how much of it
     * @param clock tells how old things are
     * @throws UnusableArchiveException if it is not ours, of a newer version, damaged, or cannot be
     *     written
     */
    public static Archive open(Path directory, Keep keep, InstantSource clock) throws IOException {
        Path file = directory.resolve(ArchiveFile.NAME);
        Connection connection = ArchiveFile.open(directory);
        try {
            return new Archive(file, connection, keep, clock);
        } catch (SQLException e) {
            closeAfter(e, connection);
            throw UnusableArchiveException.of(file, e);
        }
    }

    private static void closeAfter(SQLException failure, Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public long applied() {
        return applied;
    }

    @Override
    public void take(Entry entry, List<Event> events, State state) throws IOException {
        attempt(() -> {
            begin();
            recorder.take(entry, events, state);
        });
    }

    private void begin() throws SQLException {
        if (!isWriting) {
            sql.run("BEGIN IMMEDIATE");
            isWriting = true;
        }
    }

    @Override
    public void commit(long index) throws IOException {
        attempt(() -> {
            begin();
            progress.set(ProgressTable.APPLIED, index);
            sql.run("COMMIT");
            isWriting = false;
            applied = index;
        });
    }

    /**
     * The write-ahead log is forced with one more commit, which forces all before it; moving its
     * pages to the file would have to wait for those who read.
     */
    @Override
    public void force() throws IOException {
        attempt(() -> {
            sql.pragma("synchronous = FULL");
            sql.run("BEGIN IMMEDIATE");
            progress.set(ProgressTable.FORCED, applied);
            sql.run("COMMIT");
            sql.pragma("synchronous = NORMAL");
        });
    }

    /** Some hundred items at a time: deletes, indexes words, tidies up; in this order. */
    @Override
    public boolean workWhenIdle() throws IOException {
        if (isWriting) {
            throw new IllegalStateException("not idle: what was taken is not committed");
        }
        try {
            return retention.step() || words.step();
        } catch (SQLException e) {
            throw UnusableArchiveException.of(file, e);
        }
    }

    private void attempt(Work work) throws IOException {
        try {
            work.run();
        } catch (SQLException e) {
            throw UnusableArchiveException.of(file, e);
        }
    }

    @Override
    public void close() throws IOException {
        attempt(connection::close);
    }

    /** Something to do with the database. */
    @FunctionalInterface
    private interface Work {
        void run() throws SQLException, IOException;
    }
}
