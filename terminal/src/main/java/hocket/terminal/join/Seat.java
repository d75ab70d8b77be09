package hocket.terminal.join;

import hocket.core.Utterance;
import hocket.line.Received;
import java.util.ArrayList;
import java.util.List;

/**
 * A guest's conversation as the guest knows it: the names, whose turn it is, who is done. The guest
 * starts. What is said out of turn is held by the server and said when the turn comes; {@link
 * #held} is the guest's own account of that, so that it knows when a held hand-over passes the
 * turn.
 *
 * @param framed false towards a host of the old kind: every message is a hand-over, and a control
 *     word ends the conversation
 * @param standing whether the server has let the guest in
 * @param closed true once either end has said that the conversation is over
 */
record Seat(
        boolean framed,
        String guest,
        String host,
        boolean floor,
        boolean exited,
        boolean hostExited,
        Standing standing,
        boolean closed,
        List<Utterance> held) {
    /** Whether the server has let the guest in; the first that it says of it counts. */
    enum Standing {
        COMING,
        WELCOMED,
        TURNED_AWAY
    }

    Seat {
        held = List.copyOf(held);
    }

    static Seat of(boolean framed) {
        return new Seat(
                framed, "you", "user1", true, false, false, Standing.COMING, false, List.of());
    }

    /** True if the server has said why it will not have the guest. */
    boolean isTurnedAway() {
        return standing == Standing.TURNED_AWAY;
    }

    /** True if a line that is said now is heard now. */
    boolean hasTurn() {
        return floor && !exited && !closed;
    }

    /** True if the conversation has come to its proper end. */
    boolean isOver() {
        return closed || (exited && hostExited);
    }

    /** The guest says this. */
    Seat says(Utterance utterance) {
        if (!framed) {
            return utterance instanceof Utterance.Say ? floor(false) : over();
        }
        if (floor) {
            return speaks(utterance);
        }
        boolean isHeld = utterance instanceof Utterance.Say || !held.isEmpty();
        Seat next = isHeld ? holding(utterance) : this;
        return utterance instanceof Utterance.Exit ? next.exit() : next;
    }

    /** The server says this. */
    Seat hears(Received received) {
        return switch (received) {
            case Received.HandedOver() -> floor(true).sayHeld();
            case Received.HostExited() -> hostExit().floor(true).sayHeld();
            case Received.FloorTaken() -> floor(false);
            case Received.FloorKept() -> floor(true);
            case Received.Closed _ -> over();
            case Received.Welcome welcome ->
                    named(welcome.guest().value(), welcome.host().value())
                            .standing(Standing.WELCOMED);
            case Received.Refused _ -> standing(Standing.TURNED_AWAY);
            case Received.Said _, Received.Notice _, Received.Unreadable _ -> this;
        };
    }

    /** An unframed host has replied. */
    Seat replied() {
        return floor(true);
    }

    private Seat speaks(Utterance utterance) {
        return switch (utterance) {
            case Utterance.Say _ -> this;
            case Utterance.Over() -> floor(hostExited);
            case Utterance.Exit() -> exit().floor(false);
        };
    }

    /** The turn has come: the server says what it holds, as long as the turn stays. */
    private Seat sayHeld() {
        Seat seat = this;
        while (seat.floor && !seat.held.isEmpty()) {
            Utterance first = seat.held.getFirst();
            seat = seat.holding(seat.held.subList(1, seat.held.size())).speaks(first);
        }
        return seat;
    }

    private Seat holding(Utterance utterance) {
        List<Utterance> more = new ArrayList<>(held);
        more.add(utterance);
        return holding(more);
    }

    private Seat holding(List<Utterance> lines) {
        return new Seat(framed, guest, host, floor, exited, hostExited, standing, closed, lines);
    }

    private Seat floor(boolean mine) {
        return new Seat(framed, guest, host, mine, exited, hostExited, standing, closed, held);
    }

    private Seat exit() {
        return new Seat(framed, guest, host, floor, true, hostExited, standing, closed, held);
    }

    private Seat hostExit() {
        return new Seat(framed, guest, host, floor, exited, true, standing, closed, held);
    }

    private Seat over() {
        return new Seat(framed, guest, host, false, exited, hostExited, standing, true, held);
    }

    private Seat named(String me, String other) {
        return new Seat(framed, me, other, floor, exited, hostExited, standing, closed, held);
    }

    private Seat standing(Standing first) {
        Standing kept = standing == Standing.COMING ? first : standing;
        return new Seat(framed, guest, host, floor, exited, hostExited, kept, closed, held);
    }
}
