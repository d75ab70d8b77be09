package hocket.copy;

import hocket.archive.HistoryCheck;
import hocket.log.Flaw;
import hocket.log.LogCheck;
import hocket.log.RealDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A look at all that a data directory holds: the log, the snapshots, what is skipped, the history,
 * and whether they agree. It takes no lock and changes nothing, so a server may run meanwhile.
 *
 * <p>The history is looked at first, as it is at one moment, so that the log which is read then
 * goes at least as far.
 */
public final class Verification {
    private static final int MOST_TRIES = 3;

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
        Verification verification = new Verification(directory, disk, progress);
        Report report = verification.look();
        for (int tries = 1; verification.overtaken && tries < MOST_TRIES; tries++) {
            verification = new Verification(directory, disk, progress);
            report = verification.look();
        }
        return report;
    }

    private Report look() throws IOException {
        if (contents.has(Contents.HISTORY)) {
            try (HistoryCheck history = lookAtHistory()) {
                Report report = look(history.applied());
                overtaken = history.isOvertaken();
                return report;
            }
        }
        looked.add("history: none");
        return look(0);
    }

    private HistoryCheck lookAtHistory() throws IOException {
        progress.begin("reading the history", 0);
        HistoryCheck history = HistoryCheck.of(directory);
        flaws.addAll(history.flaws());
        looked.add(
                String.format(
                        Locale.ROOT,
                        "history: %,d items of entries up to %d",
                        history.items(),
                        history.applied()));
        return history;
    }

    private Report look(long applied) throws IOException {
        progress.begin("reading the log", contents.logBytes());
        LogCheck log = LogCheck.of(disk, entry -> {}, progress::advance);
        flaws.addAll(log.flaws());
        looked.addFirst(describe(log));
        if (applied > log.lastIndex()) {
            String what =
                    "goes up to entry " + applied + ", but the log ends at " + log.lastIndex();
            flaws.add(Flaw.in(directory.resolve(Contents.HISTORY).toString(), what));
        }
        return new Report(looked, log.lastIndex(), log.lastInstant(), flaws);
    }

    private static String describe(LogCheck log) {
        String found =
                String.format(
                        Locale.ROOT,
                        "log: %,d bytes in %d segments, %,d entries from %d to %d in %,d batches",
                        log.bytes(),
                        log.segments(),
                        log.entries(),
                        log.firstIndex(),
                        log.lastIndex(),
                        log.batches());
        return log.torn() == 0
                ? found
                : found + "; " + log.torn() + " bytes behind them, being written or torn";
    }
}
