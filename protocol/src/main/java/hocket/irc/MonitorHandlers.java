package hocket.irc;

import hocket.core.Nick;
import hocket.core.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** MONITOR: who wants to be told when somebody comes or goes (IRCv3 monitor). */
final class MonitorHandlers {
    static final List<IrcCommand> COMMANDS =
            List.of(IrcCommand.registered("MONITOR", 1, MonitorHandlers::monitor));

    private MonitorHandlers() {}

    private static void monitor(IrcMessage message, IrcSession session) {
        switch (message.parameter(0)) {
            case "+" -> session.answer(() -> add(message.parameter(1), session));
            case "-" -> session.answer(() -> remove(message.parameter(1), session));
            case "C", "c" -> session.answer(() -> watches(session).clear(session));
            case "L", "l" -> session.answer(() -> list(session));
            case "S", "s" -> session.answer(() -> tell(watches(session).of(session), session));
            default -> session.reply(Numeric.ERR_NEEDMOREPARAMS, message.command());
        }
    }

    private static void add(String targets, IrcSession session) {
        int most = session.network().settings().limits().monitored();
        List<Nick> added = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (String target : Target.list(targets)) {
            Optional<Nick> nick = Nick.parse(target).filter(each -> isNew(each, session));
            if (nick.isPresent() && watches(session).of(session).size() >= most) {
                refused.add(target);
            } else if (nick.isPresent()) {
                watches(session).add(session, nick.get());
                added.add(nick.get());
            }
        }
        tell(added, session);
        Packing.lines(refused, ",")
                .forEach(line -> session.reply(Numeric.ERR_MONLISTFULL, most, line));
    }

    private static boolean isNew(Nick nick, IrcSession session) {
        return !watches(session).has(session, nick);
    }

    private static void remove(String targets, IrcSession session) {
        Target.list(targets).stream()
                .flatMap(target -> Nick.parse(target).stream())
                .forEach(nick -> watches(session).remove(session, nick));
    }

    private static void list(IrcSession session) {
        List<String> nicks = watches(session).of(session).stream().map(Nick::value).toList();
        answer(Numeric.RPL_MONLIST, nicks, session);
        session.reply(Numeric.RPL_ENDOFMONLIST);
    }

    /** Says of each whether it is there. */
    private static void tell(Collection<Nick> nicks, IrcSession session) {
        List<String> here = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (Nick nick : nicks) {
            session.state()
                    .user(nick)
                    .map(User::source)
                    .ifPresentOrElse(
                            source -> here.add(source.toString()), () -> gone.add(nick.value()));
        }
        answer(Numeric.RPL_MONONLINE, here, session);
        answer(Numeric.RPL_MONOFFLINE, gone, session);
    }

    private static void answer(Numeric numeric, List<String> words, IrcSession session) {
        Packing.lines(words, ",").forEach(line -> session.reply(numeric, line));
    }

    private static Watches watches(IrcSession session) {
        return session.network().watches();
    }
}
