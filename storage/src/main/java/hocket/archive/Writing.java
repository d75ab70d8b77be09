package hocket.archive;

import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.State;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The file of the history, open to be written: its connection, what is remembered of its contents,
 * and whether a transaction is under way. Of no use after a failure.
 */
final class Writing {
    private final Connection connection;
    private final Sql sql;
    private final ProgressTable progress;
    private final WordIndex words;
    private final Retention retention;
    private final Recorder recorder;
    private long applied;
    private boolean inTransaction;

    private Writing(Connection connection, Keep keep, TrustedTime time) throws SQLException {
        this.connection = connection;
        sql = new Sql(connection);
        progress = new ProgressTable(sql);
        words = new WordIndex(sql, progress);
        retention = new Retention(sql, progress, words, time, keep);
        ItemWriter items = new ItemWriter(sql, progress.get(ProgressTable.INDEXED));
        long keptFrom = progress.get(ProgressTable.KEPT_FROM);
        recorder = new Recorder(new Places(sql), items, words, keptFrom);
        applied = progress.get(ProgressTable.APPLIED);
    }

    static Writing open(Path directory, Keep keep, TrustedTime time)
            throws SQLException, IOException {
        Connection connection = ArchiveFile.open(directory);
        try {
            return new Writing(connection, keep, time);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Takes the file back to an index of the log. */
    static void renew(Path directory, long index) throws SQLException, IOException {
        try (Connection connection = ArchiveFile.open(directory)) {
            Renewal.run(connection, index);
        }
    }

    /** Has a new file begin with the item that an older one began with. */
    static void keepFrom(Path directory, long item) throws SQLException, IOException {
        try (Connection connection = ArchiveFile.open(directory)) {
            Renewal.keepFrom(connection, item);
        }
    }

    long notIndexed() throws SQLException {
        return words.left();
    }

    long applied() {
        return applied;
    }

    /** True if something was taken and not committed. */
    boolean isUnderWay() {
        return inTransaction;
    }

    void take(Entry entry, List<Event> events, State state) throws SQLException, IOException {
        begin();
        recorder.take(entry, events, state);
    }

    void passOver(Entry entry, String what) throws SQLException {
        begin();
        PassedOver.note(connection, new PassedOver(entry.index(), entry.instant(), what));
    }

    void lack(long index) throws SQLException {
        begin();
        Lacking.note(progress, new Lacking(applied + 1, index));
        commit(index);
    }

    private void begin() throws SQLException {
        if (!inTransaction) {
            sql.begin();
            inTransaction = true;
        }
    }

    void commit(long index) throws SQLException {
        begin();
        progress.set(ProgressTable.APPLIED, index);
        sql.commit();
        inTransaction = false;
        applied = index;
    }

    /**
     * Forces the write-ahead log with one more commit, which forces all before it; moving its pages
     * to the file would have to wait for those who read.
     */
    void force() throws SQLException {
        sql.pragma("synchronous = FULL");
        sql.begin();
        progress.set(ProgressTable.FORCED, applied);
        sql.commit();
        sql.pragma("synchronous = NORMAL");
    }

    boolean workWhenIdle() throws SQLException {
        return retention.step() || words.step();
    }

    /**
     * Moves what is in the write-ahead log to the file, and cuts it. Waits for nobody: false if
     * somebody reads it.
     */
    boolean emptyWriteAheadLog() throws SQLException {
        sql.pragma("busy_timeout = 0");
        try {
            return sql.number("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
        } finally {
            sql.pragma(ArchiveFile.PATIENCE);
        }
    }

    void close() throws SQLException {
        connection.close();
    }
}
