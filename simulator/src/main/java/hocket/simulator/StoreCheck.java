package hocket.simulator;

import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.MessageCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * What the log has given out it holds, at the same index, after every end of the server; what
 * anybody has read or heard is there, once; and order and time go forwards. One for all lives.
 *
 * <p>Only a power cut under a relaxed log may take something: what is at most a second old.
 */
final class StoreCheck implements Checker {
    /** An entry, and when the hub took it. */
    private record Given(Entry entry, long at) {}

    private final LongSupplier clock;
    private final List<Given> given = new ArrayList<>();

    /** The texts that somebody was told, and when that was first. */
    private final Map<Integer, Long> told = new LinkedHashMap<>();

    private final Map<String, List<Integer>> named = new LinkedHashMap<>();
    private int lastEpoch;
    private long lastIndex;
    private Instant lastInstant = Instant.MIN;

    StoreCheck(LongSupplier clock) {
        this.clock = clock;
    }

    /** A life has begun, and whoever comes now bears its number in their name. */
    void begins(int epoch) {
        Violation.unless(epoch > lastEpoch, epoch, " is not after ", lastEpoch);
        lastEpoch = epoch;
    }

    /** All entries before that index. */
    List<Entry> before(long index) {
        return given.stream().map(Given::entry).filter(entry -> entry.index() < index).toList();
    }

    /** How many entries there are. */
    int entries() {
        return given.size();
    }

    @Override
    public void committed(Entry entry, boolean first) {
        checkOrder(entry);
        given.add(new Given(entry, clock.getAsLong()));
    }

    private void checkOrder(Entry entry) {
        Violation.unless(entry.index() > lastIndex, lastIndex, " is not before ", entry);
        boolean later = !entry.instant().isBefore(lastInstant);
        Violation.unless(later, lastInstant, " is later than ", entry);
        lastIndex = entry.index();
        lastInstant = entry.instant();
    }

    @Override
    public void hostHears(Event event) {
        if (event instanceof Event.Said said) {
            Tokens.in(said.text().value()).forEach(this::tell);
        }
    }

    @Override
    public void guestReads(Guest guest, String text) {
        if (!(guest.manner() instanceof IrcManner)) {
            Tokens.in(text).forEach(this::tell);
            return;
        }
        HeardLine line = HeardLine.of(IrcManner.withoutEnd(text));
        if (line.isMessage()) {
            List<Integer> tokens = Tokens.in(line.last());
            tokens.forEach(this::tell);
            Optional.ofNullable(line.tags().get("msgid"))
                    .filter(_ -> !tokens.isEmpty())
                    .ifPresent(id -> checkName(id, tokens));
        }
    }

    private void tell(int token) {
        told.putIfAbsent(token, clock.getAsLong());
    }

    /** An id names one text for ever. */
    private void checkName(String id, List<Integer> tokens) {
        List<Integer> before = named.putIfAbsent(id, tokens);
        boolean one = before == null || before.equals(tokens);
        Violation.unless(one, id, " names ", before, " and ", tokens);
    }

    /**
     * The server has ended, and has been started again.
     *
     * @param held what the log holds now, from its first entry on
     * @param ending how it has ended
     */
    void startedAgain(List<Entry> held, Ending ending) {
        checkKept(held, ending);
        checkSequences(held);
        checkTold(held, ending);
        held.subList(Math.min(given.size(), held.size()), held.size()).forEach(this::addUntold);
        forget(held.size());
    }

    /** What was given out is there, at its place; nothing else is before it or in between. */
    private void checkKept(List<Entry> held, Ending ending) {
        for (int at = 0; at < given.size(); at++) {
            Given known = given.get(at);
            if (at < held.size()) {
                Entry entry = held.get(at);
                Violation.unless(entry.equals(known.entry()), entry, " was ", known.entry());
            } else {
                checkLoss(known.at(), ending, known.entry());
            }
        }
    }

    private static void checkLoss(long at, Ending ending, Object what) {
        Violation.unless(ending.mayLose(at), what, " was given out and is lost after ", ending);
    }

    /** Each command of a session is there once, and none is left out. */
    private static void checkSequences(List<Entry> held) {
        Map<Object, Long> last = new LinkedHashMap<>();
        for (Entry entry : held) {
            long before = last.getOrDefault(entry.session(), 0L);
            boolean next = entry.sequence() == before + 1;
            Violation.unless(next, entry, " does not follow number ", before);
            last.put(entry.session(), entry.sequence());
        }
    }

    private void checkTold(List<Entry> held, Ending ending) {
        Set<Integer> there = new LinkedHashSet<>();
        held.forEach(entry -> there.addAll(tokensOf(entry)));
        told.forEach((token, at) -> {
            if (!there.contains(token)) {
                checkLoss(at, ending, "text " + token);
            }
        });
        told.keySet().retainAll(there);
    }

    private void addUntold(Entry entry) {
        checkOrder(entry);
        given.add(new Given(entry, Long.MIN_VALUE));
    }

    /** What a power cut has taken may come again, but under another index: that stays its own. */
    private void forget(int size) {
        if (given.size() > size) {
            given.subList(size, given.size()).clear();
            lastInstant = given.isEmpty() ? Instant.MIN : given.getLast().entry().instant();
        }
    }

    private static List<Integer> tokensOf(Entry entry) {
        return entry.command() instanceof MessageCommand.Send(_, var message)
                ? message.lines().stream().flatMap(line -> Tokens.in(line.text()).stream()).toList()
                : Tokens.in(entry.command().toString());
    }
}
