package hocket.irc;

import hocket.core.Channel;
import hocket.core.Member;
import hocket.core.Rank;
import hocket.core.Source;
import hocket.core.User;
import hocket.core.UserEvent;
import hocket.door.Stamp;
import java.util.Optional;

/**
 * A user that is shown at another host now, as a session sees it that knows no word for that: the
 * user leaves, and is back in the channels that both are in, with its ranks (IRCv3 chghost,
 * fallback).
 */
final class Reconnection {
    private final IrcSession session;
    private final String tags;
    private final Source before;
    private final Source after;

    private Reconnection(UserEvent.HostChanged changed, Stamp stamp, IrcSession session) {
        this.session = session;
        this.tags = EventTags.time(stamp, session);
        this.before = changed.who();
        this.after = new Source(before.nick(), changed.username(), changed.host());
    }

    static void tell(UserEvent.HostChanged changed, Stamp stamp, IrcSession session) {
        new Reconnection(changed, stamp, session).tell();
    }

    private void tell() {
        session.send(IrcLine.from(before, "QUIT").last("Changing host"), tags);
        Optional<User> user = session.state().user(before.nick());
        user.ifPresent(changed -> changed.channels().forEach(channel -> rejoin(changed, channel)));
    }

    private void rejoin(User user, Channel channel) {
        Member member = channel.member(user.session()).orElseThrow();
        if (channel.member(session.id()).isPresent() && channel.shows(member, session.id())) {
            session.send(join(user, channel), tags);
            sayIfAway(user);
            ModeText ranks = ranks(member);
            if (!ranks.isEmpty()) {
                IrcLine mode = IrcLine.from(session.network().name(), "MODE").with(channel.name());
                session.send(ranks.onto(mode), tags);
            }
        }
    }

    /** As behind every JOIN of somebody who is away (IRCv3 away-notify). */
    private void sayIfAway(User user) {
        if (session.has(Capability.AWAY_NOTIFY)) {
            user.away()
                    .ifPresent(
                            reason -> session.send(IrcLine.from(after, "AWAY").last(reason), tags));
        }
    }

    private IrcLine join(User user, Channel channel) {
        IrcLine join = IrcLine.from(after, "JOIN").with(channel.name());
        return session.has(Capability.EXTENDED_JOIN) ? join.with("*").last(user.realName()) : join;
    }

    private static ModeText ranks(Member member) {
        ModeText ranks = new ModeText();
        for (Rank rank : Rank.values()) {
            if (member.holds(rank)) {
                String nick = member.user().nick().value();
                ranks.add(new ModeText.Change(true, ModeLetters.of(rank), nick));
            }
        }
        return ranks;
    }
}
