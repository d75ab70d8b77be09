package hocket.irc;

import hocket.core.Channel;
import hocket.core.Member;
import hocket.core.SessionId;
import hocket.core.User;
import hocket.core.UserMode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one user gets to know of others when it asks about many. Who is invisible is found by those
 * who share a channel with it, and by operators of the network; secret channels give nobody away,
 * and an auditorium only those who have a rank.
 */
record Visibility(User asker) {

    /** True if the user is found by who does not know its nick. */
    boolean finds(User user) {
        return !user.has(UserMode.INVISIBLE)
                || asker.has(UserMode.OPERATOR)
                || user.equals(asker)
                || sharesAChannelWith(user);
    }

    /** The channels in which it may be seen, in the order of its joining. */
    Stream<Channel> channels(User user) {
        return user.channels().stream()
                .filter(channel -> channel.isKnownTo(session()))
                .filter(channel -> shows(channel, user));
    }

    /** True if it may be seen in the channel. */
    boolean shows(Channel channel, Member member) {
        return channel.shows(member, session());
    }

    /** True if the asker may know where the user connects from, and with which modes. */
    boolean knowsPrivately(User user) {
        return user.equals(asker) || asker.has(UserMode.OPERATOR);
    }

    private boolean sharesAChannelWith(User user) {
        return user.channels().stream()
                .anyMatch(channel -> channel.member(session()).isPresent() && shows(channel, user));
    }

    private boolean shows(Channel channel, User user) {
        Optional<Member> member = channel.member(user.session());
        return member.isPresent() && shows(channel, member.get());
    }

    private SessionId session() {
        return asker.session();
    }
}
