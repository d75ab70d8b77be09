package hocket.simulator;

import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.State;
import hocket.projection.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A history that keeps the entries themselves, through all lives of the server. It gets each entry
 * once, in order, and only what no power cut can take from the log any more; what it has not forced
 * itself a power cut takes from it.
 */
final class SimulatedHistory implements Projection {
    private final List<Entry> kept = new ArrayList<>();
    private final List<Entry> taken = new ArrayList<>();
    private int forced;
    private Optional<Violation> violation = Optional.empty();

    /** The power has gone. */
    void crash(Dice dice) {
        kept.subList(dice.between(forced, kept.size()), kept.size()).clear();
    }

    /** The log that a start has found: all that is kept here it holds, or held once. */
    void compare(List<Entry> log) {
        violation.ifPresent(found -> {
            throw found;
        });
        boolean behind = kept.size() <= log.size();
        Violation.unless(behind, "the history is ahead of the log by ", kept.size() - log.size());
        Violation.unless(kept.equals(log.subList(0, kept.size())), "the history is not the log's");
    }

    @Override
    public long applied() {
        return kept.isEmpty() ? 0 : kept.getLast().index();
    }

    @Override
    public void take(Entry entry, List<Event> events, State state) {
        check(follows(entry), "the history gets " + entry + ", which is not the next");
        taken.add(entry);
    }

    /** Only a new life leaves out indexes. */
    private boolean follows(Entry entry) {
        if (kept.isEmpty() && taken.isEmpty()) {
            return entry.index() == 1;
        }
        Entry last = taken.isEmpty() ? kept.getLast() : taken.getLast();
        boolean later = entry.session().epoch() > last.session().epoch();
        return later ? entry.index() > last.index() : entry.index() == last.index() + 1;
    }

    @Override
    public void passOver(Entry entry, String what) {
        check(false, "the history passes over " + entry + ": " + what);
    }

    @Override
    public void lack(long index) {
        check(false, "the history lacks entries up to " + index + " that the log has forgotten");
    }

    @Override
    public void commit(long index) {
        kept.addAll(taken);
        taken.clear();
        check(index == applied(), "the history lacks entries up to " + index);
    }

    /** What the follower would take for a failure of the disk is kept until somebody looks. */
    private void check(boolean holds, String otherwise) {
        if (!holds && violation.isEmpty()) {
            violation = Optional.of(new Violation(otherwise));
        }
    }

    @Override
    public void force() {
        forced = kept.size();
    }

    @Override
    public boolean workWhenIdle() {
        return false;
    }

    @Override
    public void close() {
        taken.clear();
    }
}
