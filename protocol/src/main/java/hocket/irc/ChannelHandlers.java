package hocket.irc;

import static hocket.irc.IrcCommand.registered;

import hocket.core.Channel;
import hocket.core.ChannelCommand;
import hocket.core.ChannelName;
import hocket.core.Nick;
import hocket.core.Remark;
import hocket.core.User;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** JOIN, PART, NAMES, TOPIC, LIST, KICK, INVITE, KNOCK, RENAME. */
final class ChannelHandlers {
    static final List<IrcCommand> COMMANDS =
            List.of(
                    registered("JOIN", 1, ChannelHandlers::join),
                    registered("PART", 1, ChannelHandlers::part),
                    registered("NAMES", 0, ChannelHandlers::names),
                    registered("TOPIC", 1, ChannelHandlers::topic),
                    registered("LIST", 0, ChannelList::list),
                    registered("KICK", 2, ChannelHandlers::kick),
                    registered("INVITE", 0, ChannelHandlers::invite),
                    registered("KNOCK", 1, ChannelHandlers::knock),
                    registered("RENAME", 2, ChannelHandlers::rename));

    /** How many a KICK puts out; that more are left out is told (ISUPPORT TARGMAX). */
    static final int MOST_KICKED = 4;

    /** How many channels a NAMES tells of; that more are left out is told (ISUPPORT TARGMAX). */
    static final int MOST_NAMED = 4;

    private ChannelHandlers() {}

    /** {@code JOIN #a,#b key-of-a,key-of-b}, or {@code JOIN 0}: leave all. */
    private static void join(IrcMessage message, IrcSession session) {
        if (message.parameter(0).equals("0")) {
            session.inTurn(() -> leaveAll(session));
            return;
        }
        List<String> names = list(message.parameter(0));
        List<String> keys = list(message.parameter(1));
        for (int at = 0; at < names.size(); at++) {
            Remark key = new Remark(at < keys.size() ? keys.get(at) : "");
            inChannel(
                    names.get(at),
                    session,
                    channel -> session.submit(new ChannelCommand.Join(channel, key)));
        }
    }

    private static void leaveAll(IrcSession session) {
        List<ChannelName> channels =
                session.user().stream()
                        .flatMap(user -> user.channels().stream())
                        .map(Channel::name)
                        .toList();
        for (ChannelName channel : channels) {
            session.submit(new ChannelCommand.Part(channel, Remark.NONE));
        }
    }

    private static void part(IrcMessage message, IrcSession session) {
        Remark reason = Remark.ofBeginning(message.parameter(1), Longest.KICK);
        for (String name : list(message.parameter(0))) {
            inChannel(
                    name,
                    session,
                    channel -> session.submit(new ChannelCommand.Part(channel, reason)));
        }
    }

    private static void names(IrcMessage message, IrcSession session) {
        List<String> names =
                list(message.has(0) ? message.parameter(0) : "*").stream().distinct().toList();
        session.answer(() -> {
            names.stream().limit(MOST_NAMED).forEach(name -> names(name, session));
            Target.tellIfMore(names, MOST_NAMED, session);
        });
    }

    private static void names(String name, IrcSession session) {
        known(name, session)
                .ifPresentOrElse(
                        channel -> Names.tell(channel, session), () -> Names.end(name, session));
    }

    private static void topic(IrcMessage message, IrcSession session) {
        String name = message.parameter(0);
        if (!message.has(1)) {
            session.answer(() -> tellTopic(name, session));
            return;
        }
        Remark topic = Remark.ofBeginning(message.parameter(1), Longest.TOPIC);
        inChannel(
                name,
                session,
                channel -> session.submit(new ChannelCommand.SetTopic(channel, topic)));
    }

    private static void tellTopic(String name, IrcSession session) {
        Optional<Channel> channel = known(name, session);
        if (channel.isEmpty()) {
            session.reply(Numeric.ERR_NOSUCHCHANNEL, name);
        } else if (channel.get().topic().isEmpty()) {
            session.reply(Numeric.RPL_NOTOPIC, channel.get().name());
        } else {
            Topics.tell(channel.get(), session);
        }
    }

    /** Several out of one channel, or each out of a channel of its own. */
    private static void kick(IrcMessage message, IrcSession session) {
        List<String> channels = list(message.parameter(0));
        List<String> nicks = list(message.parameter(1));
        if (channels.size() != 1 && channels.size() != nicks.size()) {
            session.reply(Numeric.ERR_NEEDMOREPARAMS, message.command());
            return;
        }
        Remark reason = Remark.ofBeginning(message.parameter(2), Longest.KICK);
        for (int at = 0; at < Math.min(nicks.size(), MOST_KICKED); at++) {
            String nick = nicks.get(at);
            inChannel(
                    channels.get(channels.size() == 1 ? 0 : at),
                    session,
                    channel -> kick(channel, nick, reason, session));
        }
        Target.tellIfMore(nicks, MOST_KICKED, session);
    }

    private static void kick(ChannelName channel, String nick, Remark reason, IrcSession session) {
        asUser(
                nick,
                session,
                target -> session.submit(new ChannelCommand.Kick(channel, target, reason)));
    }

    /** {@code INVITE nick #channel}, or to which channels one is invited. */
    private static void invite(IrcMessage message, IrcSession session) {
        if (!message.has(0)) {
            session.answer(() -> tellInvitations(session));
        } else if (!message.has(1)) {
            session.reply(Numeric.ERR_NEEDMOREPARAMS, message.command());
        } else {
            asUser(
                    message.parameter(0),
                    session,
                    target ->
                            inChannel(
                                    message.parameter(1),
                                    session,
                                    channel ->
                                            session.submit(
                                                    new ChannelCommand.Invite(channel, target))));
        }
    }

    private static void tellInvitations(IrcSession session) {
        session.user().stream()
                .map(User::invitations)
                .flatMap(channels -> channels.stream())
                .forEach(channel -> session.reply(Numeric.RPL_INVITELIST, channel.name()));
        session.reply(Numeric.RPL_ENDOFINVITELIST);
    }

    private static void knock(IrcMessage message, IrcSession session) {
        Remark reason = Remark.ofBeginning(message.parameter(1), Longest.KICK);
        inChannel(
                message.parameter(0),
                session,
                channel -> session.submit(new ChannelCommand.Knock(channel, reason)));
    }

    /** IRCv3 draft/channel-rename. */
    private static void rename(IrcMessage message, IrcSession session) {
        Remark reason = Remark.ofBeginning(message.parameter(2), Longest.KICK);
        String name = message.parameter(1);
        inChannel(
                message.parameter(0),
                session,
                channel ->
                        ChannelName.parse(name)
                                .ifPresentOrElse(
                                        to ->
                                                session.submit(
                                                        new ChannelCommand.Rename(
                                                                channel, to, reason)),
                                        () -> cannotRename(channel, name, session)));
    }

    private static void cannotRename(ChannelName channel, String to, IrcSession session) {
        StandardReplies.fail(
                "RENAME",
                "CANNOT_RENAME",
                List.of(channel.value(), to),
                "No channel can have that name",
                session);
    }

    /** Does something in the channel of that name; the session is told if there can be none. */
    private static void inChannel(String name, IrcSession session, Consumer<ChannelName> action) {
        ChannelName.parse(name)
                .ifPresentOrElse(action, () -> session.reply(Numeric.ERR_NOSUCHCHANNEL, name));
    }

    private static void asUser(String nick, IrcSession session, Consumer<Nick> action) {
        Nick.parse(nick).ifPresentOrElse(action, () -> session.reply(Numeric.ERR_NOSUCHNICK, nick));
    }

    /** The channel of that name, if the session may know of it. */
    static Optional<Channel> known(String name, IrcSession session) {
        return ChannelName.parse(name)
                .flatMap(session.state()::channel)
                .filter(channel -> channel.isKnownTo(session.id()));
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }
}
