package hocket.irc;

import java.util.List;

/** OPER and what operators of the network may do: KILL, WALLOPS, REHASH, KLINE, DLINE, CHGHOST. */
final class OperatorHandlers {
    static final List<IrcCommand> COMMANDS = List.of();

    private OperatorHandlers() {}
}
