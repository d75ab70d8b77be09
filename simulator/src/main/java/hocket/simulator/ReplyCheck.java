package hocket.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import hocket.core.ConversationId;
import hocket.core.Event;
import hocket.core.Side;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An unframed guest gets one write for each of its messages: no line end at its end, cut between
 * characters, and not later than the host hands over.
 */
final class ReplyCheck implements Checker {
    private final Guests guests;
    private final FloorCheck floors;
    private final Map<ConversationId, Guest> talking = new LinkedHashMap<>();

    ReplyCheck(Guests guests, FloorCheck floors) {
        this.guests = guests;
        this.floors = floors;
    }

    @Override
    public void hostHears(Event event) {
        if (event instanceof Event.GuestArrived arrived) {
            ConversationId id = arrived.parties().id();
            talking.put(id, guests.in(id));
        }
    }

    @Override
    public void guestReads(Guest guest, String text) {
        if (guest.isUnframed()) {
            Violation.unless(!text.isEmpty() && !text.endsWith("\n"), guest, " reads: ", text);
            boolean whole = text.indexOf('\ufffd') < 0 && text.getBytes(UTF_8).length <= 1024;
            Violation.unless(whole, guest, " reads a cut character: ", text);
        }
    }

    @Override
    public void atRest() {
        talking.forEach((id, guest) -> {
            boolean waits = guest.manner() instanceof UnframedManner manner && manner.isWaiting();
            boolean open = guest.connection().isOpen();
            Violation.unless(
                    !waits || !open || floors.holder(id) == Side.HOST,
                    guest,
                    " waits for a reply though the host has handed over");
        });
    }
}
