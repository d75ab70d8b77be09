package hocket.core;

import java.util.Collection;
import java.util.Optional;

/** Everybody who has a nick, and what they do about themselves. */
final class Users {
    Optional<User> user(SessionId session) {
        throw new UnsupportedOperationException();
    }

    Optional<User> user(Nick nick) {
        throw new UnsupportedOperationException();
    }

    Collection<User> all() {
        throw new UnsupportedOperationException();
    }

    void apply(UserCommand command, Channels channels, Outcome out) {
        throw new UnsupportedOperationException();
    }
}
