package hocket.irc;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All commands of the protocol, by name. */
final class CommandTable {
    private static final Map<String, IrcCommand> COMMANDS =
            byName(
                    Stream.of(
                                    ConnectionHandlers.COMMANDS,
                                    CapHandlers.COMMANDS,
                                    ServerHandlers.COMMANDS,
                                    UserHandlers.COMMANDS,
                                    WhoHandlers.COMMANDS,
                                    MonitorHandlers.COMMANDS,
                                    ChannelHandlers.COMMANDS,
                                    ModeHandlers.COMMANDS,
                                    MessageHandlers.COMMANDS,
                                    HistoryHandlers.COMMANDS,
                                    OperatorHandlers.COMMANDS)
                            .flatMap(List::stream));

    /** What takes the place of a command before registration, for who has the capability. */
    private static final Map<Capability, IrcCommand> EARLY =
            Map.of(
                    Capability.PRE_AWAY, ConnectionHandlers.EARLY_AWAY,
                    Capability.EXTENDED_ISUPPORT, ServerHandlers.EARLY_ISUPPORT);

    private CommandTable() {}

    /** The command of a name in capitals, as the session may use it now. */
    static Optional<IrcCommand> find(String name, IrcSession session) {
        return session.isRegistered() ? find(name) : early(name, session).or(() -> find(name));
    }

    /** The command of a name in capitals. */
    static Optional<IrcCommand> find(String name) {
        return Optional.ofNullable(COMMANDS.get(name));
    }

    /** The names of all commands, in alphabetical order. */
    static List<String> names() {
        return COMMANDS.keySet().stream().sorted(Comparator.naturalOrder()).toList();
    }

    private static Optional<IrcCommand> early(String name, IrcSession session) {
        return EARLY.entrySet().stream()
                .filter(early ->
                        early.getValue().name().equals(name) && session.has(early.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, IrcCommand> byName(Stream<IrcCommand> commands) {
        return commands.collect(
                Collectors.toUnmodifiableMap(IrcCommand::name, Function.identity()));
    }
}
