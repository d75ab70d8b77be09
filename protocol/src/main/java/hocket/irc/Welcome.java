package hocket.irc;

import hocket.core.Source;

/** What a client is told first when it has become a user (RFC 2812 section 5.1). */
final class Welcome {
    /** The letters of the users' modes, and of the channels'. */
    private static final String USER_MODES = "Bgiow";

    private static final String CHANNEL_MODES = "CIUabefhiklmnoqstuv";
    private static final String WITH_PARAMETER = "Iabefhkloqv";

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
                server.version().replace(' ', '-'),
                USER_MODES,
                CHANNEL_MODES,
                WITH_PARAMETER);
        Isupport.tell(session);
        ServerHandlers.tellCounts(session);
        ServerHandlers.tellMotd(session);
    }
}
