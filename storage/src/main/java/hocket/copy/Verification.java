package hocket.copy;

import hocket.archive.HistoryCheck;
import hocket.archive.HistoryReplay;
import hocket.archive.Lacking;
import hocket.archive.PassedOver;
import hocket.log.DamagedLogException;
import hocket.log.Flaw;
import hocket.log.HeldSegments;
import hocket.log.LogCheck;
import hocket.log.RealDisk;
import hocket.log.Skipped;
import hocket.log.SnapshotCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A look at all that a data directory holds: the log, the snapshots, what is skipped, the history,
 * and whether they agree. It takes no lock and changes nothing, so a server may run meanwhile.
 *
 * <p>First all is laid hold of: the log, of which a server then deletes nothing under the reader;
 * the history, as it is at one moment; the snapshots; and what has come to the log since. So the
 * log begins as early as everything that it is compared with, and goes at least as far. All that
 * takes long comes after that.
 */
public final class Verification {
    private static final int MOST_TRIES = 3;

    /** How many times as much rows take as the entries that they come from, and more. */
    private static final int ROWS_TO_LOG = 4;

    private final Path directory;
    private final RealDisk disk;
    private final Contents contents;
    private final Progress progress;
    private final List<String> looked = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private boolean overtaken;

    private Verification(Path directory, RealDisk disk, Progress progress) {
        this.directory = directory;
        this.disk = disk;
        this.contents = new Contents(disk);
        this.progress = progress;
    }

    /**
     * Looks at a data directory.
     *
     * @throws IOException if there is nothing to look at, or it does not let itself be read
     */
    public static Report of(Path directory, Progress progress) throws IOException {
        RealDisk disk = RealDisk.at(directory);
        if (new Contents(disk).names().isEmpty()) {
            throw new IOException(directory + " holds nothing of Hocket");
        }
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Verification verification = new Verification(directory, disk, progress);
            Report report = verification.look();
            if (!verification.overtaken) {
                return report;
            }
        }
        throw new IOException(
                "the files in " + directory + " change too fast to be looked at; try again");
    }

    private Report look() throws IOException {
        try (HistoryReplay replayed = HistoryReplay.begin(mostReplayed());
                HeldSegments segments = HeldSegments.in(disk)) {
            return look(segments, replayed);
        }
    }

    private Report look(HeldSegments segments, HistoryReplay replayed) throws IOException {
        if (!contents.has(Contents.HISTORY)) {
            looked.add("history: none");
            return look(segments, replayed, this::requireHistory);
        }
        try (HistoryCheck history = HistoryCheck.open(directory)) {
            replayed.goUpTo(history.applied(), indexesOf(history.passedOver()));
            Report report = look(segments, replayed, log -> compare(history, replayed, log));
            overtaken |= history.isOvertaken();
            return report;
        }
    }

    private static Set<Long> indexesOf(List<PassedOver> entries) {
        return entries.stream().map(PassedOver::index).collect(Collectors.toSet());
    }

    private Report look(HeldSegments segments, HistoryReplay replayed, Comparison comparison)
            throws IOException {
        SnapshotCheck snapshots = SnapshotCheck.of(disk);
        flaws.addAll(snapshots.flaws());
        Replay replay = new Replay(snapshots.good(), skipped(), replayed);
        progress.begin("reading the log", contents.logBytes());
        LogCheck log = readLog(segments, replay);
        flaws.addAll(log.flaws());
        flaws.addAll(replay.flaws());
        looked.add(0, describe(log));
        looked.add(1, describe(snapshots, replay));
        requireBeginning(log, snapshots);
        comparison.compare(log);
        return new Report(looked, log.lastIndex(), log.lastInstant(), flaws);
    }

    /** What a server deletes gives its room back when it is read, not when all is compared. */
    private LogCheck readLog(HeldSegments segments, Replay replay) throws IOException {
        segments.holdNew();
        overtaken = segments.isInterrupted();
        LogCheck log = LogCheck.of(segments, replay, progress::advance);
        segments.close();
        return log;
    }

    /** No more than there is, nor than the log can come to. */
    private long mostReplayed() throws IOException {
        return Math.min(contents.historyBytes(), contents.logBytes() * ROWS_TO_LOG);
    }

    private Skipped skipped() throws IOException {
        try {
            return Skipped.in(disk);
        } catch (DamagedLogException e) {
            flaws.add(Flaw.of(e));
            return Skipped.none(disk);
        }
    }

    /** What comes before the log has to be in a snapshot; and none may go further than the log. */
    private void requireBeginning(LogCheck log, SnapshotCheck snapshots) {
        long first = log.firstIndex();
        if (first > 1 && snapshots.good().ceilingEntry(first - 1) == null) {
            String what =
                    "the log begins with entry " + first + ", and no good snapshot goes so far";
            flaws.add(Flaw.in(directory.toString(), what));
        }
        snapshots
                .good()
                .tailMap(log.lastIndex(), false)
                .values()
                .forEach(ahead -> flaws.add(ahead(ahead.path(), log)));
    }

    private static Flaw ahead(String path, LogCheck log) {
        String what =
                log.segments() == 0
                        ? "is there without the log that it was made from"
                        : "goes further than the log, which ends with entry " + log.lastIndex();
        return Flaw.in(path, what);
    }

    /** What the log has forgotten is in the history, and nowhere else. */
    private void requireHistory(LogCheck log) {
        if (log.firstIndex() > 1) {
            String what =
                    "is missing, and the log begins with entry "
                            + log.firstIndex()
                            + ": what was before it is lost";
            flaws.add(Flaw.in(directory.resolve(Contents.HISTORY).toString(), what));
        }
    }

    private void compare(HistoryCheck history, HistoryReplay replay, LogCheck log)
            throws IOException {
        progress.begin("reading the history", 0);
        history.look();
        progress.begin("comparing the history with the log", 0);
        long compared = history.compare(replay);
        flaws.addAll(history.flaws());
        looked.add(
                String.format(
                        Locale.ROOT,
                        "history: %,d items of entries up to %d; %,d of them compared with the log",
                        history.items(),
                        history.applied(),
                        compared));
        history.passedOver().forEach(entry -> looked.add(describe(entry)));
        history.lacking().forEach(run -> looked.add(describe(run)));
        if (history.applied() > log.lastIndex()) {
            flaws.add(ahead(directory.resolve(Contents.HISTORY).toString(), log));
        }
        if (history.applied() < log.firstIndex() - 1) {
            String what = "ends with entry " + history.applied() + ", long before the log begins";
            flaws.add(Flaw.in(directory.resolve(Contents.HISTORY).toString(), what));
        }
    }

    /** No damage: a server has said so, and gone on. */
    private static String describe(PassedOver entry) {
        return "history: lacks entry "
                + entry.index()
                + " of "
                + entry.time()
                + ", which could not be written down: "
                + entry.what();
    }

    /** No damage any more: it was, and a server or a command has said so, and gone on. */
    private static String describe(Lacking run) {
        return "history: lacks the entries "
                + run.first()
                + " to "
                + run.last()
                + ", which could not be had from the log any more when a new one was begun";
    }

    private static String describe(SnapshotCheck snapshots, Replay replay) {
        if (snapshots.good().isEmpty()) {
            return "snapshots: none";
        }
        return String.format(
                Locale.ROOT,
                "snapshots: %d of entries up to %s; %d of them compared with the log",
                snapshots.good().size(),
                String.join(
                        " and ", snapshots.good().keySet().stream().map(String::valueOf).toList()),
                replay.compared());
    }

    private static String describe(LogCheck log) {
        if (log.segments() == 0) {
            return "log: none";
        }
        String found =
                String.format(
                        Locale.ROOT,
                        "log: %,d bytes in %s, %,d entries from %d to %d in %,d batches",
                        log.bytes(),
                        log.segments() == 1 ? "one segment" : log.segments() + " segments",
                        log.entries(),
                        log.firstIndex(),
                        log.lastIndex(),
                        log.batches());
        return log.torn() == 0
                ? found
                : found + "; " + log.torn() + " bytes behind them, being written or torn";
    }

    /** What is left to be done when the log has been read. */
    @FunctionalInterface
    private interface Comparison {
        void compare(LogCheck log) throws IOException;
    }
}
