package hocket.copy;

import hocket.archive.Archive;
import hocket.archive.ArchiveFile;
import hocket.archive.Keep;
import hocket.log.DamagedLogException;
import hocket.log.FileLog;
import hocket.log.LockHolder;
import hocket.log.LogSettings;
import hocket.log.Pause;
import hocket.log.RealDisk;
import hocket.log.Recovery;
import hocket.log.Replica;
import hocket.log.UnusableLogException;
import hocket.log.Use;
import hocket.projection.Giving;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sees to it that whoever is about to read a history reads all of it, or knows that it does not. A
 * history that goes as far as its log is left alone: nothing is locked or written. One that is
 * behind is brought to the end of the log, as after a crash; where another sees to that, a server
 * or a command, it is waited for. Deletes nothing.
 */
public final class CatchUp {
    private final Path directory;
    private final long last;

    private CatchUp(Path directory, long last) {
        this.directory = directory;
        this.last = last;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The history has all that the log had when this was begun. */
        record Done() implements Outcome {}

        /**
         * There is no log to compare the history with.
         *
         * @param why a sentence
         */
        record Alone(String why) implements Outcome {}

        /**
         * The history is as it was, or further on, and behind the log.
         *
         * @param last the index of the last entry that it should have; 0 if that is not known
         * @param why a sentence
         */
        record Behind(long last, String why) implements Outcome {}
    }

    /**
     * Does it, if it can be done.
     *
     * @param patience how long to wait for others
     * @throws IOException if the history cannot be read; if the log has lost its end; if there is
     *     no history, and the log that it would be made from lacks its beginning
     */
    public static Outcome of(Path directory, Duration patience) throws IOException {
        if (!Files.isDirectory(directory) || !new Contents(RealDisk.at(directory)).hasLog()) {
            return new Outcome.Alone("there is no log beside it");
        }
        try {
            Reach reach = Reach.of(directory);
            reach.requireAgreement(directory);
            requireBeginning(directory, reach);
            return of(directory, reach, patience);
        } catch (DamagedLogException e) {
            return new Outcome.Behind(0, String.valueOf(e.getMessage()));
        }
    }

    private static Outcome of(Path directory, Reach reach, Duration patience) throws IOException {
        long last = reach.log().last();
        if (reach.isWhole()) {
            return new Outcome.Done();
        }
        if (reach.lacksWhatIsForgotten()) {
            return new Outcome.Behind(last, "what it lacks is no longer in the log");
        }
        return new CatchUp(directory, last).run(patience);
    }

    private static void requireBeginning(Path directory, Reach reach) throws IOException {
        if (reach.lacksWhatIsForgotten() && !Reach.isBegun(directory)) {
            throw new IOException(
                    directory
                            + " has lost its history ("
                            + ArchiveFile.NAME
                            + "), and the log goes back to entry "
                            + reach.log().first()
                            + " only: put back a backup, or let 'hocket history rebuild' make one"
                            + " of what the log still has");
        }
    }

    private Outcome run(Duration patience) throws IOException {
        long began = System.nanoTime();
        Attempt attempt = attempt();
        while (attempt.mayComeUp() && System.nanoTime() - began < patience.toNanos()) {
            Pause.during("the history was behind");
            attempt = attempt();
        }
        return attempt.outcome();
    }

    /**
     * What came of trying once.
     *
     * @param mayComeUp true if somebody else may see to it
     */
    private record Attempt(Outcome outcome, boolean mayComeUp) {}

    private Attempt attempt() throws IOException {
        if (Reach.applied(directory) >= last) {
            return new Attempt(new Outcome.Done(), false);
        }
        if (!Files.isWritable(directory)) {
            return behind(directory + " cannot be written", true);
        }
        try {
            return follow();
        } catch (UnusableLogException e) {
            return e.holder()
                    .map(holder -> behind(says(holder), true))
                    .orElseGet(() -> behind(String.valueOf(e.getMessage()), false));
        } catch (IOException e) {
            return behind(String.valueOf(e.getMessage()), false);
        }
    }

    private Attempt behind(String why, boolean mayComeUp) {
        return new Attempt(new Outcome.Behind(last, why), mayComeUp);
    }

    private static String says(LockHolder holder) {
        String who = holder.process().isEmpty() ? "" : " (" + holder.process() + ")";
        return switch (holder.use()) {
            case SERVER -> "the server" + who + " has not written them into it yet";
            case CATCH_UP -> "another command" + who + " is bringing it up to date";
            case REBUILD -> "another command" + who + " is making it anew";
        };
    }

    private Attempt follow() throws IOException {
        RealDisk disk = RealDisk.create(directory);
        InstantSource clock = InstantSource.system();
        FileLog log =
                FileLog.open(
                        disk,
                        LogSettings.standard(),
                        clock,
                        Use.CATCH_UP,
                        Reach.witness(directory));
        try (Archive archive = Archive.open(directory, Keep.everything(), clock)) {
            return follow(log, archive);
        } finally {
            log.close();
        }
    }

    private Attempt follow(FileLog log, Archive archive) throws IOException {
        Optional<Replica> start = Recovery.of(log).replicas().upTo(archive.applied());
        if (start.isEmpty()) {
            return behind("what it lacks is no longer in the log", false);
        }
        try (Replica replica = start.get()) {
            Feeding.toTheEnd(replica, archive, new Giving(), Progress.UNSEEN);
        }
        return new Attempt(new Outcome.Done(), false);
    }
}
