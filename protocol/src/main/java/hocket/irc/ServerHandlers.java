package hocket.irc;

import static hocket.irc.IrcCommand.registered;
import static hocket.irc.IrcCommand.registering;

import hocket.core.Nick;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Questions about the server: MOTD, LUSERS, VERSION, TIME, INFO, ADMIN, LINKS, STATS, HELP,
 * ISUPPORT. There is one server only, so whoever asks another one is told that there is none.
 */
final class ServerHandlers {
    static final List<IrcCommand> COMMANDS =
            List.of(
                    about("ADMIN", 0, ServerHandlers::tellAdmin),
                    registered("HELP", 0, ServerHandlers::help),
                    registered("HELPOP", 0, ServerHandlers::help),
                    about("INFO", 0, ServerHandlers::tellInfo),
                    registered("ISUPPORT", 0, (message, session) -> Isupport.tell(session)),
                    registered("LINKS", 0, ServerHandlers::links),
                    about("LUSERS", 1, Counts::tell),
                    about("MOTD", 0, ServerHandlers::tellMotd),
                    registered("STATS", 0, ServerHandlers::stats),
                    about("TIME", 0, ServerHandlers::tellTime),
                    about("VERSION", 0, ServerHandlers::tellVersion));

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

    /** A question whose parameter {@code at} may name the server that is asked. */
    private static IrcCommand about(String name, int at, Consumer<IrcSession> answer) {
        return registered(
                name,
                0,
                (message, session) ->
                        ask(message.parameter(at), session, () -> answer.accept(session)));
    }

    private static void ask(String server, IrcSession session, Runnable answer) {
        session.answer(() -> {
            if (isHere(server, session)) {
                answer.run();
            } else {
                session.reply(Numeric.ERR_NOSUCHSERVER, server);
            }
        });
    }

    /** True if it names this server: by name, not at all, or by a user, who is on it. */
    static boolean isHere(String server, IrcSession session) {
        return server.isEmpty()
                || server.equals("*")
                || server.equalsIgnoreCase(session.network().name())
                || Nick.parse(server).flatMap(session.state()::user).isPresent();
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

    private static void tellVersion(IrcSession session) {
        IrcSettings.Identity server = session.network().settings().identity();
        session.reply(
                Numeric.RPL_VERSION,
                Welcome.word(server.version()),
                server.name(),
                server.description());
        Isupport.tell(session);
    }

    private static void tellTime(IrcSession session) {
        Instant now = session.network().now();
        session.reply(Numeric.RPL_TIME, session.network().name(), date(now));
    }

    private static void tellInfo(IrcSession session) {
        IrcSettings.Identity server = session.network().settings().identity();
        session.reply(Numeric.RPL_INFO, server.version());
        session.reply(Numeric.RPL_INFO, server.description());
        session.reply(Numeric.RPL_INFO, "Up since " + date(server.started()));
        session.reply(Numeric.RPL_ENDOFINFO);
    }

    private static void tellAdmin(IrcSession session) {
        IrcSettings.Admin admin = session.network().settings().admin();
        String server = session.network().name();
        if ((admin.location() + admin.organisation() + admin.email()).isEmpty()) {
            session.reply(Numeric.ERR_NOADMININFO, server);
            return;
        }
        session.reply(Numeric.RPL_ADMINME, server);
        session.reply(Numeric.RPL_ADMINLOC1, admin.location());
        session.reply(Numeric.RPL_ADMINLOC2, admin.organisation());
        session.reply(Numeric.RPL_ADMINEMAIL, admin.email());
    }

    /** With two parameters the first names the server that is asked, the second is the mask. */
    private static void links(IrcMessage message, IrcSession session) {
        String asked = message.has(1) ? message.parameter(0) : "";
        ask(
                asked,
                session,
                () -> {
                    IrcSettings.Identity server = session.network().settings().identity();
                    session.reply(
                            Numeric.RPL_LINKS,
                            server.name(),
                            server.name(),
                            "0 " + server.description());
                    session.reply(
                            Numeric.RPL_ENDOFLINKS,
                            message.has(0) ? message.parameters().getLast() : "*");
                });
    }

    private static void stats(IrcMessage message, IrcSession session) {
        ask(message.parameter(1), session, () -> Stats.tell(message.parameter(0), session));
    }

    private static void help(IrcMessage message, IrcSession session) {
        Help.tell(message.parameter(0).toUpperCase(Locale.ROOT), session);
    }
}
