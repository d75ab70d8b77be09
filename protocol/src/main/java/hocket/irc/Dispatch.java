package hocket.irc;

import java.util.Optional;

/** Gives each message to the handler that the {@link CommandTable} names, if it may be sent now. */
final class Dispatch {
    private Dispatch() {}

    /**
     * Handles a message; while it is open whether the client becomes a user, or work is done for it
     * elsewhere, the message waits for that.
     */
    static void take(IrcMessage message, IrcSession session) {
        if (!session.isPostponing()) {
            session.handle(message, () -> handle(message, session));
        } else {
            session.postpone(message);
        }
    }

    /** Handles what had to wait. */
    static void resume(IrcSession session) {
        for (IrcMessage message : session.takePostponed()) {
            if (!session.isClosing()) {
                take(message, session);
            }
        }
    }

    private static void handle(IrcMessage message, IrcSession session) {
        Optional<IrcCommand> command = CommandTable.find(message.command(), session);
        if (command.isPresent()) {
            handle(message, command.get(), session);
        } else if (session.isRegistered()) {
            session.reply(Numeric.ERR_UNKNOWNCOMMAND, message.command());
        } else {
            session.reply(Numeric.ERR_NOTREGISTERED);
        }
    }

    private static void handle(IrcMessage message, IrcCommand command, IrcSession session) {
        boolean registered = session.isRegistered();
        if (session.isInBatch(message)) {
            return;
        }
        if (command.when() == IrcCommand.When.REGISTERED && !registered) {
            session.reply(Numeric.ERR_NOTREGISTERED);
        } else if (command.when() == IrcCommand.When.REGISTERING && registered) {
            session.reply(Numeric.ERR_ALREADYREGISTERED);
        } else if (message.parameters().size() < command.parameters()) {
            session.reply(Numeric.ERR_NEEDMOREPARAMS, command.name());
        } else {
            command.handler().handle(message, session);
        }
    }
}
