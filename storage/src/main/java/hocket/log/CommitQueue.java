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

    /** What came of {@link #offer}. */
    enum Offer {
        /** No room. */
        REFUSED,
        /** Taken; a commit has been asked for already. */
        TAKEN,
        /** Taken; a commit is to be asked for. */
        TAKEN_FIRST
    }

    /** Adds an entry if there is room. */
    Offer offer(Entry entry) {
        synchronized (gate) {
            if (!filling.hasRoom()) {
                return Offer.REFUSED;
            }
            filling.add(entry);
            if (asked) {
                return Offer.TAKEN;
            }
            asked = true;
            return Offer.TAKEN_FIRST;
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
