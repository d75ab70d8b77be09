package hocket.irc;

import static hocket.irc.IrcCommand.registered;
import static hocket.irc.IrcCommand.registering;

import hocket.core.State;
import hocket.core.User;
import hocket.core.UserMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Questions about the server: MOTD, LUSERS, VERSION, TIME, INFO, ADMIN, LINKS, STATS, HELP,
 * ISUPPORT.
 */
final class ServerHandlers {
    static final List<IrcCommand> COMMANDS =
            List.of(
                    registered("ISUPPORT", 0, (message, session) -> Isupport.tell(session)),
                    registered("LUSERS", 0, (message, session) -> tellCounts(session)),
                    registered("MOTD", 0, (message, session) -> tellMotd(session)));

    /** ISUPPORT before registration (IRCv3 draft/extended-isupport). */
    static final IrcCommand EARLY_ISUPPORT =
            registering("ISUPPORT", 0, (message, session) -> Isupport.tell(session));

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE MMM dd yyyy 'at' HH:mm:ss 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private ServerHandlers() {}

    /** A date and time as people read it. */
    static String date(Instant instant) {
        return DATE.format(instant);
    }

    static void tellMotd(IrcSession session) {
        List<String> motd = session.network().settings().motd();
        if (motd.isEmpty()) {
            session.reply(Numeric.ERR_NOMOTD);
            return;
        }
        session.reply(
                Numeric.RPL_MOTDSTART, "- " + session.network().name() + " Message of the day -");
        motd.forEach(line -> session.reply(Numeric.RPL_MOTD, "- " + line));
        session.reply(Numeric.RPL_ENDOFMOTD);
    }

    static void tellCounts(IrcSession session) {
        State state = session.state();
        int users = state.users().size();
        long invisible =
                state.users().stream().filter(user -> user.has(UserMode.INVISIBLE)).count();
        long operators = state.users().stream().filter(ServerHandlers::isOperator).count();
        int unknown = session.network().census().unregistered();
        int most = session.network().census().most(users);
        session.reply(
                Numeric.RPL_LUSERCLIENT,
                "There are "
                        + (users - invisible)
                        + " users and "
                        + invisible
                        + " invisible on 1 servers");
        session.reply(Numeric.RPL_LUSEROP, operators);
        session.reply(Numeric.RPL_LUSERUNKNOWN, unknown);
        session.reply(Numeric.RPL_LUSERCHANNELS, state.channels().size());
        session.reply(Numeric.RPL_LUSERME, "I have " + users + " clients and 0 servers");
        session.reply(
                Numeric.RPL_LOCALUSERS,
                users,
                most,
                "Current local users " + users + ", max " + most);
        session.reply(
                Numeric.RPL_GLOBALUSERS,
                users,
                most,
                "Current global users " + users + ", max " + most);
    }

    private static boolean isOperator(User user) {
        return user.has(UserMode.OPERATOR);
    }
}
