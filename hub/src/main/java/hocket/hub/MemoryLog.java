package hocket.hub;

import hocket.core.Command;
import hocket.core.Entry;
import hocket.core.SessionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** A log that commits at once and keeps nothing. Owned by the hub's thread. */
public final class MemoryLog implements OrderedLog {
    /** How many entries may wait to be taken. */
    static final int MOST_WAITING = 65_536;

    private final LogClock clock;
    private final Queue<Entry> committed = new ArrayDeque<>();
    private Runnable wakeup = () -> {};
    private long index;

    private MemoryLog(InstantSource clock, long index) {
        this.clock = new LogClock(clock, Instant.MIN);
        this.index = index;
    }

    /**
     * An empty log.
     *
     * @param clock where its entries' time comes from
     * @param first the index of its first entry, from 1
     */
    public static MemoryLog open(InstantSource clock, long first) {
        return new MemoryLog(clock, first - 1);
    }

    @Override
    public Answer append(SessionId session, long sequence, Command command) {
        if (committed.size() >= MOST_WAITING) {
            return Answer.BUSY;
        }
        index++;
        committed.add(new Entry(index, clock.next(), session, sequence, command));
        wakeup.run();
        return Answer.ACCEPTED;
    }

    @Override
    public void commit() {}

    @Override
    public Optional<Entry> poll() {
        return Optional.ofNullable(committed.poll());
    }

    @Override
    public void onCommitted(Runnable wakeup) {
        this.wakeup = wakeup;
    }

    @Override
    public void close() {}
}
