package hocket.irc;

import hocket.core.Source;
import java.util.stream.Collectors;

/** What a client is told first when it has become a user (RFC 2812 section 5.1). */
final class Welcome {
    private Welcome() {}

    static void say(Source who, IrcSession session) {
        IrcSettings.Identity server = session.network().settings().identity();
        session.reply(
                Numeric.RPL_WELCOME, "Welcome to the " + server.network() + " IRC Network " + who);
        session.reply(
                Numeric.RPL_YOURHOST,
                "Your host is " + server.name() + ", running version " + server.version());
        session.reply(
                Numeric.RPL_CREATED,
                "This server was started " + ServerHandlers.date(server.started()));
        session.reply(
                Numeric.RPL_MYINFO,
                server.name(),
                word(server.version()),
                ModeLetters.userModes(),
                sorted(ModeLetters.channelModes() + ModeLetters.ranks()),
                sorted(withParameter() + ModeLetters.ranks()));
        Isupport.tell(session);
        Counts.tell(session);
        ServerHandlers.tellMotd(session);
    }

    /** A text where there must be no spaces. */
    static String word(String text) {
        return text.replace(' ', '-');
    }

    /** The modes of channels that have one: all but those of the last type. */
    private static String withParameter() {
        String types = ModeLetters.channelModes();
        return types.substring(0, types.lastIndexOf(','));
    }

    private static String sorted(String letters) {
        return letters.replace(",", "")
                .chars()
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
