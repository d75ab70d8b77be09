package hocket.irc;

import hocket.core.Nick;
import hocket.core.Source;
import hocket.core.User;
import java.util.Optional;
import java.util.Set;

/** A session that is a guest of the desk now. */
record PresentGuest(IrcSession session) implements DeskGuest {
    @Override
    public Set<Capability> capabilities() {
        return session.capabilities();
    }

    @Override
    public String nick() {
        return session.nick();
    }

    @Override
    public boolean hearsItself() {
        return session.has(Capability.ECHO_MESSAGE);
    }

    @Override
    public Optional<Source> source() {
        return session.user().map(User::source);
    }

    @Override
    public Optional<Source> source(Nick nick) {
        return session.state().user(nick).map(User::source);
    }

    @Override
    public void send(IrcLine line, String tags) {
        session.send(line, tags);
    }
}
