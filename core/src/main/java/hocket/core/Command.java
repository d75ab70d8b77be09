package hocket.core;

/**
 * Something a session asks for that would change shared state. Commands go into the log; whether
 * they are allowed is decided by the {@link Core} when they come out of it.
 */
public sealed interface Command
        permits SessionCommand,
                UserCommand,
                ChannelCommand,
                MessageCommand,
                OperatorCommand,
                DeskCommand,
                ConversationCommand {}
