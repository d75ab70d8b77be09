package hocket.irc;

import hocket.core.Ban;
import hocket.core.HostName;
import hocket.core.Nick;
import hocket.core.OperatorCommand;
import hocket.core.Remark;
import hocket.core.User;
import hocket.core.Username;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * OPER, KILL, WALLOPS, REHASH, CHGHOST, KLINE, DLINE, UNKLINE, UNDLINE: what operators of the
 * network do. Whether the asker is one is for the core to say.
 */
final class OperatorHandlers {
    static final List<IrcCommand> COMMANDS =
            List.of(
                    IrcCommand.registered("OPER", 2, OperatorLogins::oper),
                    IrcCommand.registered("KILL", 2, OperatorHandlers::kill),
                    IrcCommand.registered("WALLOPS", 1, OperatorHandlers::wallops),
                    IrcCommand.registered("REHASH", 0, OperatorHandlers::rehash),
                    IrcCommand.registered("CHGHOST", 2, OperatorHandlers::changeHost),
                    IrcCommand.registered(
                            "KLINE", 1, (line, session) -> ban(line, session, BanText::mask)),
                    IrcCommand.registered(
                            "DLINE", 1, (line, session) -> ban(line, session, BanText::network)),
                    IrcCommand.registered(
                            "UNKLINE", 1, (line, session) -> lift(line, session, BanText::mask)),
                    IrcCommand.registered(
                            "UNDLINE",
                            1,
                            (line, session) -> lift(line, session, BanText::network)));

    private static final String NO_REASON = "No reason";

    private OperatorHandlers() {}

    private static void kill(IrcMessage message, IrcSession session) {
        String target = message.parameter(0);
        Optional<Nick> nick = Nick.parse(target);
        if (target.equalsIgnoreCase(session.network().name())) {
            session.reply(Numeric.ERR_CANTKILLSERVER);
        } else if (nick.isEmpty()) {
            session.reply(Numeric.ERR_NOSUCHNICK, target);
        } else {
            Remark reason = new Remark(message.parameter(1));
            session.submit(new OperatorCommand.Kill(nick.get(), reason));
        }
    }

    private static void wallops(IrcMessage message, IrcSession session) {
        String text = message.parameter(0);
        if (text.isEmpty()) {
            session.reply(Numeric.ERR_NEEDMOREPARAMS, message.command());
        } else {
            session.submit(new OperatorCommand.Wallops(new Remark(text)));
        }
    }

    private static void rehash(IrcMessage message, IrcSession session) {
        session.answer(() -> {
            if (session.isOperator()) {
                session.reply(Numeric.RPL_REHASHING, "hocket.toml", "Rehashing");
                session.offload(session.network().rehash(), session::notice);
            } else {
                session.reply(Numeric.ERR_NOPRIVILEGES);
            }
        });
    }

    /** {@code CHGHOST nick [user] host}. */
    private static void changeHost(IrcMessage message, IrcSession session) {
        session.inTurn(() -> {
            Optional<User> target = Nick.parse(message.parameter(0)).flatMap(session.state()::user);
            if (target.isEmpty()) {
                String nick = message.parameter(0);
                session.reply(Numeric.ERR_NOSUCHNICK, nick);
            } else {
                changeHost(target.get(), message, session);
            }
        });
    }

    private static void changeHost(User target, IrcMessage message, IrcSession session) {
        String user = message.has(2) ? message.parameter(1) : target.source().username().value();
        Optional<HostName> host = HostName.parse(message.parameter(message.has(2) ? 2 : 1));
        Username username = Username.of(user);
        if (!username.value().equals(user)) {
            StandardReplies.fail(
                    "CHGHOST", "INVALID_USERNAME", List.of(), "User name is not valid", session);
        } else if (host.isEmpty()) {
            StandardReplies.fail(
                    "CHGHOST", "INVALID_HOSTNAME", List.of(), "Host name is not valid", session);
        } else {
            session.submit(new OperatorCommand.ChangeHost(target.nick(), username, host.get()));
        }
    }

    /** {@code KLINE [duration] mask [:reason]}; the same with a network for DLINE. */
    private static void ban(
            IrcMessage message, IrcSession session, Function<String, Optional<Ban>> parse) {
        Optional<Duration> length = BanLength.parse(message.parameter(0));
        boolean hasLength = message.has(2) || (message.has(1) && length.isPresent());
        int at = hasLength ? 1 : 0;
        Optional<Ban> ban = parse.apply(message.parameter(at));
        if (hasLength && length.isEmpty()) {
            session.reply(Numeric.ERR_BADMASK, message.parameter(0));
        } else if (ban.isEmpty()) {
            session.reply(Numeric.ERR_BADMASK, message.parameter(at));
        } else if (BanText.isTooWide(ban.get())) {
            session.notice(message.command() + ": that would cover almost everybody");
        } else {
            Duration lasts = hasLength ? length.get() : Duration.ZERO;
            Remark reason = reason(message.parameter(at + 1));
            session.submit(new OperatorCommand.SetBan(ban.get(), lasts, reason));
        }
    }

    private static void lift(
            IrcMessage message, IrcSession session, Function<String, Optional<Ban>> parse) {
        parse.apply(message.parameter(0))
                .ifPresentOrElse(
                        ban -> session.submit(new OperatorCommand.LiftBan(ban)),
                        () -> session.reply(Numeric.ERR_BADMASK, message.parameter(0)));
    }

    private static Remark reason(String text) {
        return new Remark(text.isEmpty() ? NO_REASON : text);
    }
}
