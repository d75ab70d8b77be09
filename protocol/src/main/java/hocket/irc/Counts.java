package hocket.irc;

import hocket.core.State;
import hocket.core.UserMode;

/** How many users, operators and channels there are (LUSERS). */
final class Counts {
    private Counts() {}

    static void tell(IrcSession session) {
        State state = session.state();
        Census census = session.network().census();
        int users = state.users().size();
        int invisible = census.having(UserMode.INVISIBLE);
        session.reply(
                Numeric.RPL_LUSERCLIENT,
                "There are "
                        + (users - invisible)
                        + " users and "
                        + invisible
                        + " invisible on 1 servers");
        session.reply(Numeric.RPL_LUSEROP, census.having(UserMode.OPERATOR));
        session.reply(Numeric.RPL_LUSERUNKNOWN, census.unregistered());
        session.reply(Numeric.RPL_LUSERCHANNELS, state.channels().size());
        session.reply(Numeric.RPL_LUSERME, "I have " + users + " clients and 0 servers");
        tellMost(Numeric.RPL_LOCALUSERS, "local", users, session);
        tellMost(Numeric.RPL_GLOBALUSERS, "global", users, session);
    }

    private static void tellMost(Numeric numeric, String where, int users, IrcSession session) {
        int most = session.network().census().most(users);
        String words = "Current " + where + " users " + users + ", max " + most;
        session.reply(numeric, users, most, words);
    }
}
