package hocket.simulator;

import hocket.core.Channel;
import hocket.core.Entry;
import hocket.core.Event;
import hocket.core.Member;
import hocket.core.MessageEvent;
import hocket.core.Recipient;
import hocket.core.SessionCommand;
import hocket.core.SessionId;
import hocket.core.State;
import hocket.core.User;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * After every entry the shared state is in order: users and channels know each other, nobody is
 * looked up in vain, no channel is empty; and events are for sessions that are there.
 */
final class StateCheck implements Checker {
    private final State state;
    private final Set<SessionId> departed = new LinkedHashSet<>();

    StateCheck(State state) {
        this.state = state;
    }

    @Override
    public void replayed(Entry entry, List<Event> events) {
        decided(entry, events);
    }

    @Override
    public void decided(Entry entry, List<Event> events) {
        if (entry.command() instanceof SessionCommand.Depart) {
            departed.add(entry.session());
        }
        events.forEach(event -> check(event, entry.session()));
        if (entry.command() instanceof SessionCommand.NodeLost lost) {
            state.users().forEach(user -> checkAlive(user, lost));
        }
        state.users().forEach(this::check);
        state.channels().forEach(this::check);
    }

    private void check(Event event, SessionId by) {
        List<SessionId> audience = event.audience();
        for (SessionId session : audience) {
            boolean hears = !departed.contains(session) || session.equals(by);
            Violation.unless(hears, session, " has departed and should hear ", event);
        }
        boolean once = new LinkedHashSet<>(audience).size() == audience.size();
        Violation.unless(once, "somebody should hear twice: ", event);
        if (event instanceof MessageEvent.Sent sent
                && sent.to() instanceof Recipient.ToUser(var nick)) {
            SessionId to = state.user(nick).map(User::session).orElse(sent.by());
            Set<SessionId> two = new LinkedHashSet<>(List.of(to, sent.by()));
            Violation.unless(two.equals(new LinkedHashSet<>(audience)), "not between two: ", event);
        }
    }

    private static void checkAlive(User user, SessionCommand.NodeLost lost) {
        boolean alive = user.session().epoch() > lost.epoch();
        Violation.unless(alive, user.source(), " died with the server");
    }

    private void check(User user) {
        boolean known =
                state.user(user.session()).filter(user::equals).isPresent()
                        && state.user(user.nick()).filter(user::equals).isPresent();
        Violation.unless(known, user.source(), " cannot be found");
        Violation.unless(!departed.contains(user.session()), user.source(), " has departed");
        for (Channel channel : user.channels()) {
            boolean mutual =
                    channel.member(user.session()).isPresent()
                            && state.channel(channel.name()).filter(channel::equals).isPresent();
            Violation.unless(mutual, channel.name(), " knows nothing of ", user.source());
        }
        for (Channel channel : user.invitations()) {
            Violation.unless(
                    channel.invited().contains(user),
                    channel.name(),
                    " has not invited ",
                    user.source());
        }
    }

    private void check(Channel channel) {
        boolean found = state.channel(channel.name()).filter(channel::equals).isPresent();
        Violation.unless(found, channel.name(), " cannot be found");
        Violation.unless(!channel.members().isEmpty(), channel.name(), " is empty");
        for (Member member : channel.members()) {
            boolean mutual =
                    state.user(member.user().session()).filter(member.user()::equals).isPresent()
                            && member.user().channels().contains(channel);
            Violation.unless(mutual, member.user().source(), " knows nothing of ", channel.name());
        }
        for (User user : channel.invited()) {
            Violation.unless(
                    user.invitations().contains(channel), user.source(), " is invited in vain");
        }
    }
}
