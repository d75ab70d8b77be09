package hocket.irc;

import static hocket.irc.IrcCommand.always;
import static hocket.irc.IrcCommand.registering;

import hocket.core.Nick;
import hocket.core.Remark;
import hocket.core.UserCommand;
import hocket.core.Username;
import java.util.List;
import java.util.Optional;

/**
 * PASS, NICK and USER, PING and PONG, QUIT, ERROR: a client comes, shows that it lives, and goes.
 */
final class ConnectionHandlers {
    static final List<IrcCommand> COMMANDS =
            List.of(
                    registering("PASS", 1, ConnectionHandlers::pass),
                    always("NICK", 0, ConnectionHandlers::nick),
                    registering("USER", 4, ConnectionHandlers::user),
                    always("PING", 0, ConnectionHandlers::ping),
                    always("PONG", 0, (message, session) -> {}),
                    always("QUIT", 0, ConnectionHandlers::quit),
                    always("ERROR", 0, (message, session) -> {}));

    /** AWAY before registration (IRCv3 draft/pre-away). */
    static final IrcCommand EARLY_AWAY = registering("AWAY", 0, ConnectionHandlers::awayEarly);

    private ConnectionHandlers() {}

    private static void pass(IrcMessage message, IrcSession session) {
        session.registration()
                .ifPresent(registration -> registration.password(message.parameter(0)));
    }

    private static void nick(IrcMessage message, IrcSession session) {
        String asked = message.parameter(0);
        Optional<Nick> nick = Nick.parse(asked);
        if (asked.isEmpty()) {
            session.reply(Numeric.ERR_NONICKNAMEGIVEN);
        } else if (nick.isEmpty()) {
            session.reply(Numeric.ERR_ERRONEUSNICKNAME, asked);
        } else {
            session.registration()
                    .ifPresentOrElse(
                            registration -> choose(nick.get(), registration, session),
                            () -> session.submit(new UserCommand.ChangeNick(nick.get())));
        }
    }

    /** Whoever has yet to register need not wait to hear that a nick is taken now. */
    private static void choose(Nick nick, Registration registration, IrcSession session) {
        if (session.state().user(nick).isPresent()) {
            session.reply(Numeric.ERR_NICKNAMEINUSE, nick);
        } else {
            registration.nick(nick);
            Registering.attempt(registration, session);
        }
    }

    private static void user(IrcMessage message, IrcSession session) {
        session.registration()
                .ifPresent(registration -> {
                    if (registration.username().isPresent()) {
                        session.reply(Numeric.ERR_ALREADYREGISTERED);
                    } else if (message.parameter(0).isEmpty()) {
                        session.reply(Numeric.ERR_NEEDMOREPARAMS, "USER");
                    } else {
                        registration.user(
                                Username.of(message.parameter(0)),
                                Remark.ofBeginning(message.parameter(3), Longest.REAL_NAME));
                        Registering.attempt(registration, session);
                    }
                });
    }

    private static void ping(IrcMessage message, IrcSession session) {
        if (message.parameter(0).isEmpty()) {
            session.reply(Numeric.ERR_NOORIGIN);
        } else {
            String server = session.network().name();
            session.send(IrcLine.from(server, "PONG").with(server).last(message.parameter(0)));
        }
    }

    /** Nobody can give another's end as the reason of its own. */
    private static void quit(IrcMessage message, IrcSession session) {
        String reason = message.parameter(0);
        session.departure().quit(reason.isEmpty() ? "Client Quit" : "Quit: " + reason);
    }

    private static void awayEarly(IrcMessage message, IrcSession session) {
        Remark reason = Remark.ofBeginning(message.parameter(0), Longest.AWAY);
        session.registration().ifPresent(registration -> registration.away(reason));
        session.reply(reason.isEmpty() ? Numeric.RPL_UNAWAY : Numeric.RPL_NOWAWAY);
    }
}
