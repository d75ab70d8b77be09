package hocket.irc;

import java.util.List;

/** JOIN, PART, NAMES, TOPIC, LIST, KICK, INVITE, KNOCK, RENAME. */
final class ChannelHandlers {
    static final List<IrcCommand> COMMANDS = List.of();

    private ChannelHandlers() {}
}
