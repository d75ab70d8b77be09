package hocket.core;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All channels, and what users do in them. */
final class Channels {
    private final Users users;

    Channels(Users users) {
        this.users = users;
    }

    Optional<Channel> channel(ChannelName name) {
        throw new UnsupportedOperationException();
    }

    Collection<Channel> all() {
        throw new UnsupportedOperationException();
    }

    void apply(ChannelCommand command, User asker, Outcome out) {
        throw new UnsupportedOperationException();
    }

    /** The user, and everybody who may see it in a channel, each once. */
    List<SessionId> audienceOf(User user) {
        throw new UnsupportedOperationException();
    }

    /** Takes the user out of every channel, without a word; empty channels cease to be. */
    void leaveAll(User user) {
        throw new UnsupportedOperationException();
    }

    /** True if a ban in one of its channels keeps the user from taking another nick. */
    boolean isNickLocked(User user) {
        throw new UnsupportedOperationException();
    }

    /** Who hears a message of {@code speaker}, or why nobody does. */
    Hearing hearing(User speaker, Recipient.ToChannel to, boolean ctcp) {
        throw new UnsupportedOperationException();
    }

    /** What becomes of a message to a channel. */
    sealed interface Hearing {
        /** These hear it, its sender among them. */
        record Heard(List<SessionId> audience) implements Hearing {}

        /** Nobody does. */
        record Refused(Rejection rejection) implements Hearing {}
    }
}
