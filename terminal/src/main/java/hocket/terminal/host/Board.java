package hocket.terminal.host;

import hocket.core.ConversationId;
import hocket.core.Event;
import hocket.core.Event.End;
import hocket.core.NetworkEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/**
 * What the host knows of its desk: the open conversations in order of arrival, and who waits, in
 * order. Immutable; {@link #after} an event comes another.
 *
 * @param served how many conversations have come to an end; those that were none do not count
 */
record Board(SequencedMap<ConversationId, Talk> open, List<ConversationId> queue, int served) {
    static final Board EMPTY = new Board(new LinkedHashMap<>(), List.of(), 0);

    Board {
        open = Collections.unmodifiableSequencedMap(open);
        queue = List.copyOf(queue);
    }

    /** The board once the host has heard of an event. */
    Board after(Event event, Instant now) {
        return switch (event) {
            case Event.GuestArrived e -> put(Talk.begun(e.parties(), e.from(), now));
            case Event.FloorPassed e -> change(e, talk -> talk.floorTo(e.to(), e.turn(), now));
            case Event.FloorKept e -> change(e, talk -> talk.inTurn(e.turn()));
            case Event.Exited e -> change(e, talk -> talk.exited(e.side()));
            case Event.GuestRenamed e -> change(e, talk -> talk.named(e.parties()));
            case Event.Held e -> change(e, talk -> talk.holding(e.count()));
            case Event.Ended e -> remove(e.parties().id(), e.end());
            case Event.QueueChanged e -> new Board(open, e.waiting(), served);
            case Event.DeskOpened _,
                    Event.DeskClosed _,
                    Event.Refused _,
                    Event.Said _,
                    Event.Returned _,
                    Event.Positioned _,
                    Event.SilenceBegan _,
                    NetworkEvent _ ->
                    this;
        };
    }

    /** The conversations that wait for the host, in the order in which they do. */
    List<Talk> waiting() {
        List<Talk> waiting = new ArrayList<>(queue.size());
        for (ConversationId id : queue) {
            talk(id.value()).ifPresent(waiting::add);
        }
        return waiting;
    }

    /** The conversations that do not wait for the host, in order of arrival. */
    List<Talk> others() {
        return open.values().stream().filter(talk -> !waits(talk)).toList();
    }

    Collection<Talk> talks() {
        return open.values();
    }

    boolean waits(Talk talk) {
        return queue.contains(talk.parties().id());
    }

    /** The open conversation of that number. */
    Optional<Talk> talk(long conversation) {
        return conversation < 1
                ? Optional.empty()
                : Optional.ofNullable(open.get(new ConversationId(conversation)));
    }

    /** The open conversation with the guest of that name, whatever the case of its letters. */
    Optional<Talk> named(String name) {
        return open.values().stream()
                .filter(talk -> talk.guest().value().equalsIgnoreCase(name))
                .findFirst();
    }

    private Board put(Talk talk) {
        SequencedMap<ConversationId, Talk> next = new LinkedHashMap<>(open);
        next.put(talk.parties().id(), talk);
        return new Board(next, queue, served);
    }

    private Board change(Event.InConversation event, UnaryOperator<Talk> change) {
        Talk talk = open.get(event.parties().id());
        return talk == null ? this : put(change.apply(talk));
    }

    private Board remove(ConversationId id, End end) {
        SequencedMap<ConversationId, Talk> next = new LinkedHashMap<>(open);
        next.remove(id);
        int counted = end == End.WITHDRAWN ? served : served + 1;
        return new Board(next, queue, counted);
    }
}
