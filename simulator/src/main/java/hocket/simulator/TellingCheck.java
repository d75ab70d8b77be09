package hocket.simulator;

import hocket.core.ConversationCommand;
import hocket.core.ConversationId;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Nothing is refused or held without its sender being told: whatever a guest says is heard by the
 * host at once, or the guest reads a notice; a command of the host is always answered.
 */
final class TellingCheck implements Checker {
    private static final List<String> ANSWERS = List.of(Wire.REFUSED, Wire.KEPT);

    private final Guests guests;
    private final Host host;
    private final Map<Guest, Integer> unheard = new LinkedHashMap<>();
    private final Map<Guest, Integer> notices = new LinkedHashMap<>();
    private Optional<Entry> awaited = Optional.empty();

    TellingCheck(Guests guests, Host host) {
        this.guests = guests;
        this.host = host;
    }

    @Override
    public void committed(Entry entry, boolean first) {
        settle();
        boolean answered =
                entry.command() instanceof ConversationCommand.Speak
                        || (entry.command() instanceof ConversationCommand
                                && entry.session().equals(host.id()));
        awaited = first && answered ? Optional.of(entry) : Optional.empty();
    }

    @Override
    public void hostHears(Event event) {
        if (awaited.isPresent() && isAnswer(event, awaited.get())) {
            awaited = Optional.empty();
        }
    }

    @Override
    public void guestReads(Guest guest, String text) {
        String kind = Wire.kind(text);
        if (guest.isFramed() && (kind.startsWith(Wire.HELD) || ANSWERS.contains(kind))) {
            notices.merge(guest, 1, Integer::sum);
        }
    }

    @Override
    public void atRest() {
        settle();
        for (Guest guest : guests.all()) {
            int untold = unheard.getOrDefault(guest, 0) - notices.getOrDefault(guest, 0);
            boolean listens = guest.isFramed() && guest.connection().isOpen();
            Violation.unless(!listens || untold <= 0, guest, " was not told of ", untold, " lines");
        }
    }

    private void settle() {
        awaited.ifPresent(this::unanswered);
        awaited = Optional.empty();
    }

    private void unanswered(Entry entry) {
        Optional<Guest> guest = guests.of(entry.session());
        Violation.unless(guest.isPresent() || host.isGone(), "the host was not answered: ", entry);
        guest.ifPresent(speaker -> unheard.merge(speaker, 1, Integer::sum));
    }

    private boolean isAnswer(Event event, Entry entry) {
        if (entry.session().equals(host.id())) {
            return true;
        }
        return switch (event) {
            case Event.Said said -> isFrom(entry, said.side(), said.parties().id());
            case Event.Exited exited -> isFrom(entry, exited.side(), exited.parties().id());
            case Event.FloorPassed passed ->
                    isFrom(entry, passed.to().other(), passed.parties().id());
            default -> false;
        };
    }

    private boolean isFrom(Entry entry, Side side, ConversationId conversation) {
        return side == Side.GUEST && guests.in(conversation).id().equals(entry.session());
    }
}
