package hocket.simulator;

import hocket.core.ConversationId;
import hocket.core.Event;
import hocket.core.Side;
import java.util.LinkedHashMap;
import java.util.Map;

/** At most one side holds a conversation's floor, and only that side is heard. */
final class FloorCheck implements Checker {
    private final Map<ConversationId, HostView.Turn> floors = new LinkedHashMap<>();

    @Override
    public void hostHears(Event event) {
        switch (event) {
            case Event.GuestArrived(_, var parties, _) -> {
                var before = floors.put(parties.id(), new HostView.Turn(1, Side.GUEST));
                Violation.unless(before == null, "arrived twice: ", event);
            }
            case Event.Said(_, var parties, Side side, long turn, _, boolean late) ->
                    checkFloor(
                            parties.id(), late ? floor(parties.id()).holder() : side, turn, event);
            case Event.FloorPassed(_, var parties, Side to, long turn, var cause, _) -> {
                Side from = cause == Event.Cause.TAKEN ? Side.GUEST : to.other();
                checkFloor(parties.id(), from, turn - 1, event);
                floors.put(parties.id(), new HostView.Turn(turn, to));
            }
            case Event.FloorKept(_, var parties, Side side, long turn) -> {
                checkFloor(parties.id(), side, turn - 1, event);
                floors.put(parties.id(), new HostView.Turn(turn, side));
            }
            default -> {}
        }
    }

    /** Who has the floor by what the host has heard. */
    Side holder(ConversationId id) {
        return floor(id).holder();
    }

    /** The host does not hear of turns that a guest ends in vain, once the host has exited. */
    private void checkFloor(ConversationId id, Side side, long turn, Event event) {
        HostView.Turn floor = floor(id);
        Violation.unless(floor.holder() == side, side, " has no floor: ", event);
        Violation.unless(floor.number() <= turn, "turn ", floor.number(), " is on: ", event);
    }

    private HostView.Turn floor(ConversationId id) {
        HostView.Turn floor = floors.get(id);
        if (floor == null) {
            throw new Violation("no floor in conversation " + id);
        }
        return floor;
    }
}
