package hocket.hub;

import hocket.core.Command;
import hocket.core.SessionId;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * Appends one session's commands to the log in order, numbered from 1. What the log is too busy for
 * waits here; what it refuses for want of room is to be told to the session in its turn.
 */
final class Appender {
    /** A command that the log has refused, and will never hold. */
    record Refused(long sequence, Command command) {}

    private final SessionId session;
    private final OrderedLog log;
    private final Runnable accepted;
    private final Queue<Command> waiting = new ArrayDeque<>(0);
    private final Queue<Refused> refused = new ArrayDeque<>(0);
    private long submitted;
    private long offered;
    private long applied;

    /**
     * @param accepted runs when the log has taken a command, which is to be committed soon
     */
    Appender(SessionId session, OrderedLog log, Runnable accepted) {
        this.session = session;
        this.log = log;
        this.accepted = accepted;
    }

    long submit(Command command) {
        submitted++;
        if (!waiting.isEmpty() || !offer(command)) {
            waiting.add(command);
        }
        return submitted;
    }

    /** Appends what waits, as far as the log has room. */
    void retry() {
        while (!waiting.isEmpty() && offer(waiting.element())) {
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

    /** How many commands have been submitted and are neither applied nor refused. */
    long inFlight() {
        return submitted - applied;
    }

    /** The command of that number has been applied, or told to be refused; true the first time. */
    boolean applied(long sequence) {
        boolean first = sequence > applied;
        applied = Math.max(applied, sequence);
        return first;
    }

    /** True if something refused has not been taken yet. */
    boolean hasRefused() {
        return !refused.isEmpty();
    }

    /** Takes what has been refused next, if nothing comes before it any more. */
    Optional<Refused> takeRefused() {
        return !refused.isEmpty() && refused.element().sequence() == applied + 1
                ? Optional.of(refused.remove())
                : Optional.empty();
    }

    private boolean offer(Command command) {
        return switch (log.append(session, offered + 1, command)) {
            case ACCEPTED -> {
                offered++;
                accepted.run();
                yield true;
            }
            case FULL -> {
                offered++;
                refused.add(new Refused(offered, command));
                yield true;
            }
            case BUSY -> false;
        };
    }
}
