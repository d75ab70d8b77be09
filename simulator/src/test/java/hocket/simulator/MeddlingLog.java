package hocket.simulator;

import hocket.core.Command;
import hocket.core.Entry;
import hocket.core.SessionId;
import hocket.hub.OrderedLog;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;

/** A log that gives the hub something else than the checkers see come out of it. */
final class MeddlingLog implements OrderedLog {
    private final OrderedLog log;
    private final Function<Entry, List<Entry>> meddling;
    private final Queue<Entry> entries = new ArrayDeque<>();

    MeddlingLog(OrderedLog log, Function<Entry, List<Entry>> meddling) {
        this.log = log;
        this.meddling = meddling;
    }

    @Override
    public Answer append(SessionId session, long sequence, Command command) {
        return log.append(session, sequence, command);
    }

    @Override
    public void commit() {
        log.commit();
    }

    @Override
    public Optional<Entry> poll() {
        Optional<Entry> next = entries.isEmpty() ? log.poll() : Optional.empty();
        while (next.isPresent() && entries.isEmpty()) {
            entries.addAll(meddling.apply(next.get()));
            next = entries.isEmpty() ? log.poll() : next;
        }
        return Optional.ofNullable(entries.poll());
    }

    @Override
    public void onCommitted(Runnable wakeup) {
        log.onCommitted(wakeup);
    }

    @Override
    public void close() {
        log.close();
    }
}
