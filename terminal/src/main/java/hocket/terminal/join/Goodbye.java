package hocket.terminal.join;

import hocket.core.Utterance;
import hocket.terminal.loop.Step;
import hocket.terminal.screen.Line;

/** How a guest's console ends when its connection does. */
record Goodbye(String server) {
    /** The last line of a conversation that has come to its end. */
    static final String CLOSED = "Connection closed";

    /** The server has closed the connection: in good order, or in the middle of a conversation. */
    <M> Step<M, Utterance> gone(Step<M, Utterance> step, Seat seat) {
        if (seat.isOver()) {
            return step.report(CLOSED).end(0);
        }
        return seat.isTurnedAway() ? step.end(1) : lost(step, seat, "closed by the other side");
    }

    /** The connection has failed; that does no harm to a conversation that is over. */
    <M> Step<M, Utterance> lost(Step<M, Utterance> step, Seat seat, String why) {
        return seat.isOver()
                ? step.report(CLOSED).end(0)
                : step.print(Line.alert("connection to " + server + " lost: " + why)).end(1);
    }
}
