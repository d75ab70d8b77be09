package hocket.simulator;

import hocket.core.ConversationCommand;
import hocket.core.ConversationId;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.Side;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The waiting queue is in the order in which the floor came to the host, but for those the host put
 * to the back; each guest knows its place in it.
 */
final class QueueCheck implements Checker {
    private final Guests guests;
    private final Host host;
    private final LinkedHashSet<ConversationId> queue = new LinkedHashSet<>();
    private final Map<Guest, Integer> places = new LinkedHashMap<>();
    private List<ConversationId> told = List.of();

    QueueCheck(Guests guests, Host host) {
        this.guests = guests;
        this.host = host;
    }

    @Override
    public void committed(Entry entry, boolean first) {
        checkOrder();
        if (first
                && entry.session().equals(host.id())
                && entry.command() instanceof ConversationCommand.Defer(var id)
                && queue.remove(id)) {
            queue.add(id);
        }
    }

    @Override
    public void hostHears(Event event) {
        switch (event) {
            case Event.FloorPassed(_, var parties, Side to, _, _, _) -> {
                queue.remove(parties.id());
                if (to == Side.HOST) {
                    queue.add(parties.id());
                }
            }
            case Event.FloorKept(_, var parties, _, _) -> {
                queue.remove(parties.id());
                queue.add(parties.id());
            }
            case Event.Ended ended -> queue.remove(ended.parties().id());
            case Event.QueueChanged(_, var waiting) -> told = waiting;
            case Event.DeskClosed _ -> told = List.of();
            default -> {}
        }
    }

    @Override
    public void guestReads(Guest guest, String text) {
        int place = Wire.place(text);
        if (guest.isFramed() && place > 0) {
            places.put(guest, place);
        }
    }

    @Override
    public void atRest() {
        checkOrder();
        int place = 0;
        for (ConversationId id : queue) {
            place++;
            Guest guest = guests.in(id);
            boolean listens =
                    guest.manner() instanceof FramedManner manner
                            && manner.hasBegun()
                            && guest.connection().isOpen()
                            && !guest.connection().hasUndelivered();
            int known = places.getOrDefault(guest, 0);
            Violation.unless(
                    !listens || known == place, guest, " is number ", place, ", thinks ", known);
        }
    }

    private void checkOrder() {
        List<ConversationId> order = List.copyOf(queue);
        Violation.unless(
                host.isGone() || told.equals(order), "the host was told ", told, ", it is ", order);
    }
}
