package hocket.copy;

import hocket.archive.HistoryReplay;
import hocket.core.Core;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.log.Flaw;
import hocket.log.LogVisitor;
import hocket.log.Skipped;
import hocket.log.SnapshotCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * The log applied once more, from as early as there is a state to begin with: before the first
 * entry, or in a snapshot. The snapshots on the way must be what this comes to, and the history is
 * made anew as far as the one that is looked at goes. Where entries are missing it begins again at
 * the next snapshot.
 */
final class Replay implements LogVisitor {
    private final NavigableMap<Long, SnapshotCheck.Good> snapshots;
    private final Skipped skipped;
    private final HistoryReplay history;
    private final List<Flaw> flaws = new ArrayList<>();
    private @Nullable Core core;
    private long index;
    private int epoch;
    private int compared;

    /**
     * @param snapshots the good ones, by the index of the last entry they contain
     * @param history gets what is decided
     */
    Replay(
            NavigableMap<Long, SnapshotCheck.Good> snapshots,
            Skipped skipped,
            HistoryReplay history) {
        this.snapshots = snapshots;
        this.skipped = skipped;
        this.history = history;
    }

    @Override
    public void take(Entry entry) throws IOException {
        Core at = core == null || entry.index() != index + 1 ? begin(entry.index()) : core;
        core = at;
        index = entry.index();
        if (at != null) {
            take(entry, at);
        }
    }

    @Override
    public void leap(long first, long last) {
        if (index == first - 1) {
            index = last;
        }
        history.leap(first, last);
    }

    private @Nullable Core begin(long next) {
        SnapshotCheck.Good before = snapshots.get(next - 1);
        if (before != null) {
            epoch = before.epoch();
            return Core.of(before.snapshot());
        }
        epoch = 0;
        return next == 1 ? new Core() : null;
    }

    private void take(Entry entry, Core at) throws IOException {
        Skipped.Mark mark = skipped.marks().get(index);
        if (mark == null) {
            apply(entry, at);
        } else {
            skip(entry, mark);
        }
        compare();
    }

    private void skip(Entry entry, Skipped.Mark mark) {
        history.skip(index);
        if (!mark.instant().equals(entry.instant())) {
            flaw("is skipped, but with another instant than it has in the log");
        }
    }

    private void apply(Entry entry, Core at) throws IOException {
        epoch = Math.max(epoch, entry.session().epoch());
        try {
            List<Event> events = at.apply(entry);
            history.take(entry, events, at);
        } catch (RuntimeException e) {
            flaw("cannot be applied: " + e);
            core = null;
        }
    }

    private void compare() {
        SnapshotCheck.Good snapshot = snapshots.get(index);
        if (snapshot == null || core == null) {
            return;
        }
        compared++;
        if (!snapshot.snapshot().equals(core.snapshot()) || snapshot.epoch() != epoch) {
            flaws.add(Flaw.in(snapshot.path(), "is another state than the log comes to there"));
        }
    }

    private void flaw(String what) {
        flaws.add(Flaw.in("entry " + index, what));
    }

    /** What is not as it must be. */
    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /** How many snapshots the log comes to. */
    int compared() {
        return compared;
    }
}
