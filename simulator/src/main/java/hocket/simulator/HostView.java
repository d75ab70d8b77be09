package hocket.simulator;

import hocket.core.ConversationId;
import hocket.core.Event;
import hocket.core.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a host knows from what it has read so far. */
final class HostView {
    /** A turn of a conversation and who holds the floor in it. */
    record Turn(long number, Side holder) {}

    private final Map<ConversationId, Turn> conversations = new LinkedHashMap<>();
    private List<ConversationId> waiting = List.of();

    void hear(Event event) {
        switch (event) {
            case Event.GuestArrived(_, var parties, _) ->
                    conversations.put(parties.id(), new Turn(1, Side.GUEST));
            case Event.FloorPassed(_, var parties, Side to, long turn, _, _) ->
                    conversations.put(parties.id(), new Turn(turn, to));
            case Event.FloorKept(_, var parties, Side side, long turn) ->
                    conversations.put(parties.id(), new Turn(turn, side));
            case Event.Ended(_, var parties, _) -> conversations.remove(parties.id());
            case Event.QueueChanged(_, List<ConversationId> order) -> waiting = order;
            case Event.DeskClosed _ -> waiting = List.of();
            default -> {}
        }
    }

    /** The open conversations, in order of arrival. */
    List<ConversationId> open() {
        return new ArrayList<>(conversations.keySet());
    }

    /** The open conversations; {@code other} if there are none. */
    List<ConversationId> open(List<ConversationId> other) {
        return conversations.isEmpty() ? other : open();
    }

    List<ConversationId> waiting() {
        return waiting;
    }

    /** The turn that runs; one that cannot be if the conversation is over. */
    Turn turn(ConversationId id) {
        return conversations.getOrDefault(id, new Turn(1_000_000, Side.HOST));
    }
}
