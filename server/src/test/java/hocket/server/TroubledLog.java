package hocket.server;

import hocket.core.Command;
import hocket.core.ConversationCommand;
import hocket.core.Entry;
import hocket.core.MessageCommand;
import hocket.core.SessionId;
import hocket.hub.MemoryLog;
import hocket.hub.OrderedLog;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A log that has no room, commits nothing, or fails when a test says so, from its own thread; its
 * other methods are the hub's thread's.
 */
final class TroubledLog implements OrderedLog {
    private final MemoryLog log = MemoryLog.open(InstantSource.system(), 1);
    private final AtomicInteger waiting = new AtomicInteger();
    volatile boolean full;
    volatile boolean held;
    private volatile Runnable wakeup = () -> {};
    private volatile Consumer<IOException> handler = reason -> {};

    @Override
    public Answer append(SessionId session, long sequence, Command command) {
        boolean message =
                command instanceof MessageCommand || command instanceof ConversationCommand;
        if (full && message) {
            return Answer.FULL;
        }
        waiting.incrementAndGet();
        return log.append(session, sequence, command);
    }

    @Override
    public void commit() {
        log.commit();
    }

    @Override
    public Optional<Entry> poll() {
        Optional<Entry> entry = held ? Optional.empty() : log.poll();
        entry.ifPresent(taken -> waiting.decrementAndGet());
        return entry;
    }

    @Override
    public void onCommitted(Runnable wakeup) {
        this.wakeup = wakeup;
        log.onCommitted(wakeup);
    }

    @Override
    public void onFailed(Consumer<IOException> handler) {
        this.handler = handler;
    }

    /** How much has been appended and not been given out. */
    int waiting() {
        return waiting.get();
    }

    /** Commits what was held. */
    void release() {
        held = false;
        wakeup.run();
    }

    void fail(IOException reason) {
        handler.accept(reason);
    }

    @Override
    public void close() {}
}
