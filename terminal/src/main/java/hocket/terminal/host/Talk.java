package hocket.terminal.host;

import hocket.core.Address;
import hocket.core.Nick;
import hocket.core.Parties;
import hocket.core.Side;
import hocket.terminal.screen.Aim;
import java.time.Instant;

/**
 * One open conversation as the host has heard of it.
 *
 * @param holder who has the floor
 * @param turn the number of the turn that runs
 * @param since when the floor came to where it is
 * @param held how many of the host's lines wait for the floor
 */
record Talk(
        Parties parties,
        Address from,
        Side holder,
        long turn,
        Instant since,
        boolean guestExited,
        boolean hostExited,
        int held) {

    static Talk begun(Parties parties, Address from, Instant now) {
        return new Talk(parties, from, Side.GUEST, 1, now, false, false, 0);
    }

    Nick guest() {
        return parties.guest();
    }

    Talk named(Parties other) {
        return new Talk(other, from, holder, turn, since, guestExited, hostExited, held);
    }

    /** What a line that is begun now is meant for: the host's turn that runs, or the next one. */
    Aim aim() {
        return new Aim(parties.id().value(), holder == Side.HOST ? turn : turn + 1);
    }

    boolean mayAnswer() {
        return holder == Side.HOST && !hostExited;
    }

    Talk floorTo(Side to, long inTurn, Instant now) {
        int left = to == Side.HOST ? 0 : held;
        return new Talk(parties, from, to, inTurn, now, guestExited, hostExited, left);
    }

    Talk inTurn(long other) {
        return new Talk(parties, from, holder, other, since, guestExited, hostExited, held);
    }

    Talk exited(Side side) {
        boolean guest = guestExited || side == Side.GUEST;
        boolean host = hostExited || side == Side.HOST;
        return new Talk(parties, from, holder, turn, since, guest, host, held);
    }

    Talk holding(int lines) {
        return new Talk(parties, from, holder, turn, since, guestExited, hostExited, lines);
    }
}
