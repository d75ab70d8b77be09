package hocket.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The file of a history as those see it who only read it: beside a running server, or in a copy.
 * Nothing is ever written to it.
 *
 * <p>In a directory that cannot be written to, SQLite cannot keep the files beside it that readers
 * and a writer share; there it is told that nobody writes. It would not look at what has not been
 * moved from the write-ahead log then, so such a copy is refused.
 */
final class ReadOnlyFile {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Path file;

    private ReadOnlyFile(Path file) {
        this.file = file;
    }

    /**
     * The history in a directory.
     *
     * @throws IOException if there is none
     */
    static ReadOnlyFile in(Path directory) throws IOException {
        Path file = directory.resolve(ArchiveFile.NAME);
        if (!isThere(file)) {
            throw new IOException(directory + " holds no history (" + ArchiveFile.NAME + ")");
        }
        return new ReadOnlyFile(file.toAbsolutePath());
    }

    /** Whether it is there can be unknown: in a directory that may not be entered. */
    private static boolean isThere(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).isRegularFile();
        } catch (AccessDeniedException e) {
            throw e;
        } catch (FileSystemException missing) {
            return false;
        }
    }

    /**
     * Opens it, for one thread.
     *
     * @throws IOException if it cannot be read, is none of ours or of a newer version
     */
    Connection connect() throws IOException {
        boolean writable = Files.isWritable(file.resolveSibling(""));
        if (!writable && isWriteAheadLogFilled()) {
            throw new IOException(
                    file
                            + "-wal holds more, which cannot be read where nothing can be written:"
                            + " copy the directory to where it can");
        }
        return checked(!writable);
    }

    /**
     * Opens it as above, where nobody has it open to write: nothing is left beside it then.
     *
     * @see #look
     */
    Connection connectAlone() throws IOException {
        return checked(true);
    }

    private Connection checked(boolean alone) throws IOException {
        try {
            Connection connection = connect(alone);
            check(connection);
            return connection;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * What can be seen of a file from outside: as long as that stays the same, and nobody had it
     * open at first, nobody has changed it.
     *
     * @param alone whether nobody has it open to write
     */
    record Look(boolean alone, long size, FileTime changed) {}

    /** How it looks now. */
    Look look() throws IOException {
        return new Look(!hasWriteAheadLog(), Files.size(file), Files.getLastModifiedTime(file));
    }

    private boolean isWriteAheadLogFilled() throws IOException {
        return hasWriteAheadLog() && Files.size(writeAheadLog()) > 0;
    }

    /** True if a server has it open, or had when it was killed. */
    boolean hasWriteAheadLog() {
        return Files.exists(writeAheadLog());
    }

    private Path writeAheadLog() {
        return file.resolveSibling(ArchiveFile.NAME + "-wal");
    }

    /**
     * Opens it as it is, whatever it is.
     *
     * @param alone true if nobody writes meanwhile
     */
    Connection connect(boolean alone) throws SQLException, IOException {
        SqliteLibrary.load();
        String mode = alone ? "?mode=ro&immutable=1" : "?mode=ro";
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri() + mode);
        try {
            new Sql(connection).pragma("busy_timeout = " + PATIENCE_MILLIS);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void check(Connection connection) throws SQLException, IOException {
        try {
            Sql sql = new Sql(connection);
            checkVersion(sql);
            connection.setAutoCommit(false);
        } catch (SQLException | IOException e) {
            connection.close();
            throw e;
        }
    }

    private void checkVersion(Sql sql) throws SQLException, IOException {
        if (sql.number("PRAGMA application_id") != Schema.APPLICATION) {
            throw UnusableArchiveException.foreign(file);
        }
        int version = (int) sql.number("PRAGMA user_version");
        if (version > Schema.VERSION) {
            throw UnusableArchiveException.newer(file, version);
        }
    }

    /** Its path, as messages name it. */
    @Override
    public String toString() {
        return file.toString();
    }

    /** What SQLite says, as a sentence. */
    IOException unreadable(SQLException reason) {
        return UnusableArchiveException.of(file, reason);
    }
}
