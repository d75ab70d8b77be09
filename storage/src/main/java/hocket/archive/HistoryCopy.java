package hocket.archive;

import hocket.log.Disk;
import hocket.log.DiskFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Copies a history while a server may be writing it: as it was at one moment. */
public final class HistoryCopy {
    private static final int MOST_TRIES = 3;

    private HistoryCopy() {}

    /**
     * Makes the copy, and makes it durable.
     *
     * @param from a directory that has a history
     * @param to the directory of {@code disk}, which has none yet
     * @throws IOException if the history cannot be read, or the copy not written
     */
    public static void make(Path from, Path to, Disk disk) throws IOException {
        boolean made = false;
        for (int tries = 0; !made && tries < MOST_TRIES; tries++) {
            made = tryToMake(from, to, disk);
        }
        if (!made) {
            throw new IOException(from + ": servers come and go while its history is copied");
        }
        try (DiskFile copy = disk.open(ArchiveFile.NAME, Disk.Access.READ_AND_WRITE)) {
            copy.force();
        }
    }

    private static boolean tryToMake(Path from, Path to, Disk disk) throws IOException {
        // An empty file is filled by SQLite, and keeps its permissions.
        disk.create(ArchiveFile.NAME).close();
        try (HistoryView view = HistoryView.open(from)) {
            vacuum(view, to.resolve(ArchiveFile.NAME));
            return !view.isOvertaken();
        }
    }

    private static void vacuum(HistoryView view, Path to) throws IOException {
        try (PreparedStatement vacuum = view.connection().prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, to.toAbsolutePath().toString());
            vacuum.execute();
        } catch (SQLException e) {
            String says = "the history cannot be copied to " + to + ": " + e.getMessage();
            throw new IOException(says, e);
        }
    }
}
