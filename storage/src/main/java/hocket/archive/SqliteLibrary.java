package hocket.archive;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * SQLite's native code, which its driver unpacks to a file in order to load it: here into a new
 * directory of our own user's, which is removed as soon as the code is loaded. Left to itself the
 * driver writes to the directory that all users share, and a killed process leaves the file there.
 *
 * <p>Whoever sets {@code org.sqlite.tmpdir} or {@code org.sqlite.lib.path} has its way.
 */
final class SqliteLibrary {
    private static final String DIRECTORY = "org.sqlite.tmpdir";
    private static final String READY_MADE = "org.sqlite.lib.path";

    /** More than it takes. */
    private static final long SIZE = 4 << 20;

    private static boolean loaded;

    private SqliteLibrary() {}

    /** Loads it, the first time it is called. */
    static synchronized void load() throws IOException {
        if (!loaded) {
            if (System.getProperty(DIRECTORY) == null && System.getProperty(READY_MADE) == null) {
                loadFromOwnDirectory();
            }
            loaded = true;
        }
    }

    private static void loadFromOwnDirectory() throws IOException {
        try (Scratch scratch = Scratch.createIn(List.of(Scratch.ofJava()), prefix(), SIZE)) {
            System.setProperty(DIRECTORY, scratch.directory().toString());
            DriverManager.getConnection("jdbc:sqlite::memory:").close();
        } catch (SQLException e) {
            throw new IOException("SQLite could not be loaded: " + e.getMessage(), e);
        } finally {
            System.clearProperty(DIRECTORY);
        }
    }

    /** How the name of the directory begins: it says whose it is. */
    static String prefix() {
        return "hocket-sqlite-" + ProcessHandle.current().pid() + "-";
    }
}
