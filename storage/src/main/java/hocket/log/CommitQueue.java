package hocket.log;

import hocket.core.Entry;

/**
 * Where entries gather while the batch before them is being written. Filled by the hub's thread,
 * emptied by the committing one; the only lock of the log, held for as long as one entry takes to
 * be written into memory.
 */
final class CommitQueue {
    private final Object gate = new Object();
    private Batch filling;
    private Batch spare;
    private boolean asked;

    /**
     * @param batchBytes how large a batch may become; there are two
     */
    CommitQueue(int batchBytes) {
        filling = new Batch(batchBytes);
        spare = new Batch(batchBytes);
    }

    /** Adds an entry if there is room; false if there is none. */
    boolean offer(Entry entry) {
        synchronized (gate) {
            if (filling.hasRoom()) {
                filling.add(entry);
                return true;
            }
            return false;
        }
    }

    /** True if something has gathered that is to be taken, and nobody has been asked to yet. */
    boolean ask() {
        synchronized (gate) {
            boolean first = !asked && !filling.isEmpty();
            asked |= first;
            return first;
        }
    }

    /** All that has gathered. It must be cleared before the next is taken. */
    Batch take() {
        synchronized (gate) {
            Batch full = filling;
            filling = spare;
            spare = full;
            asked = false;
            return full;
        }
    }
}
