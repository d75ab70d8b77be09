package hocket.copy;

import hocket.archive.Archive;
import hocket.archive.Keep;
import hocket.log.Disk;
import hocket.log.FileLog;
import hocket.log.LogSettings;
import hocket.log.RealDisk;
import hocket.log.Recovery;
import hocket.log.Replica;
import hocket.log.Replicas;
import hocket.log.Use;
import hocket.projection.Giving;
import hocket.projection.ProjectionDefectException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes the history anew from what the log still holds: rows from the earliest entry on that can be
 * applied, and all indexes, words included. Rows that are older stay as they are. No server may run
 * meanwhile; one that is started later goes on wherever this has come to.
 */
public final class Rebuild {
    private final Progress progress;

    private Rebuild(Progress progress) {
        this.progress = progress;
    }

    /**
     * What was done.
     *
     * @param first the index of the first entry whose rows are new
     * @param last the index of the last one
     * @param aside where a file is now that could not be read at all; what was older than the first
     *     entry is in it alone
     */
    public record Done(long first, long last, Optional<Path> aside) {}

    /**
     * Does it.
     *
     * @throws IOException if there is no log, it is in use, or something cannot be read or written;
     *     the message is a sentence for the user
     */
    public static Done of(Path directory, Progress progress) throws IOException {
        Disk disk = RealDisk.at(directory);
        if (!new Contents(disk).hasLog()) {
            throw new IOException(directory + " holds no log to rebuild the history from");
        }
        FileLog log =
                FileLog.open(
                        disk,
                        LogSettings.standard(),
                        InstantSource.system(),
                        Use.REBUILD,
                        Reach.witness(directory));
        try {
            return new Rebuild(progress).run(directory, log);
        } finally {
            log.close();
        }
    }

    private Done run(Path directory, FileLog log) throws IOException {
        progress.begin("reading the log", 0);
        Replicas replicas = Recovery.of(log).replicas();
        long before = begin(replicas);
        progress.begin("making the indexes", 0);
        Optional<Path> aside = Archive.renew(directory, before, log.lastCommitted());
        progress.begin("writing the history", log.lastCommitted() - before);
        Giving giving = new Giving();
        boolean written = false;
        while (!written) {
            written = write(directory, replicas, giving);
        }
        return new Done(before + 1, log.lastCommitted(), aside);
    }

    /** The index before the earliest entry that can be applied. */
    private static long begin(Replicas replicas) throws IOException {
        try (Replica replica = replicas.earliest()) {
            return replica.index();
        }
    }

    /** False if there is an entry that makes the history fail: then there is more to do. */
    private boolean write(Path directory, Replicas replicas, Giving giving) throws IOException {
        try (Archive archive = Archive.open(directory, Keep.everything(), InstantSource.system());
                Replica replica = replicas.earliest()) {
            Feeding.toTheEnd(replica, archive, giving, progress);
            index(archive);
            archive.force();
            return true;
        } catch (ProjectionDefectException e) {
            return false;
        }
    }

    private void index(Archive archive) throws IOException {
        long total = archive.notIndexed();
        progress.begin("indexing words", total);
        long left = total;
        while (archive.workWhenIdle()) {
            long now = archive.notIndexed();
            progress.advance(left - now);
            left = now;
        }
    }
}
