package hocket.simulator;

import hocket.core.Command;
import hocket.core.Entry;
import hocket.core.SessionId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * A log that keeps its contract and nothing more: it commits late and in batches, is busy at times,
 * leaves gaps in its indices, lets its clock stand still, and delivers some entries twice.
 */
final class FakeLog implements SteppedLog {
    private record Asked(SessionId session, long sequence, Command command) {}

    private final Dice dice;
    private final int room;
    private final int busyPercent;
    private final int twicePercent;
    private final Queue<Asked> asked = new ArrayDeque<>();
    private final Queue<Entry> committed = new ArrayDeque<>();
    private final List<Asked> past = new ArrayList<>();
    private Runnable wakeup = () -> {};
    private Instant instant = Instant.EPOCH;
    private long index;
    private int wanted;

    FakeLog(Dice dice) {
        this.dice = dice;
        this.room = dice.between(1, 200);
        this.busyPercent = dice.percent(50) ? dice.below(40) : 0;
        this.twicePercent = dice.percent(50) ? dice.below(30) : 0;
    }

    @Override
    public Answer append(SessionId session, long sequence, Command command) {
        boolean busy = asked.size() >= room || (!asked.isEmpty() && dice.percent(busyPercent));
        if (busy) {
            return Answer.BUSY;
        }
        asked.add(new Asked(session, sequence, command));
        return Answer.ACCEPTED;
    }

    @Override
    public Optional<Entry> poll() {
        return Optional.ofNullable(committed.poll());
    }

    @Override
    public void onCommitted(Runnable wakeup) {
        this.wakeup = wakeup;
    }

    @Override
    public void commit() {
        wanted = asked.size();
    }

    @Override
    public void close() {
        commit();
        step(Integer.MAX_VALUE);
    }

    /** Makes the first of what was asked durable, and some of it, or of the past, once more. */
    @Override
    public void step(int most) {
        if (!isPending()) {
            return;
        }
        for (int count = 0; count < most && isPending(); count++) {
            Asked next = asked.remove();
            wanted--;
            commit(next);
            past.add(next);
            if (dice.percent(twicePercent)) {
                commit(dice.percent(50) ? next : dice.pick(past));
            }
        }
        wakeup.run();
    }

    @Override
    public boolean isPending() {
        return wanted > 0;
    }

    private void commit(Asked next) {
        index += dice.percent(20) ? dice.between(2, 9) : 1;
        instant = instant.plusMillis(dice.percent(50) ? 0 : dice.between(1, 2000));
        committed.add(new Entry(index, instant, next.session(), next.sequence(), next.command()));
    }
}
