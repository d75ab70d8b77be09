package hocket.projection;

import hocket.core.Entry;
import hocket.core.State;
import hocket.log.OneLine;
import hocket.log.Replica;
import java.io.IOException;
import java.util.Optional;

/**
 * Gives entries to a projection, and remembers on which it has failed. What was in the transaction
 * that failed is given again one entry at a time; an entry on which it fails alone is passed over,
 * which the projection notes and the log says. So one bad entry costs that entry only.
 *
 * <p>For one thread, and for one projection however often that is opened.
 */
public final class Giving {
    private static final System.Logger LOG = System.getLogger(Giving.class.getName());

    private long first;
    private long last;
    private long aloneFrom;
    private long aloneTo;
    private Optional<Bad> bad = Optional.empty();

    private record Bad(long index, String what) {}

    /** No entry is suspected of anything. */
    public Giving() {}

    /** The projection has been opened: nothing is in a transaction. */
    public void begin() {
        first = 0;
    }

    /**
     * Gives the next entry, or has it passed over.
     *
     * @param state after the entry
     * @throws ProjectionDefectException if the projection is to be opened again
     */
    public void take(Replica.Applied applied, State state, Projection projection)
            throws IOException {
        Entry entry = applied.entry();
        first = first == 0 ? entry.index() : first;
        last = entry.index();
        Optional<Bad> known = bad.filter(one -> one.index() == last);
        attempt(() -> {
            if (known.isPresent()) {
                projection.passOver(entry, known.get().what());
            } else {
                projection.take(entry, applied.events(), state);
            }
        });
    }

    /** True if what was taken is to be committed before anything else is taken. */
    public boolean isToBeAlone() {
        return first != 0 && last >= aloneFrom && last <= aloneTo;
    }

    /**
     * Has all kept that was taken.
     *
     * @throws ProjectionDefectException if the projection is to be opened again
     */
    public void commit(long index, Projection projection) throws IOException {
        attempt(() -> projection.commit(index));
        bad.filter(one -> first != 0 && one.index() == last).ifPresent(Giving::say);
        first = 0;
    }

    private static void say(Bad passed) {
        LOG.log(
                System.Logger.Level.ERROR,
                "entry {0} of the log is not in the history, and is passed over: {1}. This is a"
                        + " defect of Hocket: please report it. `hocket history rebuild` tries the"
                        + " entry again",
                Long.toString(passed.index()),
                passed.what());
    }

    private void attempt(Work work) throws IOException {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (first == 0 || bad.filter(one -> one.index() == last).isPresent()) {
                throw new IOException("the history fails without an entry: " + e, e);
            }
            suspect(e);
            throw new ProjectionDefectException(e);
        }
    }

    private void suspect(RuntimeException why) {
        if (first == last && isToBeAlone()) {
            bad = Optional.of(new Bad(last, OneLine.of(why + where(why))));
        } else {
            aloneFrom = first;
            aloneTo = last;
        }
    }

    private static String where(RuntimeException why) {
        StackTraceElement[] trace = why.getStackTrace();
        return trace.length == 0 ? "" : " (" + trace[0] + ")";
    }

    /** Something that the projection does. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
