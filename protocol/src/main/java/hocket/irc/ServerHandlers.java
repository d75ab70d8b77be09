package hocket.irc;

import java.util.List;

/**
 * Questions about the server: MOTD, LUSERS, VERSION, TIME, INFO, ADMIN, LINKS, STATS, HELP,
 * ISUPPORT.
 */
final class ServerHandlers {
    static final List<IrcCommand> COMMANDS = List.of();

    private ServerHandlers() {}
}
