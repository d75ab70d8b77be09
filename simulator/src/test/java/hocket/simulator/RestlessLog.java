package hocket.simulator;

import hocket.core.Command;
import hocket.core.Entry;
import hocket.core.SessionId;
import hocket.hub.OrderedLog;
import java.util.Optional;

/** A log that asks for another turn of the hub whenever it is looked at. */
final class RestlessLog implements OrderedLog {
    private final OrderedLog log;
    private Runnable wakeup = () -> {};

    RestlessLog(OrderedLog log) {
        this.log = log;
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
        wakeup.run();
        return log.poll();
    }

    @Override
    public void onCommitted(Runnable wanted) {
        this.wakeup = wanted;
        log.onCommitted(wanted);
    }

    @Override
    public void close() {
        log.close();
    }
}
