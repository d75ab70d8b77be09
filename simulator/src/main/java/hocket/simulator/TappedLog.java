package hocket.simulator;

import hocket.core.Command;
import hocket.core.Entry;
import hocket.core.SessionId;
import hocket.hub.OrderedLog;
import java.util.Optional;
import java.util.function.Consumer;

/** A log that reports each entry before it gives it out. */
final class TappedLog implements OrderedLog {
    private final OrderedLog log;
    private final Consumer<Entry> tap;

    TappedLog(OrderedLog log, Consumer<Entry> tap) {
        this.log = log;
        this.tap = tap;
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
        Optional<Entry> entry = log.poll();
        entry.ifPresent(tap);
        return entry;
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
