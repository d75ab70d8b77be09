package hocket.irc;

import java.util.List;

/** What a user says of itself: AWAY, SETNAME, its modes, ACCEPT. */
final class UserHandlers {
    static final List<IrcCommand> COMMANDS = List.of();

    private UserHandlers() {}
}
