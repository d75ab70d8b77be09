package hocket.hub;

import hocket.core.Command;
import hocket.core.SessionId;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Appends one session's commands to the log in order, numbered from 1. What the log has no room for
 * waits here.
 */
final class Appender {
    private final SessionId session;
    private final OrderedLog log;
    private final Queue<Command> waiting = new ArrayDeque<>(0);
    private long submitted;
    private long appended;
    private long applied;

    Appender(SessionId session, OrderedLog log) {
        this.session = session;
        this.log = log;
    }

    long submit(Command command) {
        submitted++;
        if (!waiting.isEmpty() || !append(command)) {
            waiting.add(command);
        }
        return submitted;
    }

    /** Appends what waits, as far as the log has room. */
    void retry() {
        while (!waiting.isEmpty() && append(waiting.element())) {
            waiting.remove();
        }
    }

    boolean isWaiting() {
        return !waiting.isEmpty();
    }

    /** The number of the last command submitted. */
    long submitted() {
        return submitted;
    }

    /** How many commands have been submitted and not yet applied. */
    long inFlight() {
        return submitted - applied;
    }

    /** The command of that number has been applied; true the first time. */
    boolean applied(long sequence) {
        boolean first = sequence > applied;
        applied = Math.max(applied, sequence);
        return first;
    }

    private boolean append(Command command) {
        boolean accepted = log.append(session, appended + 1, command) == OrderedLog.Answer.ACCEPTED;
        if (accepted) {
            appended++;
        }
        return accepted;
    }
}
