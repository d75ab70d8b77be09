package hocket.log;

import hocket.core.Core;
import hocket.core.Entry;
import hocket.core.Event;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A core that follows the log: it begins at a snapshot, or before the first entry, and applies what
 * comes after it. Entries that are to be {@link Skipped} it leaves out.
 *
 * <p>Owned by one thread, any. After a {@link CannotApplyException} it is not to be used any more.
 */
public final class Replica implements Closeable {
    private final Snapshots.Restored start;
    private final LogReader reader;
    private final Skipped skipped;
    private final Applying applying;
    private int epoch;

    Replica(Snapshots.Restored start, LogReader reader, Skipped skipped, Applying applying) {
        this.start = start;
        this.reader = reader;
        this.skipped = skipped;
        this.applying = applying;
        this.epoch = start.epoch();
    }

    /** An entry, and what the core decided. */
    public record Applied(Entry entry, List<Event> events) {}

    /**
     * Applies the next entry; nothing if there is none now.
     *
     * @throws CannotApplyException if the core fails on it
     */
    public Optional<Applied> next() throws IOException {
        Optional<Entry> entry = reader.next();
        while (entry.isPresent() && skipped.contains(entry.get().index())) {
            entry = reader.next();
        }
        return entry.isPresent() ? Optional.of(apply(entry.get())) : Optional.empty();
    }

    private Applied apply(Entry entry) throws CannotApplyException {
        epoch = Math.max(epoch, entry.session().epoch());
        try {
            return new Applied(entry, applying.apply(start.core(), entry));
        } catch (RuntimeException e) {
            throw new CannotApplyException(entry, e);
        }
    }

    /** The index of the last entry applied, or left out; that of the snapshot before the first. */
    public long index() {
        return reader.nextIndex() - 1;
    }

    /** Where it began. */
    public Snapshots.Restored start() {
        return start;
    }

    /** How many bytes of the log it has read since. */
    public long bytes() {
        return reader.bytes();
    }

    /** As of {@link #index}; to be read only. */
    public Core core() {
        return start.core();
    }

    /** The greatest epoch seen up to here. */
    public int epoch() {
        return epoch;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
