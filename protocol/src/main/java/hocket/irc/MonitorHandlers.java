package hocket.irc;

import java.util.List;

/** MONITOR: nicks whose coming and going a session wants to know. */
final class MonitorHandlers {
    static final List<IrcCommand> COMMANDS = List.of();

    private MonitorHandlers() {}
}
