package hocket.simulator;

import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.Nick;
import hocket.core.Rejection;
import hocket.core.SessionCommand;
import hocket.core.State;
import hocket.core.UserCommand;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A nick is one user's at a time, is refused exactly when it is taken, and is free again after. */
final class NickCheck implements Checker {
    private final RuledUsers users;
    private final State state;

    /**
     * @param users brought up to date by this check, before all that ask it
     * @param state the one that the events come from
     */
    NickCheck(RuledUsers users, State state) {
        this.users = users;
        this.state = state;
    }

    @Override
    public void replayed(Entry entry, List<Event> events) {
        decided(entry, events);
    }

    @Override
    public void decided(Entry entry, List<Event> events) {
        for (Event event : events) {
            if (event instanceof Event.Refused(_, Rejection rejection, var command)) {
                switch (command) {
                    case UserCommand.Register register -> check(register.nick(), rejection);
                    case UserCommand.ChangeNick(Nick nick) -> check(nick, rejection);
                    default -> {}
                }
            }
            users.note(entry.session(), event);
        }
        boolean departs = entry.command() instanceof SessionCommand.Depart;
        Violation.unless(
                !departs || users.of(entry.session()).isEmpty(),
                entry.session(),
                " has departed and keeps its nick");
        boolean allGone = entry.command() instanceof SessionCommand.NodeLost;
        Violation.unless(!allGone || users.count() == 0, "somebody outlives the server");
        checkState();
    }

    private void check(Nick nick, Rejection rejection) {
        boolean taken = users.named(nick).isPresent();
        Violation.unless(
                taken || rejection != Rejection.NICK_IN_USE, nick, " is refused, and nobody's");
    }

    private void checkState() {
        Set<String> truly =
                state.users().stream()
                        .map(user -> user.nick().folded())
                        .collect(Collectors.toCollection(TreeSet::new));
        Violation.unless(truly.size() == state.users().size(), "two of one nick: ", truly);
        for (String nick : truly) {
            Violation.unless(users.named(new Nick(nick)).isPresent(), nick, " should be gone");
        }
        Violation.unless(users.count() == truly.size(), "somebody is missing among ", truly);
    }
}
