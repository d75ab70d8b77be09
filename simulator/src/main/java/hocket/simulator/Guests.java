package hocket.simulator;

import hocket.core.Address;
import hocket.core.ConversationId;
import hocket.core.Event;
import hocket.core.SessionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All guests of a run, by what tells them apart: session, address, conversation. */
final class Guests {
    private final Map<SessionId, Guest> bySession = new LinkedHashMap<>();
    private final Map<Address, Guest> byAddress = new LinkedHashMap<>();
    private final Map<ConversationId, Guest> byConversation = new LinkedHashMap<>();

    void add(Guest guest) {
        bySession.put(guest.id(), guest);
        byAddress.put(guest.address(), guest);
        byAddress.put(new Address(hostOf(guest)), guest);
    }

    /** Where it comes from, without the port. */
    static String hostOf(Guest guest) {
        String address = guest.address().value();
        return address.substring(0, address.indexOf(':'));
    }

    /** The host has seen a guest come: which conversation is whose. */
    void arrived(Event.GuestArrived event) {
        Guest guest = byAddress.get(event.from());
        Violation.unless(guest != null, "a guest from nowhere: ", event);
        if (guest != null) {
            byConversation.put(event.parties().id(), guest);
        }
    }

    int count() {
        return bySession.size();
    }

    List<Guest> all() {
        return new ArrayList<>(bySession.values());
    }

    Optional<Guest> of(SessionId session) {
        return Optional.ofNullable(bySession.get(session));
    }

    Guest in(ConversationId conversation) {
        Guest guest = byConversation.get(conversation);
        if (guest == null) {
            throw new Violation("nobody came in conversation " + conversation);
        }
        return guest;
    }
}
