package hocket.core;

import hocket.core.snapshot.ConversationSnapshot.Floor;

/**
 * The floor of a conversation that takes turns: which side may speak now, in which turn, and which
 * sides are done. It starts with the guest, in turn 1; every change of the floor begins a new turn.
 */
final class Turns {
    private Side holder = Side.GUEST;
    private long turn = 1;
    private boolean guestExited;
    private boolean hostExited;

    Floor snapshot() {
        return new Floor(holder, turn, guestExited, hostExited);
    }

    /** Takes over whose turn it is. */
    void restore(Floor floor) {
        holder = floor.holder();
        turn = floor.turn();
        guestExited = floor.guestExited();
        hostExited = floor.hostExited();
    }

    Side holder() {
        return holder;
    }

    /** The number of the turn that runs now. */
    long turn() {
        return turn;
    }

    /** The turn in which a line that {@code side} says now will be said: this one, or its next. */
    long turnOf(Side side) {
        return side == holder ? turn : turn + 1;
    }

    boolean hasExited(Side side) {
        return side == Side.GUEST ? guestExited : hostExited;
    }

    boolean bothExited() {
        return guestExited && hostExited;
    }

    /** Ends the turn: the floor goes to the other side unless that has exited. */
    void handOver() {
        turn++;
        if (!hasExited(holder.other())) {
            holder = holder.other();
        }
    }

    /** Ends the guest's turn in favour of {@code side}. */
    void take(Side side) {
        turn++;
        holder = side;
    }

    /** {@code side} is done; if it held the floor, that goes to the other side. */
    void exit(Side side) {
        if (side == Side.GUEST) {
            guestExited = true;
        } else {
            hostExited = true;
        }
        if (holder == side) {
            turn++;
            holder = side.other();
        }
    }
}
