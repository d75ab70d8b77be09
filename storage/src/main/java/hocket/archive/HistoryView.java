package hocket.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A history's file as it is at one moment, for those who look at all of it. Nothing is changed, nor
 * are files left beside it: where no server has it open, which the write-ahead log shows, SQLite is
 * told that nobody writes.
 *
 * <p>Owned by one thread, and that a platform thread.
 */
final class HistoryView implements Closeable {
    private final ReadOnlyFile file;
    private final boolean alone;
    private final Connection connection;

    private HistoryView(ReadOnlyFile file, boolean alone, Connection connection) {
        this.file = file;
        this.alone = alone;
        this.connection = connection;
    }

    static HistoryView open(Path directory) throws IOException {
        ReadOnlyFile file = ReadOnlyFile.in(directory);
        boolean alone = !file.hasWriteAheadLog();
        try {
            return new HistoryView(file, alone, file.connect(alone));
        } catch (SQLException e) {
            throw file.unreadable(e);
        }
    }

    Connection connection() {
        return connection;
    }

    /** The file, as messages name it. */
    String path() {
        return file.toString();
    }

    /** True if a server has opened it since, so that what was seen need not be of one moment. */
    boolean isOvertaken() {
        return alone && file.hasWriteAheadLog();
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw file.unreadable(e);
        }
    }
}
