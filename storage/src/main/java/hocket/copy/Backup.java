package hocket.copy;

import hocket.archive.ArchiveFile;
import hocket.archive.HistoryCopy;
import hocket.log.Disk;
import hocket.log.DiskFile;
import hocket.log.Flaw;
import hocket.log.HeldSegments;
import hocket.log.LogCopy;
import hocket.log.RealDisk;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes a copy of a data directory that a server may be writing. The copy is what the server would
 * have left behind had it been killed at that moment, and it is looked at like any other before it
 * gets its name.
 *
 * <p>The history is copied first, then the snapshots, then the log: so the log of the copy goes as
 * far as everything that was made from it. Of the log nothing is lost that the server deletes
 * meanwhile: its segments are held as they come. The file {@code lock} is never opened: closing it
 * would give up the lock of a server in this very process.
 */
public final class Backup {
    private static final int MOST_TRIES = 5;

    private final Path data;
    private final RealDisk from;
    private final Contents contents;
    private final Destination to;
    private final Progress progress;

    private Backup(Path data, RealDisk from, Destination to, Progress progress) {
        this.data = data;
        this.from = from;
        this.contents = new Contents(from);
        this.to = to;
        this.progress = progress;
    }

    /**
     * A backup that was made.
     *
     * @param report what it holds
     * @param bytes how large it is
     */
    public record Made(Report report, long bytes) {}

    /**
     * Makes one. It is there, whole and durable, when this returns, and else not at all.
     *
     * @param data a data directory
     * @param to the directory that the backup is to be: a new one, or an empty one
     * @throws BackupException if it cannot be made; the message is a sentence
     */
    public static Made make(Path data, Path to, Progress progress) throws IOException {
        RealDisk from = RealDisk.at(data);
        if (new Contents(from).names().isEmpty()) {
            throw new BackupException(data + " holds nothing to make a backup of");
        }
        ArchiveFile.loadSqlite();
        try (Destination destination = Destination.begin(to, data)) {
            return new Backup(data, from, destination, progress).make();
        }
    }

    private Made make() throws IOException {
        requireRoom();
        try {
            Report report = copyAndLook();
            long bytes = new Contents(to.disk()).bytes();
            to.finish();
            return new Made(report, bytes);
        } catch (BackupException | AccessDeniedException e) {
            throw e;
        } catch (IOException e) {
            throw new BackupException("no backup was made: " + says(e), e);
        }
    }

    /** An error of the system may name nothing but a file, or nothing but what went wrong. */
    private String says(IOException e) {
        String what = String.valueOf(e.getMessage());
        boolean isNamed = what.contains(data.toString()) || what.contains(to.partial().toString());
        return isNamed ? what : to.partial() + ": " + what;
    }

    private void requireRoom() throws IOException {
        long free = to.disk().space().free();
        long needed = contents.bytes();
        if (free < needed) {
            throw new BackupException(
                    "a backup of "
                            + data
                            + " takes up to "
                            + needed
                            + " bytes, and there is room for "
                            + free
                            + " only");
        }
    }

    /** A server may delete and begin files meanwhile; then what was copied may lack something. */
    private Report copyAndLook() throws IOException {
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            List<String> before = contents.names();
            Report report = tryToCopy();
            if (report.isWhole()) {
                return report;
            }
            if (before.equals(contents.names())) {
                throw damaged(report.flaws());
            }
        }
        throw new BackupException(
                "the files in " + data + " change too fast to be copied; try again");
    }

    private static BackupException damaged(List<Flaw> flaws) {
        String more = flaws.size() > 1 ? " (and " + (flaws.size() - 1) + " more)" : "";
        return new BackupException(
                "no backup was made: the copy would not be whole: " + flaws.getFirst() + more);
    }

    private Report tryToCopy() throws IOException {
        to.clear();
        try (HeldSegments log = HeldSegments.in(from)) {
            if (contents.has(Contents.HISTORY)) {
                progress.begin("copying the history", 0);
                HistoryCopy.make(data, to.partial(), to.disk(), log::holdNew);
            }
            for (String snapshot : contents.snapshots()) {
                copy(snapshot);
            }
            copy(Contents.SKIPPED);
            progress.begin("copying the log", contents.logBytes());
            log.holdNew();
            LogCopy.write(log, to.disk(), progress::advance);
        }
        to.disk().force();
        return Verification.of(to.partial(), progress);
    }

    /** Copies a file that is never written in place, if it is there. */
    private void copy(String name) throws IOException {
        try (DiskFile file = from.open(name, Disk.Access.READ);
                DiskFile copy = to.disk().create(name)) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(file.size()));
            file.readFully(bytes, 0);
            copy.writeFully(bytes.flip(), 0);
            copy.force();
        } catch (NoSuchFileException | FileNotFoundException gone) {
            return;
        }
    }
}
