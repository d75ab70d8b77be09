package hocket.irc;

import hocket.core.Channel;
import hocket.core.ChannelEvent;
import hocket.core.ChannelName;
import hocket.core.Remark;
import hocket.core.Source;
import hocket.core.User;
import hocket.door.Stamp;
import java.util.Optional;

/** What happens in channels, as far as one session hears it in words of its own. */
final class ChannelNews {
    private ChannelNews() {}

    /** Tells the session; false if it hears the event like everybody, be it nothing. */
    static boolean tell(ChannelEvent event, Stamp stamp, IrcSession session) {
        return switch (event) {
            case ChannelEvent.Forwarded forwarded -> {
                session.reply(Numeric.ERR_LINKCHANNEL, forwarded.channel(), forwarded.to());
                yield true;
            }
            case ChannelEvent.Invited invited -> invited(invited, session);
            case ChannelEvent.Knocked knocked -> {
                knocked(knocked, session);
                yield true;
            }
            case ChannelEvent.Renamed renamed -> renamed(renamed, stamp, session);
            case ChannelEvent.ModeRefused refused -> {
                ModeRefusals.tell(refused, stamp, session);
                yield true;
            }
            case ChannelEvent.Joined _,
                    ChannelEvent.Parted _,
                    ChannelEvent.Kicked _,
                    ChannelEvent.TopicChanged _,
                    ChannelEvent.ModesChanged _ ->
                    false;
        };
    }

    /**
     * Behind the line of a user's own joining it is told of the channel; behind that of another's
     * that this one is away (IRCv3 away-notify).
     */
    static void follow(ChannelEvent.Joined joined, Stamp stamp, IrcSession session) {
        if (stamp.session().equals(session.id())) {
            session.state().channel(joined.channel()).ifPresent(there -> greet(there, session));
        } else if (session.has(Capability.AWAY_NOTIFY)) {
            session.state()
                    .user(joined.who().nick())
                    .flatMap(User::away)
                    .ifPresent(reason -> away(joined.who(), reason, stamp, session));
        }
    }

    private static void greet(Channel channel, IrcSession session) {
        Topics.tell(channel, session);
        if (!session.has(Capability.NO_IMPLICIT_NAMES)) {
            Names.tell(channel, session);
        }
    }

    private static void away(Source who, Remark reason, Stamp stamp, IrcSession session) {
        String tags = EventTags.time(stamp, session);
        session.send(IrcLine.from(who, "AWAY").last(reason), tags);
    }

    /** The invited hears it in any case; others who may invite only if they have asked for it. */
    private static boolean invited(ChannelEvent.Invited invited, IrcSession session) {
        if (invited.target().equals(session.id())) {
            return false;
        }
        if (!invited.by().equals(session.id())) {
            return !session.has(Capability.INVITE_NOTIFY);
        }
        session.reply(Numeric.RPL_INVITING, invited.targetNick(), invited.channel());
        session.state()
                .user(invited.target())
                .flatMap(User::away)
                .ifPresent(reason -> session.reply(Numeric.RPL_AWAY, invited.targetNick(), reason));
        return true;
    }

    private static void knocked(ChannelEvent.Knocked knocked, IrcSession session) {
        ChannelName channel = knocked.channel();
        if (knocked.by().equals(session.id())) {
            session.reply(Numeric.RPL_KNOCKDLVR, channel);
        } else {
            String reason = knocked.reason().isEmpty() ? "" : ": " + knocked.reason();
            String words = "has asked for an invite" + reason;
            session.reply(Numeric.RPL_KNOCK, channel, knocked.who(), words);
        }
    }

    /** Who does not know RENAME leaves one channel and joins another, unless only case differs. */
    private static boolean renamed(ChannelEvent.Renamed renamed, Stamp stamp, IrcSession session) {
        Optional<Channel> channel = session.state().channel(renamed.to());
        if (session.has(Capability.CHANNEL_RENAME)
                || renamed.channel().sameAs(renamed.to())
                || channel.isEmpty()) {
            return false;
        }
        session.user().ifPresent(user -> move(user, renamed, stamp, session));
        greet(channel.get(), session);
        return true;
    }

    private static void move(
            User user, ChannelEvent.Renamed renamed, Stamp stamp, IrcSession session) {
        String tags = EventTags.time(stamp, session);
        IrcLine part = IrcLine.from(user.source(), "PART").with(renamed.channel());
        session.send(renamed.reason().isEmpty() ? part : part.last(renamed.reason()), tags);
        IrcLine join = IrcLine.from(user.source(), "JOIN").with(renamed.to());
        boolean extended = session.has(Capability.EXTENDED_JOIN);
        session.send(extended ? join.with("*").last(user.realName()) : join, tags);
    }
}
