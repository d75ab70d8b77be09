package hocket.simulator;

import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.Message;
import hocket.core.MessageCommand;
import hocket.core.MessageEvent;
import hocket.core.MessageId;
import hocket.core.SessionId;
import hocket.core.Side;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is said on IRC is read by those whom it was for and by nobody else, once, in the order of
 * the log, and never before it is committed; its sender reads it only if it has asked for echoes.
 */
final class HearingCheck implements Checker {
    private static final String ECHO = "echo-message";

    /** What was said, by whom, to whom, and where in the one order. */
    private record Spoken(
            long order, SessionId speaker, Set<SessionId> audience, MessageId id, boolean once) {}

    /** What one client has read, and what it has yet to read. */
    private static final class Ear {
        private final Map<Integer, Integer> owed = new LinkedHashMap<>();
        private long last;

        private void owe(int token) {
            owed.merge(token, 1, Integer::sum);
        }

        private boolean settle(int token) {
            boolean due = owed.containsKey(token);
            owed.computeIfPresent(token, (_, times) -> times > 1 ? times - 1 : null);
            return due;
        }
    }

    private final Guests guests;
    private final Host host;
    private final Map<Integer, Spoken> spoken = new LinkedHashMap<>();
    private final Map<SessionId, Ear> ears = new LinkedHashMap<>();
    private final Map<SessionId, Integer> lastToken = new LinkedHashMap<>();
    private long order;

    HearingCheck(Guests guests, Host host) {
        this.guests = guests;
        this.host = host;
    }

    @Override
    public void decided(Entry entry, List<Event> events) {
        if (entry.command() instanceof MessageCommand.Send(_, Message message)) {
            message.lines().forEach(line -> checkOrderOfSending(entry.session(), line.text()));
        }
        for (int ordinal = 0; ordinal < events.size(); ordinal++) {
            note(events.get(ordinal), new MessageId(entry.index(), ordinal));
        }
    }

    /** Tokens grow in the order of sending. */
    private void checkOrderOfSending(SessionId session, String text) {
        for (int token : Tokens.in(text)) {
            int before = lastToken.getOrDefault(session, 0);
            Violation.unless(token >= before, session, " was committed out of order: ", text);
            lastToken.put(session, token);
        }
    }

    private void note(Event event, MessageId id) {
        switch (event) {
            case MessageEvent.Sent sent -> {
                List<Message.Line> lines = sent.message().lines();
                for (Message.Line line : lines) {
                    note(line.text(), sent.by(), sent.audience(), id, lines.size() == 1);
                }
                owe(sent);
            }
            case Event.Said said -> {
                SessionId by = said.side() == Side.HOST ? host.id() : guestOf(said);
                note(said.text().value(), by, said.audience(), id, false);
            }
            default -> {}
        }
    }

    /** The one of the two who is not the host. */
    private SessionId guestOf(Event.Said said) {
        return said.audience().stream()
                .filter(session -> !session.equals(host.id()))
                .findFirst()
                .orElse(host.id());
    }

    private void note(String text, SessionId by, List<SessionId> to, MessageId id, boolean once) {
        for (int token : Tokens.in(text)) {
            order++;
            Set<SessionId> audience = new LinkedHashSet<>(to);
            Spoken before = spoken.get(token);
            if (before != null) {
                audience.addAll(before.audience());
            }
            spoken.put(token, new Spoken(order, by, audience, id, once && before == null));
        }
    }

    private void owe(MessageEvent.Sent sent) {
        for (SessionId session : sent.audience()) {
            boolean itself = session.equals(sent.by());
            if (!itself) {
                sent.message()
                        .lines()
                        .forEach(line -> Tokens.in(line.text()).forEach(ear(session)::owe));
            }
        }
    }

    @Override
    public void guestReads(Guest guest, String text) {
        if (guest.manner() instanceof IrcManner manner) {
            HeardLine line = HeardLine.of(IrcManner.withoutEnd(text));
            if (line.isMessage() && line.source().contains("!")) {
                Tokens.in(line.last()).forEach(token -> check(guest, manner, token, line));
            }
        }
    }

    private void check(Guest guest, IrcManner manner, int token, HeardLine line) {
        Spoken said = spoken.get(token);
        if (said == null) {
            throw new Violation(guest + " reads what nobody has committed: " + line);
        }
        Violation.unless(
                said.audience().contains(guest.id()), guest, " reads what is not for it: ", line);
        boolean echo = said.speaker().equals(guest.id());
        boolean toItself = !line.parameter(0).contains("#");
        Violation.unless(
                !echo || toItself || manner.hasAskedFor(ECHO), guest, " hears itself: ", line);
        Ear ear = ear(guest.id());
        boolean due = ear.settle(token);
        Violation.unless(
                due || echo || said.speaker().equals(host.id()), guest, " reads twice: ", line);
        boolean inOrder = said.order() > ear.last || echo || !said.once();
        Violation.unless(inOrder, guest, " reads out of order: ", line);
        ear.last = said.once() ? Math.max(ear.last, said.order()) : ear.last;
        checkId(line, said);
    }

    private static void checkId(HeardLine line, Spoken said) {
        String id = line.tags().get("msgid");
        Violation.unless(
                id == null || !said.once() || id.equals(said.id().toString()),
                "the wrong id: ",
                line);
    }

    @Override
    public void atRest() {
        for (Guest guest : guests.all()) {
            if (guest.manner() instanceof IrcManner && guest.connection().isOpen()) {
                Set<Integer> owed = ear(guest.id()).owed.keySet();
                Violation.unless(owed.isEmpty(), guest, " has not read the texts ", owed);
            }
        }
    }

    private Ear ear(SessionId session) {
        return ears.computeIfAbsent(session, _ -> new Ear());
    }
}
