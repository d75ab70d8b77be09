package hocket.terminal.host;

import hocket.core.Event;
import java.time.Instant;
import java.util.Optional;

/**
 * What the host's console knows. Immutable.
 *
 * @param picked the conversation that {@code /to} named; 0 for none
 * @param isLeaving true after Ctrl-D
 * @param hasWarned true if the last key was Ctrl-C, and how to leave has been said
 */
record HostModel(Board board, long picked, boolean isLeaving, boolean hasWarned, Instant now) {
    static final HostModel FIRST = new HostModel(Board.EMPTY, 0, false, false, Instant.EPOCH);

    HostModel after(Event event, Instant at) {
        long kept = Picks.endsWith(picked, event) ? 0 : picked;
        Instant later = at.isAfter(now) ? at : now;
        return new HostModel(board.after(event, at), kept, isLeaving, hasWarned, later);
    }

    HostModel at(Instant time) {
        return new HostModel(board, picked, isLeaving, hasWarned, time);
    }

    HostModel picking(long conversation) {
        return new HostModel(board, conversation, isLeaving, hasWarned, now);
    }

    HostModel leaving() {
        return new HostModel(board, picked, true, hasWarned, now);
    }

    HostModel warned(boolean warned) {
        return new HostModel(board, picked, isLeaving, warned, now);
    }

    /** Everything is said: the host leaves, and no conversation is open. */
    boolean isLeft() {
        return isLeaving && board.open().isEmpty();
    }

    /** The conversation that a line begun now goes to: the picked one, or who waits first. */
    Optional<Talk> target() {
        return board.talk(picked).or(() -> board.waiting().stream().findFirst());
    }
}
