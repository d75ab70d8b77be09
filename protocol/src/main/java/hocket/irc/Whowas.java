package hocket.irc;

import hocket.core.Nick;
import hocket.core.PastUser;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Answers who had a nick, as WHOWAS asks for it, the latest first and without the end. */
final class Whowas {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE MMM d uuuu HH:mm:ss", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private Whowas() {}

    static void answer(String nick, int most, IrcSession session) {
        List<PastUser> found = Nick.parse(nick).map(session.state()::formerly).orElse(List.of());
        if (found.isEmpty()) {
            session.reply(Numeric.ERR_WASNOSUCHNICK, nick);
        }
        found.stream().limit(most).forEach(past -> tell(past, session));
    }

    private static void tell(PastUser past, IrcSession session) {
        session.reply(
                Numeric.RPL_WHOWASUSER,
                past.who().nick(),
                past.who().username(),
                past.who().host(),
                "*",
                past.realName());
        session.reply(
                Numeric.RPL_WHOISSERVER,
                past.who().nick(),
                session.network().name(),
                TIME.format(past.at()));
    }
}
