package hocket.simulator;

import hocket.core.Command;
import hocket.core.DeskCommand;
import hocket.core.Entry;
import hocket.core.SessionCommand;
import hocket.core.SessionId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What comes out of the log for a session is what its bytes mean, in order, wherever the network
 * cut them; nothing that the log took is lost; unreadable lines are refused, each of them.
 */
final class MeaningCheck implements Checker {
    private static final List<Class<? extends Command>> OF_FOREIGN =
            List.of(DeskCommand.Arrive.class, DeskCommand.Withdraw.class);

    private final Guests guests;
    private final Host host;
    private final Map<SessionId, Integer> counts = new LinkedHashMap<>();
    private final Set<SessionId> departed = new LinkedHashSet<>();
    private final Map<Guest, Integer> unreadable = new LinkedHashMap<>();

    MeaningCheck(Guests guests, Host host) {
        this.guests = guests;
        this.host = host;
    }

    @Override
    public void committed(Entry entry, boolean first) {
        if (!first) {
            return;
        }
        SessionId session = entry.session();
        Violation.unless(!departed.contains(session), "asked after it departed: ", entry);
        int count = counts.merge(session, 1, Integer::sum);
        if (session.equals(host.id())) {
            checkMeant(entry, host.meant(), count);
        } else if (entry.command() instanceof SessionCommand.Depart) {
            departed.add(session);
        } else {
            guests.of(session).ifPresent(guest -> checkGuest(entry, guest, count));
        }
    }

    @Override
    public void guestReads(Guest guest, String text) {
        if (guest.isFramed() && Wire.kind(text).equals(Wire.UNREADABLE)) {
            int refused = unreadable.merge(guest, 1, Integer::sum);
            Violation.unless(refused <= guest.unreadable(), guest, " reads one too many: ", text);
        }
    }

    @Override
    public void atRest() {
        Violation.unless(count(host.id()) == host.meant().size(), "commands of the host are lost");
        guests.all().forEach(this::checkComplete);
    }

    private void checkGuest(Entry entry, Guest guest, int count) {
        if (guest.manner() instanceof IrcManner) {
            return;
        }
        if (guest.manner() instanceof ForeignManner) {
            boolean allowed = OF_FOREIGN.get(Math.min(count, 2) - 1).isInstance(entry.command());
            Violation.unless(allowed, "no guest, and yet: ", entry);
        } else if (isCutShort(guest) && entry.command().equals(UnframedManner.EXIT)) {
            counts.merge(entry.session(), -1, Integer::sum);
        } else {
            checkMeant(entry, guest.meant(), count);
        }
    }

    /** Gone before it read its reply: it may have been told Exit, and then its end means Exit. */
    private static boolean isCutShort(Guest guest) {
        return guest.manner() instanceof UnframedManner manner && manner.isCutShort();
    }

    private static void checkMeant(Entry entry, List<Command> meant, int count) {
        Violation.unless(count <= meant.size(), "nobody meant this: ", entry);
        Command command = meant.get(count - 1);
        Violation.unless(command.equals(entry.command()), entry, " was meant to be ", command);
    }

    /** All that arrived in good order is in the log, unless the server had closed before. */
    private void checkComplete(Guest guest) {
        FakeConnection connection = guest.connection();
        if (guest.manner() instanceof IrcManner) {
            return;
        }
        if (guest.manner() instanceof ForeignManner foreign) {
            boolean ignored = foreign.hasBegun() && connection.isOpen();
            Violation.unless(!ignored, guest, " got no answer");
        } else if (!connection.isReset() && !connection.isClosedByServer()) {
            checkAllMeant(guest);
        }
    }

    private void checkAllMeant(Guest guest) {
        boolean left = departed.contains(guest.id());
        int meant = guest.meant().size() + (left ? 1 : 0);
        int came = count(guest.id());
        boolean unheard = guest.meant().size() == 1 && !guest.connection().isOpen();
        boolean complete =
                came == meant || (unheard && came == 0) || (isCutShort(guest) && came == meant - 1);
        Violation.unless(complete, guest, " meant ", meant, ", came ", came);
        if (guest.isFramed() && guest.connection().isOpen()) {
            int refused = unreadable.getOrDefault(guest, 0);
            Violation.unless(
                    refused == guest.unreadable(), guest, " was not told of an unreadable line");
        }
    }

    private int count(SessionId session) {
        return counts.getOrDefault(session, 0);
    }
}
