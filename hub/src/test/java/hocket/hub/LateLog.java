package hocket.hub;

import hocket.core.Command;
import hocket.core.ConversationCommand;
import hocket.core.Entry;
import hocket.core.SessionId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** A log that commits when a test says so, and has room for as much, and for what, a test says. */
final class LateLog implements OrderedLog {
    private final Queue<Entry> queued = new ArrayDeque<>();
    private final Queue<Entry> committed = new ArrayDeque<>();
    int room = Integer.MAX_VALUE;
    boolean full;
    private long index;
    private int committing;

    @Override
    public Answer append(SessionId session, long sequence, Command command) {
        if (queued.size() >= room) {
            return Answer.BUSY;
        }
        if (full && command instanceof ConversationCommand.Speak) {
            return Answer.FULL;
        }
        index++;
        queued.add(new Entry(index, Instant.EPOCH, session, sequence, command));
        return Answer.ACCEPTED;
    }

    @Override
    public void commit() {
        committing = queued.size();
    }

    /** Commits what the hub wants committed. */
    void finish() {
        while (committing > 0) {
            committing--;
            committed.add(queued.remove());
        }
    }

    boolean isCommitting() {
        return committing > 0;
    }

    int queued() {
        return queued.size();
    }

    @Override
    public Optional<Entry> poll() {
        return Optional.ofNullable(committed.poll());
    }

    @Override
    public void onCommitted(Runnable wakeup) {}

    @Override
    public void close() {}
}
