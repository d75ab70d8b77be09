package hocket.simulator;

import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.SessionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everybody is told exactly what the rules say, in that order: compared with the Rulebook. */
final class RuleCheck implements Checker {
    private final Rulebook rules;
    private final Guests guests;
    private final Host host;
    private final Map<SessionId, Integer> heard = new LinkedHashMap<>();

    /** How much each guest had been told before anything of it was heard: the server keeps that. */
    private final Map<SessionId, Integer> toldUnheard = new LinkedHashMap<>();

    RuleCheck(Guests guests, Host host, RuledUsers users) {
        this.guests = guests;
        this.host = host;
        this.rules = new Rulebook(users);
    }

    @Override
    public void committed(Entry entry, boolean first) {
        checkHostHeardAll();
    }

    @Override
    public void replayed(Entry entry, List<Event> events) {
        rules.apply(entry, events);
    }

    @Override
    public void decided(Entry entry, List<Event> events) {
        rules.apply(entry, events);
    }

    @Override
    public void hostHears(Event event) {
        if (!(event instanceof Event.QueueChanged)) {
            check(host.id(), HostWords.of(event));
        }
    }

    @Override
    public void guestIsHeard(Guest guest) {
        toldUnheard.putIfAbsent(guest.id(), rules.expected().of(guest.id()).size());
    }

    @Override
    public void guestReads(Guest guest, String text) {
        String kind = Wire.kind(text);
        if (guest.isFramed() && !kind.equals(Wire.UNREADABLE)) {
            check(guest.id(), kind);
        }
    }

    @Override
    public void atRest() {
        checkHostHeardAll();
        guests.all().stream().filter(RuleCheck::hasReadAll).forEach(this::checkHeardAll);
    }

    private static boolean hasReadAll(Guest guest) {
        return guest.manner() instanceof FramedManner manner
                && manner.hasBegun()
                && guest.connection().isOpen()
                && !guest.connection().hasUndelivered();
    }

    private void checkHostHeardAll() {
        if (!host.isGone()) {
            checkAll(host.id(), "the host");
        }
    }

    private void checkHeardAll(Guest guest) {
        checkAll(guest.id(), guest);
    }

    private void checkAll(SessionId session, Object who) {
        List<String> told = rules.expected().of(session);
        int count = heard.getOrDefault(session, 0);
        Violation.unless(
                count >= told.size(),
                who,
                " was not told: ",
                told.subList(Math.min(count, told.size()), told.size()));
    }

    private void check(SessionId session, String words) {
        List<String> told = rules.expected().of(session);
        int next = heard.getOrDefault(session, 0);
        while (next < told.size() && isStale(session, next)) {
            next++;
        }
        String expected = next < told.size() ? told.get(next) : "nothing";
        Violation.unless(
                expected.equals(words), session, " was told ", words, " instead of ", expected);
        heard.put(session, next + 1);
    }

    /** Of the places told before the guest was first heard, only the last is kept for it. */
    private boolean isStale(SessionId session, int which) {
        List<String> told = rules.expected().of(session);
        int end = toldUnheard.getOrDefault(session, told.size());
        return which < end
                && Wire.place(told.get(which)) > 0
                && told.subList(which + 1, end).stream().anyMatch(line -> Wire.place(line) > 0);
    }
}
