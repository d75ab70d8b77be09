package hocket.archive;

import hocket.log.Disk;
import hocket.log.DiskFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.ProgressHandler;

/** Copies a history while a server may be writing it: as it was at one moment. */
public final class HistoryCopy {
    private static final int MOST_TRIES = 3;

    /** About a millisecond of what SQLite does. */
    private static final int STEPS = 20_000;

    private HistoryCopy() {}

    /** What is to be done now and then while the copy is made, on the same thread. */
    @FunctionalInterface
    public interface Meanwhile {
        void run() throws IOException;
    }

    /**
     * Makes the copy, and makes it durable.
     *
     * @param from a directory that has a history
     * @param to the directory of {@code disk}, which has none yet
     * @throws IOException if the history cannot be read, or the copy not written; what {@code
     *     meanwhile} throws
     */
    public static void make(Path from, Path to, Disk disk, Meanwhile meanwhile) throws IOException {
        boolean made = false;
        for (int tries = 0; !made && tries < MOST_TRIES; tries++) {
            made = tryToMake(from, to, disk, meanwhile);
        }
        if (!made) {
            throw new IOException(from + ": servers come and go while its history is copied");
        }
        try (DiskFile copy = disk.open(ArchiveFile.NAME, Disk.Access.READ_AND_WRITE)) {
            copy.force();
        }
    }

    private static boolean tryToMake(Path from, Path to, Disk disk, Meanwhile meanwhile)
            throws IOException {
        // An empty file is filled by SQLite, and keeps its permissions.
        disk.create(ArchiveFile.NAME).close();
        try (HistoryView view = HistoryView.open(from)) {
            vacuum(view, to.resolve(ArchiveFile.NAME), meanwhile);
            return !view.isOvertaken();
        }
    }

    private static void vacuum(HistoryView view, Path to, Meanwhile meanwhile) throws IOException {
        Interruptions interruptions = new Interruptions(meanwhile);
        try (PreparedStatement vacuum = view.connection().prepareStatement("VACUUM INTO ?")) {
            ProgressHandler.setHandler(view.connection(), STEPS, interruptions);
            vacuum.setString(1, to.toAbsolutePath().toString());
            vacuum.execute();
        } catch (SQLException e) {
            interruptions.rethrow();
            String says = "the history cannot be copied to " + to + ": " + e.getMessage();
            throw new IOException(says, e);
        }
    }

    /** Called by SQLite, which gives up if it is told to. */
    private static final class Interruptions extends ProgressHandler {
        private final Meanwhile meanwhile;
        private Optional<IOException> failed = Optional.empty();

        private Interruptions(Meanwhile meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        protected int progress() {
            try {
                meanwhile.run();
                return 0;
            } catch (IOException e) {
                failed = Optional.of(e);
                return 1;
            }
        }

        private void rethrow() throws IOException {
            if (failed.isPresent()) {
                throw failed.get();
            }
        }
    }
}
