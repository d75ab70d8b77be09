package hocket.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sqlite.SQLiteJDBCLoader;

/**
 * SQLite's native code, which its driver unpacks to a file in order to load it: here into a new
 * directory of our own user's, which is removed as soon as the code is loaded. Left to itself the
 * driver writes to the directory that all users share, and a killed process leaves the file there.
 * Where it cannot be unpacked or executed, the next place for temporary files is tried.
 *
 * <p>Whoever sets {@code org.sqlite.tmpdir} or {@code org.sqlite.lib.path} has its way.
 */
final class SqliteLibrary {
    private static final String DIRECTORY = "org.sqlite.tmpdir";
    private static final String READY_MADE = "org.sqlite.lib.path";

    /** More than it takes. */
    private static final long SIZE = 4 << 20;

    private static final String REMEDY =
            "; HOCKET_JAVA_OPTS=-Dorg.sqlite.tmpdir=DIR names a directory that has room and where"
                    + " files may be executed";

    /** The driver would write a stack trace for each of its attempts. Held, so that it stays so. */
    private static final Logger ATTEMPTS = Logger.getLogger(SQLiteJDBCLoader.class.getName());

    private static boolean loaded;

    private SqliteLibrary() {}

    /**
     * Loads it, the first time it is called.
     *
     * @throws IOException if it cannot be loaded; the message is a sentence with a remedy
     */
    static synchronized void load() throws IOException {
        if (!loaded) {
            ATTEMPTS.setLevel(Level.OFF);
            if (System.getProperty(DIRECTORY) == null && System.getProperty(READY_MADE) == null) {
                loadFrom(Scratch.places());
            } else {
                loadAsTold();
            }
            loaded = true;
        }
    }

    private static void loadAsTold() throws IOException {
        String key = System.getProperty(DIRECTORY) == null ? READY_MADE : DIRECTORY;
        try {
            initialize();
        } catch (IOException e) {
            String why = " has no room, or nothing can be executed there";
            throw failure(key + "=" + System.getProperty(key) + why, e);
        }
    }

    /** Loads it from the first of some places that lets it be. */
    static void loadFrom(List<Path> places) throws IOException {
        List<String> failures = new ArrayList<>();
        IOException last = new IOException("no place for temporary files");
        for (Path place : places) {
            try {
                loadFrom(place);
                return;
            } catch (IOException e) {
                failures.add(String.valueOf(e.getMessage()));
                last = e;
            }
        }
        throw failure(String.join("; ", failures), last);
    }

    private static IOException failure(String why, IOException cause) {
        return new IOException("SQLite could not be loaded: " + why + REMEDY, cause);
    }

    private static void loadFrom(Path place) throws IOException {
        try (Scratch scratch = Scratch.createIn(List.of(place), prefix(), SIZE)) {
            System.setProperty(DIRECTORY, scratch.directory().toString());
            initialize();
        } catch (Scratch.NoRoomException e) {
            throw new IOException(e.why(), e);
        } catch (IOException e) {
            throw new IOException("nothing can be executed in " + place, e);
        } finally {
            System.clearProperty(DIRECTORY);
        }
    }

    private static void initialize() throws IOException {
        try {
            var _ = SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** How the name of the directory begins: it says whose it is. */
    static String prefix() {
        return "hocket-sqlite-" + ProcessHandle.current().pid() + "-";
    }
}
