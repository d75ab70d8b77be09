package hocket.irc;

import java.util.List;

/** MODE, for channels and users. */
final class ModeHandlers {
    static final List<IrcCommand> COMMANDS = List.of();

    private ModeHandlers() {}
}
