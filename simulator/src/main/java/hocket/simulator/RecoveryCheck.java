package hocket.simulator;

import hocket.core.Channel;
import hocket.core.SessionId;
import hocket.core.State;
import hocket.core.User;
import java.util.List;

/** What a start makes of the log is the state that applying all of it again comes to. */
final class RecoveryCheck {
    private RecoveryCheck() {}

    static void compare(State recovered, State replayed) {
        check(recovered.index(), replayed.index());
        check(recovered.hasDesk(), replayed.hasDesk());
        check(sessions(recovered), sessions(replayed));
        check(channels(recovered), channels(replayed));
        check(List.copyOf(recovered.bans()), List.copyOf(replayed.bans()));
    }

    private static void check(Object recovered, Object replayed) {
        boolean same = recovered.equals(replayed);
        Violation.unless(same, "recovered ", recovered, ", replayed ", replayed);
    }

    private static List<SessionId> sessions(State state) {
        return state.users().stream().map(User::session).toList();
    }

    private static List<String> channels(State state) {
        return state.channels().stream()
                .map(Channel::members)
                .map(members -> members.stream().map(member -> member.user().source()).toList())
                .map(List::toString)
                .toList();
    }
}
