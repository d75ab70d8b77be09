package hocket.irc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All commands of the protocol, by name. */
final class CommandTable {
    private static final Map<String, IrcCommand> COMMANDS =
            Stream.of(
                            ConnectionHandlers.COMMANDS,
                            ServerHandlers.COMMANDS,
                            UserHandlers.COMMANDS,
                            WhoHandlers.COMMANDS,
                            MonitorHandlers.COMMANDS,
                            ChannelHandlers.COMMANDS,
                            ModeHandlers.COMMANDS,
                            MessageHandlers.COMMANDS,
                            OperatorHandlers.COMMANDS)
                    .flatMap(List::stream)
                    .collect(Collectors.toUnmodifiableMap(IrcCommand::name, command -> command));

    private CommandTable() {}

    /** The command of a name in capitals. */
    static Optional<IrcCommand> find(String name) {
        return Optional.ofNullable(COMMANDS.get(name));
    }
}
