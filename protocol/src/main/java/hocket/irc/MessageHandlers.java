package hocket.irc;

import java.util.List;

/** PRIVMSG, NOTICE, TAGMSG, REDACT, BATCH. */
final class MessageHandlers {
    static final List<IrcCommand> COMMANDS = List.of();

    private MessageHandlers() {}
}
