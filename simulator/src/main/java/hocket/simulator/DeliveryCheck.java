package hocket.simulator;

import hocket.core.ConversationCommand;
import hocket.core.ConversationId;
import hocket.core.DeskCommand;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.MessageCommand;
import hocket.core.Parties;
import hocket.core.SessionId;
import hocket.core.Side;
import hocket.core.Utterance;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Every accepted line is delivered at most once, in the order of the log, to the other side only,
 * and never before it is committed. (That none is missing is the {@link TellingCheck}.)
 */
final class DeliveryCheck implements Checker {
    private record Mark(int token, Object place) {}

    private record Lane(ConversationId conversation, Side side) {}

    /** Where a committed text stands in the log, and who said it. */
    private record Origin(long order, SessionId speaker) {}

    private final Guests guests;
    private final Host host;
    private final Map<Guest, ConversationId> conversations = new LinkedHashMap<>();
    private final Map<Integer, Origin> committed = new LinkedHashMap<>();
    private final Set<Mark> heard = new LinkedHashSet<>();
    private final Set<Mark> read = new LinkedHashSet<>();
    private final Map<Object, Long> lastHeard = new LinkedHashMap<>();
    private final Map<Guest, Long> lastRead = new LinkedHashMap<>();

    private long order;

    DeliveryCheck(Guests guests, Host host) {
        this.guests = guests;
        this.host = host;
    }

    @Override
    public void committed(Entry entry, boolean first) {
        Utterance utterance =
                switch (entry.command()) {
                    case ConversationCommand.Speak(var said) -> said;
                    case ConversationCommand.Reply(_, _, var said) -> said;
                    case DeskCommand.SpeakToAll(var said) -> said;
                    default -> new Utterance.Over();
                };
        if (first && utterance instanceof Utterance.Say(var text)) {
            note(text.value(), entry);
        }
        if (first && entry.command() instanceof MessageCommand.Send(_, var message)) {
            message.lines().forEach(line -> note(line.text(), entry));
        }
    }

    private void note(String text, Entry entry) {
        for (int token : Tokens.in(text)) {
            order++;
            committed.putIfAbsent(token, new Origin(order, entry.session()));
        }
    }

    @Override
    public void hostHears(Event event) {
        if (event instanceof Event.GuestArrived arrived) {
            ConversationId id = arrived.parties().id();
            conversations.put(guests.in(id), id);
        }
        if (event instanceof Event.Said said) {
            for (int token : Tokens.in(said.text().value())) {
                hostHears(token, said);
            }
        }
    }

    @Override
    public void guestReads(Guest guest, String text) {
        if (guest.manner() instanceof IrcManner) {
            return;
        }
        for (int token : Tokens.in(text)) {
            Origin origin = origin(token);
            Violation.unless(
                    host.isGone() || wasSaidTo(guest, token),
                    guest,
                    " reads what was not said to it: ",
                    text);
            Violation.unless(read.add(new Mark(token, guest)), guest, " reads twice: ", text);
            long last = lastRead.getOrDefault(guest, 0L);
            Violation.unless(origin.order() >= last, guest, " reads out of order: ", text);
            lastRead.put(guest, origin.order());
        }
    }

    private void hostHears(int token, Event.Said said) {
        Parties parties = said.parties();
        Origin origin = origin(token);
        boolean byGuest = origin.speaker().equals(guests.in(parties.id()).id());
        Violation.unless(byGuest == (said.side() == Side.GUEST), "said by another: ", said);
        Lane lane = new Lane(parties.id(), said.side());
        Violation.unless(heard.add(new Mark(token, lane)), "said twice: ", said);
        long last = lastHeard.getOrDefault(lane, 0L);
        Violation.unless(origin.order() > last, "said out of order: ", said);
        lastHeard.put(lane, origin.order());
    }

    /** The host has heard the echo, in this guest's conversation. */
    private boolean wasSaidTo(Guest guest, int token) {
        ConversationId conversation = conversations.get(guest);
        return conversation != null
                && heard.contains(new Mark(token, new Lane(conversation, Side.HOST)));
    }

    private Origin origin(int token) {
        Origin origin = committed.get(token);
        if (origin == null) {
            throw new Violation("nobody has committed text " + token);
        }
        return origin;
    }
}
