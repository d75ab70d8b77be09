package hocket.irc;

import java.time.Duration;

/**
 * Answers STATS: a letter asks for a report. What shows how the network is kept is for operators.
 */
final class Stats {
    private static final String FOR_OPERATORS = "oOkKdD";

    private Stats() {}

    /** Tells what a letter asks for; nothing but the end of a report if it is none. */
    static void tell(String query, IrcSession session) {
        String letter = query.isEmpty() ? "*" : query.substring(0, query.offsetByCodePoints(0, 1));
        if (FOR_OPERATORS.contains(letter) && !session.isOperator()) {
            session.reply(Numeric.ERR_NOPRIVILEGES);
        } else {
            report(letter, session);
        }
        session.reply(Numeric.RPL_ENDOFSTATS, letter);
    }

    private static void report(String letter, IrcSession session) {
        switch (letter) {
            case "u" -> tellUptime(session);
            case "o", "O" -> tellOperators(session);
            case "k", "K" -> BanReport.tellMasks(session);
            case "d", "D" -> BanReport.tellNetworks(session);
            default -> {}
        }
    }

    private static void tellUptime(IrcSession session) {
        IrcSettings.Identity server = session.network().settings().identity();
        Duration up = Duration.between(server.started(), session.network().now());
        String clock =
                up.toHoursPart()
                        + ":"
                        + twoDigits(up.toMinutesPart())
                        + ":"
                        + twoDigits(up.toSecondsPart());
        session.reply(Numeric.RPL_STATSUPTIME, "Server Up " + up.toDays() + " days " + clock);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static void tellOperators(IrcSession session) {
        for (IrcSettings.OperatorLogin login : session.network().settings().operators()) {
            session.reply(Numeric.RPL_STATSOLINE, "O", login.from(), "*", login.name());
        }
    }
}
