package hocket.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A history's file as it is at one moment, for those who look at all of it. Nothing is changed, nor
 * are files left beside it: where no server has it open, which the write-ahead log shows, SQLite is
 * told that nobody writes.
 *
 * <p>Owned by one thread, and that a platform thread.
 */
final class HistoryView implements Closeable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Path file;
    private final boolean alone;
    private final Connection connection;

    private HistoryView(Path file, boolean alone, Connection connection) {
        this.file = file;
        this.alone = alone;
        this.connection = connection;
    }

    static HistoryView open(Path directory) throws IOException {
        Path file = directory.resolve(ArchiveFile.NAME).toAbsolutePath();
        boolean alone = !Files.exists(writeAheadLog(file));
        SqliteLibrary.load();
        String mode = alone ? "?mode=ro&immutable=1" : "?mode=ro";
        try {
            Connection connection =
                    DriverManager.getConnection("jdbc:sqlite:" + file.toUri() + mode);
            return new HistoryView(file, alone, set(connection));
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    private static Connection set(Connection connection) throws SQLException {
        try {
            new Sql(connection).pragma("busy_timeout = " + PATIENCE_MILLIS);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static Path writeAheadLog(Path file) {
        return file.resolveSibling(ArchiveFile.NAME + "-wal");
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
        return alone && Files.exists(writeAheadLog(file));
    }

    /** What SQLite says, as a sentence. */
    IOException unreadable(SQLException reason) {
        return unreadable(file, reason);
    }

    private static IOException unreadable(Path file, SQLException reason) {
        return new IOException(file + " cannot be read: " + reason.getMessage(), reason);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }
}
