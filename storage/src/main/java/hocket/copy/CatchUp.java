package hocket.copy;

import hocket.archive.Archive;
import hocket.archive.Keep;
import hocket.log.FileLog;
import hocket.log.LogSettings;
import hocket.log.RealDisk;
import hocket.log.Recovery;
import hocket.log.Replica;
import hocket.projection.Giving;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Brings the history of a directory that no server uses to the end of its log, for whoever is about
 * to read it: after a crash it may be some entries behind. Deletes nothing.
 */
public final class CatchUp {
    private CatchUp() {}

    /** What came of it. */
    public sealed interface Outcome {
        /** The history has all that the log has. */
        record Done() implements Outcome {}

        /** A server has the directory, and sees to it. */
        record Served() implements Outcome {}

        /**
         * It could not be done; the history is as it was, or further on.
         *
         * @param why a sentence
         */
        record Left(String why) implements Outcome {}
    }

    /** Does it, if it can be done. */
    public static Outcome of(Path directory) {
        if (!Files.isWritable(directory)) {
            return new Outcome.Left(directory + " cannot be written");
        }
        try {
            RealDisk disk = RealDisk.at(directory);
            if (!new Contents(disk).hasLog()) {
                return new Outcome.Left(directory + " holds no log");
            }
            return isServed(disk) ? new Outcome.Served() : follow(directory);
        } catch (IOException e) {
            return new Outcome.Left(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isServed(RealDisk disk) {
        try (Closeable _ = disk.lock()) {
            return false;
        } catch (IOException inUse) {
            return true;
        }
    }

    private static Outcome follow(Path directory) throws IOException {
        RealDisk disk = RealDisk.create(directory);
        FileLog log = FileLog.open(disk, LogSettings.standard(), InstantSource.system());
        try (Archive archive = Archive.open(directory, Keep.everything(), InstantSource.system())) {
            return archive.applied() >= log.lastCommitted()
                    ? new Outcome.Done()
                    : follow(log, archive);
        } finally {
            log.close();
        }
    }

    private static Outcome follow(FileLog log, Archive archive) throws IOException {
        Optional<Replica> start = Recovery.of(log).replicas().upTo(archive.applied());
        if (start.isEmpty()) {
            return new Outcome.Left("what the history lacks is no longer in the log");
        }
        try (Replica replica = start.get()) {
            Feeding.toTheEnd(replica, archive, new Giving(), Progress.UNSEEN);
        }
        return new Outcome.Done();
    }
}
