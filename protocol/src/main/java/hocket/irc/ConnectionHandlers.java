package hocket.irc;

import java.util.List;

/**
 * PASS, NICK and USER, CAP, PING and PONG, QUIT, ERROR: a client comes, shows that it lives, and
 * goes.
 */
final class ConnectionHandlers {
    static final List<IrcCommand> COMMANDS = List.of();

    private ConnectionHandlers() {}
}
