package hocket.irc;

import hocket.core.Channel;
import hocket.core.IpAddress;
import hocket.core.Member;
import hocket.core.User;
import hocket.core.UserMode;
import java.util.List;

/**
 * Answers what there is to know of one user, as WHOIS asks for it, without the end. Its address and
 * modes are told to itself and to operators of the network only.
 */
record Whois(IrcSession session, Visibility visibility, User user) {

    void answer() {
        session.reply(
                Numeric.RPL_WHOISUSER,
                user.nick(),
                user.source().username(),
                user.source().host(),
                "*",
                user.realName());
        tellChannels();
        session.reply(
                Numeric.RPL_WHOISSERVER,
                user.nick(),
                session.network().name(),
                session.network().settings().identity().description());
        user.away().ifPresent(away -> session.reply(Numeric.RPL_AWAY, user.nick(), away));
        tellKind();
        if (visibility.knowsPrivately(user)) {
            tellPrivately();
        }
        session.reply(
                Numeric.RPL_WHOISIDLE,
                user.nick(),
                Who.idleSeconds(user, session),
                user.since().getEpochSecond());
    }

    private void tellChannels() {
        List<String> names = visibility.channels(user).map(this::name).toList();
        Packing.lines(names, " ")
                .forEach(line -> session.reply(Numeric.RPL_WHOISCHANNELS, user.nick(), line));
    }

    private String name(Channel channel) {
        Member member = channel.member(user.session()).orElseThrow();
        return Signs.before(member, session) + channel.name();
    }

    private void tellKind() {
        if (user.has(UserMode.OPERATOR)) {
            session.reply(Numeric.RPL_WHOISOPERATOR, user.nick());
        }
        if (user.kind() == User.Kind.HOST) {
            session.reply(
                    Numeric.RPL_WHOISSPECIAL, user.nick(), "is the host: who writes takes turns");
        }
        if (user.has(UserMode.BOT)) {
            session.reply(Numeric.RPL_WHOISBOT, user.nick());
        }
    }

    private void tellPrivately() {
        session.reply(Numeric.RPL_WHOISMODES, user.nick(), "is using modes " + OwnModes.text(user));
        if (!user.address().equals(IpAddress.NONE)) {
            session.reply(Numeric.RPL_WHOISACTUALLY, user.nick(), IpText.of(user.address()));
        }
    }
}
