package hocket.archive;

import hocket.core.Event;
import hocket.core.Nick;
import hocket.core.Parties;
import hocket.core.SessionId;
import hocket.core.Side;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conversations at the desk that go on, as places. */
final class ConversationPlaces {
    private final PlaceWriter places;
    private final Map<Long, Long> going = new HashMap<>();

    ConversationPlaces(PlaceWriter places) {
        this.places = places;
    }

    /** The place of a conversation, with what the event changes of it; not yet that it ends. */
    long of(Event.InConversation event, Moment moment) throws SQLException {
        Parties parties = event.parties();
        Long known = going.get(parties.id().value());
        long number = known == null ? meet(event, moment) : known;
        if (event instanceof Event.GuestRenamed) {
            places.rename(number, key(parties), shown(parties));
            addParties(event, number);
        }
        return number;
    }

    private long meet(Event.InConversation event, Moment moment) throws SQLException {
        String key = key(event.parties());
        Optional<PlaceWriter.Kept> kept = places.find(PlaceKind.CONVERSATION, key);
        long number = kept.isPresent() ? kept.get().number() : begin(event, key, moment);
        going.put(event.parties().id().value(), number);
        return number;
    }

    private long begin(Event.InConversation event, String key, Moment moment) throws SQLException {
        String shown = shown(event.parties());
        long number = places.add(PlaceKind.CONVERSATION, key, shown, moment, false);
        addParties(event, number);
        return number;
    }

    /** The first two who hear of it are the guest and the host, when both are there. */
    private void addParties(Event.InConversation event, long place) throws SQLException {
        List<SessionId> both = event.audience();
        if (both.size() == Side.values().length) {
            addParty(both.getFirst(), place, event.parties().guest());
            addParty(both.getLast(), place, event.parties().host());
        }
    }

    private void addParty(SessionId session, long place, Nick nick) throws SQLException {
        places.addParty(session.toString(), place, nick.folded());
    }

    /** The conversation is over. */
    void end(Event.Ended ended, Moment moment) throws SQLException {
        places.end(of(ended, moment), moment);
        going.remove(ended.parties().id().value());
    }

    private static String key(Parties parties) {
        return Long.toString(parties.id().value());
    }

    private static String shown(Parties parties) {
        return parties.guest() + ", " + parties.host();
    }
}
