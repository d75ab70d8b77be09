package hocket.irc;

import java.util.List;

/** Questions about users: WHO, WHOIS, WHOWAS, USERHOST, ISON, USERS. */
final class WhoHandlers {
    static final List<IrcCommand> COMMANDS = List.of();

    private WhoHandlers() {}
}
