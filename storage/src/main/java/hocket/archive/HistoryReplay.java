package hocket.archive;

import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.State;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/**
 * A history made anew from a log, to compare another with: of one run of entries without gaps. It
 * lies among the temporary files, and goes when this is closed.
 *
 * <p>Owned by one thread, and that a platform thread.
 */
public final class HistoryReplay implements Closeable {
    private static final int ENTRIES_AT_ONCE = 5000;

    /** What is in the write-ahead log is not in the file yet. */
    private static final long MOST_AHEAD = 32 << 20;

    /** What it takes with nothing in it. */
    private static final long LEAST = 1 << 20;

    private final Scratch scratch;
    private final Archive archive;
    private Set<Long> passedOver = Set.of();
    private long upTo;
    private long first;
    private long last;
    private long next;

    private HistoryReplay(Scratch scratch, Archive archive) {
        this.scratch = scratch;
        this.archive = archive;
    }

    /**
     * Begins one.
     *
     * @param bytes how much it may come to, for which there has to be room
     */
    public static HistoryReplay begin(long bytes) throws IOException {
        long room = LEAST + bytes + Math.min(bytes, MOST_AHEAD);
        SqliteLibrary.load();
        Scratch scratch = Scratch.create("hocket-verify-", room);
        try {
            Path directory = scratch.directory();
            Archive archive = Archive.open(directory, Keep.everything(), InstantSource.system());
            return new HistoryReplay(scratch, archive);
        } catch (IOException e) {
            scratch.close();
            throw e;
        }
    }

    /**
     * Says what it is to have; until then it takes nothing.
     *
     * @param index of the last entry
     * @param without the indexes of those before it that it is not to have
     */
    public void goUpTo(long index, Set<Long> without) {
        upTo = index;
        passedOver = without;
    }

    /** The next entry, and what came of it. What follows a gap is left out. */
    public void take(Entry entry, List<Event> events, State state) throws IOException {
        long index = entry.index();
        if (index > upTo || (first != 0 && index != next)) {
            return;
        }
        first = first == 0 ? index : first;
        last = index;
        next = index + 1;
        if (!passedOver.contains(index)) {
            archive.take(entry, events, state);
        }
        if (index % ENTRIES_AT_ONCE == 0) {
            archive.commit(index);
        }
    }

    /** The next entry, which is skipped. */
    public void skip(long index) {
        if (first != 0 && index == next) {
            last = index;
            next = index + 1;
        }
    }

    /** No entry has one of these indexes. */
    public void leap(long firstLeftOut, long lastLeftOut) {
        if (firstLeftOut == next) {
            next = lastLeftOut + 1;
        }
    }

    /** Makes all of it readable. */
    void finish() throws IOException {
        archive.commit(last);
    }

    Path directory() {
        return scratch.directory();
    }

    /** The index of the first entry it has; 0 if it has none. */
    long first() {
        return first;
    }

    /** The index of the last entry it has. */
    long last() {
        return last;
    }

    @Override
    public void close() throws IOException {
        try {
            archive.close();
        } finally {
            scratch.close();
        }
    }
}
