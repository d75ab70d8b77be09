package hocket.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The file of the history, to be written: made for its owner only if there is none, found to be
 * ours, and set up. Beside it SQLite keeps a write-ahead log and an index of it, with the same
 * permissions.
 */
public final class ArchiveFile {
    /** What it is called in its directory. */
    public static final String NAME = "history.db";

    /** How long to wait for another who writes. */
    static final String PATIENCE = "busy_timeout = 10000";

    /** How many pages of 4 KiB the write-ahead log has before they are moved to the file. */
    private static final int CHECKPOINT_PAGES = 4096;

    /** What has no table yet has one page. */
    private static final int PAGE = 4096;

    private ArchiveFile() {}

    /**
     * @throws UnusableArchiveException if it is not ours, of a newer version, damaged, or cannot be
     *     written
     */
    static Connection open(Path directory) throws IOException {
        Path file = directory.resolve(NAME).toAbsolutePath();
        SqliteLibrary.load();
        createIfMissing(file);
        try {
            Connection connection =
                    DriverManager.getConnection("jdbc:sqlite:" + file.toUri(), properties());
            setUp(connection, file);
            return connection;
        } catch (SQLException e) {
            throw UnusableArchiveException.of(file, e);
        }
    }

    /**
     * Loads SQLite, for whoever wants to know first whether it can be.
     *
     * @throws IOException if it cannot be; the message is a sentence with a remedy
     */
    public static void loadSqlite() throws IOException {
        SqliteLibrary.load();
    }

    /**
     * Refuses what can be seen not to be ours, before anything is made beside it; and loads SQLite.
     *
     * @throws UnusableArchiveException if it is not ours, or of a newer version
     */
    public static void requireOurs(Path directory) throws IOException {
        SqliteLibrary.load();
        Path file = directory.resolve(NAME).toAbsolutePath();
        // Where there is more in the write-ahead log, the file alone does not tell.
        if (Files.isRegularFile(file)
                && Files.size(file) > 0
                && Files.notExists(file.resolveSibling(NAME + "-wal"))) {
            check(ArchiveHeader.of(file), file);
        }
    }

    private static void check(ArchiveHeader header, Path file) throws IOException {
        if (!header.isOfSqlite()) {
            throw UnusableArchiveException.notADatabase(file);
        }
        boolean isBegun = header.application() == 0 && Files.size(file) <= PAGE;
        if (header.application() != Schema.APPLICATION && !isBegun) {
            throw UnusableArchiveException.foreign(file);
        }
        if (header.version() > Schema.VERSION) {
            throw UnusableArchiveException.newer(file, header.version());
        }
    }

    /**
     * Without keys, which the driver would ask for after every row; and with transactions that are
     * of one who writes from their beginning.
     */
    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("jdbc.get_generated_keys", "false");
        properties.setProperty("transaction_mode", "IMMEDIATE");
        return properties;
    }

    /** Gives the file another name, under which nobody looks for it; answers that. */
    static Path moveAside(Path directory) throws IOException {
        Path file = directory.resolve(NAME);
        Path aside = directory.resolve(NAME + ".damaged");
        for (int next = 2; Files.exists(aside); next++) {
            aside = directory.resolve(NAME + ".damaged-" + next);
        }
        Files.move(file, aside);
        Files.deleteIfExists(directory.resolve(NAME + "-wal"));
        Files.deleteIfExists(directory.resolve(NAME + "-shm"));
        return aside;
    }

    private static void createIfMissing(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createFile(file, ofOwner());
            forceName(file);
        } catch (IOException e) {
            throw UnusableArchiveException.notWritable(file, e);
        }
    }

    private static FileAttribute<?>[] ofOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void forceName(Path file) throws IOException {
        try (FileChannel directory =
                FileChannel.open(file.resolveSibling(""), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private static void setUp(Connection connection, Path file) throws SQLException, IOException {
        try {
            Sql sql = new Sql(connection);
            sql.pragma(PATIENCE);
            sql.pragma("auto_vacuum = INCREMENTAL");
            sql.pragma("journal_mode = WAL");
            sql.pragma("synchronous = NORMAL");
            sql.pragma("wal_autocheckpoint = " + CHECKPOINT_PAGES);
            sql.pragma("journal_size_limit = " + (CHECKPOINT_PAGES << 13));
            sql.pragma("cache_size = -16384");
            sql.pragma("secure_delete = FAST");
            Schema.bringUpToDate(connection, file);
        } catch (SQLException | IOException e) {
            connection.close();
            throw e;
        }
    }
}
