package hocket.simulator;

import hocket.core.Command;
import hocket.core.ConversationCommand;
import hocket.core.ConversationId;
import hocket.core.Event;
import hocket.core.Nick;
import hocket.core.Rejection;
import hocket.core.SessionId;
import hocket.core.Side;
import hocket.core.Utterance;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A second reading of the rules of one conversation, written from the design's table and not from
 * the core: each side has a tray of utterances, and whoever has the floor works off its tray.
 */
final class RuledConversation {
    private static final long NO_AIM = 0;

    /** An utterance in a tray, and the turn it is aimed at. */
    private record Laid(Utterance utterance, long aim) {}

    private final ConversationId id;
    private final SessionId guest;
    private final SessionId host;
    private final List<RuledConversation> queue;
    private final Expected expected;
    private final Map<Side, List<Laid>> trays = new EnumMap<>(Side.class);
    private final Set<Side> exited = EnumSet.noneOf(Side.class);
    private Side holder = Side.GUEST;
    private long turn = 1;
    private long lastSaid;
    private boolean over;
    private int place;

    RuledConversation(
            ConversationId id,
            SessionId guest,
            SessionId host,
            List<RuledConversation> queue,
            Expected expected) {
        this.id = id;
        this.guest = guest;
        this.host = host;
        this.queue = queue;
        this.expected = expected;
        trays.put(Side.GUEST, new ArrayList<>());
        trays.put(Side.HOST, new ArrayList<>());
    }

    ConversationId id() {
        return id;
    }

    SessionId guest() {
        return guest;
    }

    boolean isOver() {
        return over;
    }

    boolean hasExited(Side side) {
        return exited.contains(side)
                || tray(side).stream().anyMatch(laid -> laid.utterance() instanceof Utterance.Exit);
    }

    /** Says something; false if that is refused. */
    boolean speak(Side side, Command command, Utterance utterance, long index) {
        return speak(side, command, new Laid(utterance, NO_AIM), index);
    }

    void rename(Nick before, Nick after) {
        tellHost(before + " renamed to " + after);
    }

    void reply(ConversationCommand.Reply reply, long index) {
        long next = holder == Side.HOST ? turn : turn + 1;
        boolean ended =
                tray(Side.HOST).stream()
                        .anyMatch(laid ->
                                laid.aim() == reply.turn()
                                        && laid.utterance() instanceof Utterance.Over);
        if (reply.turn() != next || ended) {
            refuse(Side.HOST, Rejection.TURN_OVER, reply);
        } else {
            speak(Side.HOST, reply, new Laid(reply.utterance(), reply.turn()), index);
        }
    }

    void take(Command command, long index) {
        if (holder == Side.HOST) {
            refuse(Side.HOST, Rejection.HAS_FLOOR, command);
        } else if (hasExited(Side.HOST)) {
            refuse(Side.HOST, Rejection.EXITED, command);
        } else {
            passTo(Side.HOST, Event.Cause.TAKEN);
            expected.tell(guest, Wire.TAKEN);
            workOff(index);
        }
    }

    void defer(Command command) {
        if (queue.remove(this)) {
            queue.add(this);
        } else {
            refuse(Side.HOST, Rejection.NOT_WAITING, command);
        }
    }

    void expire(long since) {
        if (hasExited(Side.GUEST) != hasExited(Side.HOST) && lastSaid == since) {
            end(Event.End.EXPIRED);
        }
    }

    void guestGone() {
        end(hasExited(Side.GUEST) ? Event.End.CLOSED : Event.End.LOST);
    }

    void end(Event.End how) {
        over = true;
        queue.remove(this);
        for (Laid laid : tray(Side.GUEST)) {
            if (laid.utterance() instanceof Utterance.Say say) {
                tellHost("GUEST said " + say.text() + " in turn " + turn + ", late");
            }
        }
        if (!tray(Side.HOST).isEmpty()) {
            List<Utterance> back = tray(Side.HOST).stream().map(Laid::utterance).toList();
            tellHost("HOST gets back " + back);
        }
        tellHost("ended " + how);
        expected.tell(guest, Wire.CLOSED);
    }

    /** Tells the guest its place, if that is another than it knows; 0 if it does not wait. */
    void tellPlace(int now) {
        if (now != place && now > 0) {
            expected.tell(guest, Wire.position(now));
        }
        place = now;
    }

    private boolean speak(Side side, Command command, Laid laid, long index) {
        boolean trayEmpty = tray(side).isEmpty();
        if (hasExited(side)) {
            return refuse(side, Rejection.EXITED, command);
        } else if (holder == side) {
            say(side, laid.utterance(), index);
            workOff(index);
        } else if (trayEmpty && laid.utterance() instanceof Utterance.Exit) {
            lastSaid = index;
            exit(side);
        } else if (trayEmpty && laid.utterance() instanceof Utterance.Over) {
            return refuse(side, Rejection.NO_FLOOR, command);
        } else if (hasRoom(side, laid)) {
            tray(side).add(laid);
            lastSaid = laid.utterance() instanceof Utterance.Exit ? index : lastSaid;
            tellHeld(side);
        } else {
            return refuse(side, Rejection.HELD_FULL, command);
        }
        return true;
    }

    private void workOff(long index) {
        while (!over && !tray(holder).isEmpty()) {
            say(holder, tray(holder).removeFirst().utterance(), index);
        }
    }

    private void say(Side side, Utterance utterance, long index) {
        lastSaid = index;
        switch (utterance) {
            case Utterance.Say say -> {
                tellHost(side + " said " + say.text() + " in turn " + turn);
                if (side == Side.HOST) {
                    expected.tell(guest, Wire.text(say.text().value()));
                }
            }
            case Utterance.Over() -> handOver(side);
            case Utterance.Exit() -> exit(side);
        }
    }

    private void handOver(Side side) {
        long ended = turn;
        if (exited.contains(side.other())) {
            turn++;
            tellKept(side);
        } else {
            passTo(side.other(), Event.Cause.OVER);
            if (side == Side.HOST) {
                expected.tell(guest, Wire.OVER);
            }
        }
        giveBackAimedAt(ended, side);
    }

    private void tellKept(Side side) {
        if (side == Side.GUEST) {
            expected.tell(guest, Wire.KEPT);
        } else {
            queue.remove(this);
            queue.add(this);
            tellHost("HOST keeps floor, turn " + turn);
        }
    }

    private void exit(Side side) {
        exited.add(side);
        tellHost(side + " exited");
        if (side == Side.HOST) {
            expected.tell(guest, Wire.EXIT);
        }
        if (exited.size() == 2) {
            end(Event.End.CLOSED);
        } else if (holder == side) {
            passTo(side.other(), Event.Cause.EXIT);
            workOff(lastSaid);
        }
    }

    private void passTo(Side side, Event.Cause cause) {
        turn++;
        holder = side;
        queue.remove(this);
        if (side == Side.HOST) {
            queue.add(this);
        } else {
            place = 0;
        }
        tellHost(
                "floor to "
                        + side
                        + " in turn "
                        + turn
                        + ", "
                        + cause
                        + ", waiting "
                        + queue.size());
    }

    private void giveBackAimedAt(long ended, Side side) {
        Iterator<Laid> each = tray(side).iterator();
        while (each.hasNext()) {
            Laid laid = each.next();
            if (laid.aim() != NO_AIM && laid.aim() <= ended) {
                each.remove();
                refuse(
                        side,
                        Rejection.TURN_OVER,
                        new ConversationCommand.Reply(id, laid.aim(), laid.utterance()));
            }
        }
    }

    private boolean hasRoom(Side side, Laid laid) {
        int bytes = laid.utterance().bytes();
        for (Laid before : tray(side)) {
            bytes += before.utterance().bytes();
        }
        boolean within = tray(side).size() < 64 && bytes <= 16 * 1024;
        return within || laid.utterance() instanceof Utterance.Exit;
    }

    private void tellHeld(Side side) {
        if (side == Side.GUEST) {
            expected.tell(guest, Wire.HELD + tray(side).size());
        } else {
            tellHost("HOST holds " + tray(side).size());
        }
    }

    private boolean refuse(Side side, Rejection rejection, Command command) {
        if (side == Side.GUEST) {
            expected.tell(guest, Wire.REFUSED);
        } else {
            expected.tell(host, "refused " + rejection + " " + command);
        }
        return false;
    }

    private void tellHost(String words) {
        expected.tell(host, id + " " + words);
    }

    private List<Laid> tray(Side side) {
        return trays.getOrDefault(side, List.of());
    }
}
