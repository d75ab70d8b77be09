package hocket.core;

import hocket.core.Event.Cause;
import hocket.core.Event.End;
import hocket.core.snapshot.ConversationSnapshot;
import java.util.List;

/**
 * One guest and the desk, taking turns: the rules of the turns, as the design's table numbers them.
 * Both sides follow the same rules; which side is served next is the {@link WaitingQueue}'s matter.
 */
final class Conversation {
    private final SessionId guest;
    private final SessionId host;
    private final WaitingQueue queue;
    private final Turns turns = new Turns();
    private final HeldLines heldByGuest = new HeldLines();
    private final HeldLines heldByHost = new HeldLines();
    private Parties parties;
    private int position;
    private long lastHeard;
    private boolean over;

    Conversation(Parties parties, SessionId guest, SessionId host, WaitingQueue queue) {
        this.parties = parties;
        this.guest = guest;
        this.host = host;
        this.queue = queue;
    }

    /** Takes over what a snapshot says of its course; nothing has been said yet. */
    void restore(ConversationSnapshot snapshot) {
        turns.restore(snapshot.floor());
        snapshot.heldByGuest().forEach(heldByGuest::add);
        snapshot.heldByHost().forEach(heldByHost::add);
        position = snapshot.position();
        lastHeard = snapshot.lastHeard();
    }

    /** One that is over is in no snapshot. */
    ConversationSnapshot snapshot() {
        return new ConversationSnapshot(
                id(),
                guest,
                parties.guest(),
                turns.snapshot(),
                heldByGuest.all(),
                heldByHost.all(),
                position,
                lastHeard);
    }

    ConversationId id() {
        return parties.id();
    }

    SessionId guest() {
        return guest;
    }

    boolean isOver() {
        return over;
    }

    void begin(Address from, Outcome out) {
        out.add(new Event.GuestArrived(both(), parties, from));
    }

    /** The guest goes by another name now. */
    void rename(Nick nick, Outcome out) {
        Nick before = parties.guest();
        parties = new Parties(parties.id(), nick, parties.host());
        out.add(new Event.GuestRenamed(both(), parties, before));
    }

    /** True if the side has said Exit, be it applied or held. */
    boolean isDone(Side side) {
        return turns.hasExited(side) || held(side).hasExit();
    }

    /** A side speaks; what is out of turn is held (rules 5 and 6). */
    void speak(Side side, Utterance utterance, Outcome out) {
        if (isDone(side)) {
            out.refuse(Rejection.EXITED);
        } else if (turns.holder() == side) {
            say(side, utterance, out);
            sayHeld(out);
        } else if (!held(side).isEmpty() || utterance instanceof Utterance.Say) {
            hold(side, utterance, out);
        } else if (utterance instanceof Utterance.Exit) {
            exit(side, out);
        } else {
            out.refuse(Rejection.NO_FLOOR);
        }
        watchSilence(out);
    }

    /** The host speaks in the turn it aimed at; refused when that is over (rule 13). */
    void reply(Utterance utterance, long turn, Outcome out) {
        if (turn != turns.turnOf(Side.HOST) || heldByHost.hasOver()) {
            out.refuse(Rejection.TURN_OVER);
        } else {
            speak(Side.HOST, utterance, out);
        }
    }

    /** The host takes the floor back from a guest (rule 13a). */
    void take(Outcome out) {
        if (turns.holder() == Side.HOST) {
            out.refuse(Rejection.HAS_FLOOR);
        } else if (isDone(Side.HOST)) {
            out.refuse(Rejection.EXITED);
        } else {
            turns.take(Side.HOST);
            tellFloor(Cause.TAKEN, out);
            sayHeld(out);
            watchSilence(out);
        }
    }

    /** The timer of rule 10. */
    void expire(long since, Outcome out) {
        if (oneIsDone() && lastHeard == since) {
            end(End.EXPIRED, both(), out);
        }
    }

    /** The guest's connection is gone (rule 11). */
    void guestGone(Outcome out) {
        end(isDone(Side.GUEST) ? End.CLOSED : End.LOST, List.of(host), out);
    }

    void end(End how, Outcome out) {
        end(how, both(), out);
    }

    void leaveQueue() {
        position = 0;
    }

    void announcePosition(int now, Outcome out) {
        if (position != now) {
            position = now;
            out.add(new Event.Positioned(List.of(guest), parties, now));
        }
    }

    private void hold(Side side, Utterance utterance, Outcome out) {
        HeldLines held = held(side);
        if (held.hasRoomFor(utterance)) {
            held.add(utterance);
            if (utterance instanceof Utterance.Exit) {
                lastHeard = out.index();
            }
            out.add(new Event.Held(List.of(session(side)), parties, side, held.count()));
        } else {
            out.refuse(Rejection.HELD_FULL);
        }
    }

    /** The floor has come to a side: what it had held is said, as long as it keeps the floor. */
    private void sayHeld(Outcome out) {
        while (!over && !held(turns.holder()).isEmpty()) {
            Side side = turns.holder();
            say(side, held(side).remove(), out);
        }
    }

    /** The holder of the floor speaks (rules 1 to 3). */
    private void say(Side side, Utterance utterance, Outcome out) {
        lastHeard = out.index();
        switch (utterance) {
            case Utterance.Say(Text text) ->
                    out.add(new Event.Said(both(), parties, side, turns.turn(), text, false));
            case Utterance.Over() -> handOver(side, out);
            case Utterance.Exit() -> exit(side, out);
        }
    }

    private void handOver(Side side, Outcome out) {
        turns.handOver();
        if (turns.holder() != side) {
            tellFloor(Cause.OVER, out);
        } else {
            if (side == Side.HOST) {
                queue.moveToBack(this);
            }
            out.add(new Event.FloorKept(List.of(session(side)), parties, side, turns.turn()));
        }
    }

    private void exit(Side side, Outcome out) {
        lastHeard = out.index();
        boolean hadFloor = turns.holder() == side;
        turns.exit(side);
        out.add(new Event.Exited(both(), parties, side));
        if (turns.bothExited()) {
            end(End.CLOSED, both(), out);
        } else if (hadFloor) {
            tellFloor(Cause.EXIT, out);
            sayHeld(out);
        }
    }

    private void tellFloor(Cause cause, Outcome out) {
        if (turns.holder() == Side.HOST) {
            queue.add(this);
        } else {
            queue.remove(this);
        }
        out.add(
                new Event.FloorPassed(
                        both(), parties, turns.holder(), turns.turn(), cause, queue.size()));
    }

    private boolean oneIsDone() {
        return isDone(Side.GUEST) != isDone(Side.HOST);
    }

    private void watchSilence(Outcome out) {
        if (!over && oneIsDone() && lastHeard == out.index()) {
            out.add(new Event.SilenceBegan(List.of(), parties, lastHeard));
        }
    }

    private void end(End how, List<SessionId> told, Outcome out) {
        over = true;
        queue.remove(this);
        for (Utterance utterance : heldByGuest.removeAll()) {
            if (utterance instanceof Utterance.Say(Text text)) {
                out.add(new Event.Said(told, parties, Side.GUEST, turns.turn(), text, true));
            }
        }
        List<Utterance> unsaid = heldByHost.removeAll();
        if (!unsaid.isEmpty()) {
            out.add(new Event.Returned(List.of(host), parties, Side.HOST, unsaid));
        }
        out.add(new Event.Ended(told, parties, how));
    }

    private HeldLines held(Side side) {
        return side == Side.GUEST ? heldByGuest : heldByHost;
    }

    private SessionId session(Side side) {
        return side == Side.GUEST ? guest : host;
    }

    private List<SessionId> both() {
        return List.of(guest, host);
    }
}
