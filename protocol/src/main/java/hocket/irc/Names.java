package hocket.irc;

import hocket.core.Channel;
import hocket.core.ChannelFlag;
import hocket.core.Member;
import hocket.core.PlainText;
import hocket.core.User;
import hocket.core.UserMode;

/** Who is in a channel, as NAMES and every JOIN tell a session. */
final class Names {
    private Names() {}

    /** All whom the session may see there, on as few lines as hold them, and the end. */
    static void tell(Channel channel, IrcSession session) {
        boolean isMember = channel.member(session.id()).isPresent();
        String symbol = channel.has(ChannelFlag.SECRET) ? "@" : "=";
        int room = room(channel, session);
        StringBuilder line = new StringBuilder();
        int bytes = 0;
        for (Member member : channel.members()) {
            if (isShown(member, channel, isMember, session)) {
                String name = name(member, session);
                int length = PlainText.utf8Length(name) + 1;
                if (bytes + length > room) {
                    session.reply(Numeric.RPL_NAMREPLY, symbol, channel.name(), line);
                    line.setLength(0);
                    bytes = 0;
                }
                line.append(line.isEmpty() ? "" : " ").append(name);
                bytes += length;
            }
        }
        if (!line.isEmpty()) {
            session.reply(Numeric.RPL_NAMREPLY, symbol, channel.name(), line);
        }
        end(channel.name(), session);
    }

    /** Only the end: there is no such channel, or none that the session may know of. */
    static void end(Object channel, IrcSession session) {
        session.reply(Numeric.RPL_ENDOFNAMES, channel);
    }

    private static boolean isShown(
            Member member, Channel channel, boolean isMember, IrcSession session) {
        return channel.shows(member, session.id())
                && (isMember || !member.user().has(UserMode.INVISIBLE));
    }

    private static String name(Member member, IrcSession session) {
        User user = member.user();
        String who =
                session.has(Capability.USERHOST_IN_NAMES)
                        ? user.source().toString()
                        : user.nick().value();
        return Signs.before(member, session) + who;
    }

    private static int room(Channel channel, IrcSession session) {
        String around =
                ":" + session.network().name() + " 353 " + session.nick() + " = " + channel.name();
        return IrcLine.LONGEST - PlainText.utf8Length(around) - " :\r\n".length();
    }
}
