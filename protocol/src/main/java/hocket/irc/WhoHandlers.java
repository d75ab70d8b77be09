package hocket.irc;

import hocket.core.Nick;
import hocket.core.User;
import hocket.core.UserMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** WHO, WHOIS, WHOWAS, USERHOST, ISON: questions about users. */
final class WhoHandlers {
    /** How many nicks one WHOIS or WHOWAS may name, and is told of (ISUPPORT TARGMAX). */
    static final int MOST_NICKS = 4;

    private static final int MOST_HOSTS = 5;

    static final List<IrcCommand> COMMANDS =
            List.of(
                    IrcCommand.registered("WHO", 0, WhoHandlers::who),
                    IrcCommand.registered("WHOIS", 0, WhoHandlers::whois),
                    IrcCommand.registered("WHOWAS", 0, WhoHandlers::whowas),
                    IrcCommand.registered("USERHOST", 1, WhoHandlers::userhost),
                    IrcCommand.registered("ISON", 1, WhoHandlers::ison));

    private WhoHandlers() {}

    private static void who(IrcMessage message, IrcSession session) {
        WhoQuery query = WhoQuery.parse(message);
        session.answer(() -> session.user().ifPresent(asker -> Who.answer(query, asker, session)));
    }

    private static void whois(IrcMessage message, IrcSession session) {
        session.answer(() -> session.user().ifPresent(asker -> whois(message, asker, session)));
    }

    private static void whois(IrcMessage message, User asker, IrcSession session) {
        String nicks = message.parameter(message.has(1) ? 1 : 0);
        if (nicks.isEmpty()) {
            session.reply(Numeric.ERR_NONICKNAMEGIVEN);
        } else if (message.has(1) && !ServerHandlers.isHere(message.parameter(0), session)) {
            session.reply(Numeric.ERR_NOSUCHSERVER, message.parameter(0));
        } else {
            List<String> named = Target.list(nicks);
            named.stream().limit(MOST_NICKS).forEach(nick -> whois(nick, asker, session));
            Target.tellIfMore(named, MOST_NICKS, session);
            session.reply(Numeric.RPL_ENDOFWHOIS, nicks);
        }
    }

    private static void whois(String nick, User asker, IrcSession session) {
        find(nick, session)
                .ifPresentOrElse(
                        user -> new Whois(session, new Visibility(asker), user).answer(),
                        () -> session.reply(Numeric.ERR_NOSUCHNICK, nick));
    }

    private static void whowas(IrcMessage message, IrcSession session) {
        String nicks = message.parameter(0);
        if (nicks.isEmpty()) {
            session.reply(Numeric.ERR_NONICKNAMEGIVEN);
            return;
        }
        int most = count(message.parameter(1));
        session.answer(() -> {
            List<String> named = Target.list(nicks);
            named.stream().limit(MOST_NICKS).forEach(nick -> Whowas.answer(nick, most, session));
            Target.tellIfMore(named, MOST_NICKS, session);
            session.reply(Numeric.RPL_ENDOFWHOWAS, nicks);
        });
    }

    /** A number from 1; as many as there are if it is none. */
    private static int count(String text) {
        int number = Digits.number(text, 4).orElse(0);
        return number > 0 ? number : Integer.MAX_VALUE;
    }

    private static void userhost(IrcMessage message, IrcSession session) {
        session.answer(() -> {
            List<String> hosts =
                    named(message, session).limit(MOST_HOSTS).map(WhoHandlers::host).toList();
            answerWords(Numeric.RPL_USERHOST, hosts, session);
        });
    }

    /** {@code nick*=-user@host}: with the star an operator, with the minus away. */
    private static String host(User user) {
        return user.nick()
                + (user.has(UserMode.OPERATOR) ? "*" : "")
                + "="
                + (user.away().isPresent() ? "-" : "+")
                + user.source().username()
                + "@"
                + user.source().host();
    }

    private static void ison(IrcMessage message, IrcSession session) {
        session.answer(() -> {
            List<String> here = named(message, session).map(user -> user.nick().value()).toList();
            answerWords(Numeric.RPL_ISON, here, session);
        });
    }

    /** Those who are there of all whom the parameters name. */
    private static Stream<User> named(IrcMessage message, IrcSession session) {
        return message.parameters().stream()
                .flatMap(names -> List.of(names.split(" ", -1)).stream())
                .flatMap(name -> find(name, session).stream());
    }

    private static void answerWords(Numeric numeric, List<String> words, IrcSession session) {
        List<String> lines = Packing.lines(words, " ");
        if (lines.isEmpty()) {
            session.reply(numeric, "");
        }
        lines.forEach(line -> session.reply(numeric, line));
    }

    private static Optional<User> find(String nick, IrcSession session) {
        return Nick.parse(nick).flatMap(session.state()::user);
    }
}
