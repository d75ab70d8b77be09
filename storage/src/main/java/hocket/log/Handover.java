package hocket.log;

import hocket.core.Entry;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Committed entries on their way to the hub: the committing thread puts them in, batch by batch,
 * and the hub's thread takes them out, one by one.
 */
final class Handover {
    private record Committed(List<Entry> entries, int bytes) {}

    private final Queue<Committed> batches = new ConcurrentLinkedQueue<>();
    private final AtomicLong bytes = new AtomicLong();
    private Committed taking = new Committed(List.of(), 0);
    private int taken;

    /** Puts a batch in, by the bytes that it takes on disk. */
    void put(List<Entry> entries, int size) {
        bytes.addAndGet(size);
        batches.add(new Committed(entries, size));
    }

    /** The next entry, if there is one now. */
    Optional<Entry> poll() {
        if (taken == taking.entries().size() && !takeBatch()) {
            return Optional.empty();
        }
        Entry entry = taking.entries().get(taken);
        taken++;
        if (taken == taking.entries().size()) {
            bytes.addAndGet(-taking.bytes());
        }
        return Optional.of(entry);
    }

    private boolean takeBatch() {
        Committed next = batches.poll();
        if (next == null) {
            return false;
        }
        taking = next;
        taken = 0;
        return true;
    }

    /**
     * How much has been put in and not been taken out, counting a batch until the next is taken.
     */
    long bytes() {
        return bytes.get();
    }
}
