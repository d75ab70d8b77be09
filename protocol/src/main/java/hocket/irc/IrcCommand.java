package hocket.irc;

/**
 * One command of the protocol, as the {@link CommandTable} has it.
 *
 * @param name in capitals
 * @param parameters how many it needs at least; with fewer it is answered with 461
 */
record IrcCommand(String name, When when, int parameters, Handler handler) {

    /** When a client may send it. */
    enum When {
        /** At any time. */
        ALWAYS,
        /** Before registration only; after it, it is answered with 462. */
        REGISTERING,
        /** After registration only; before it, it is answered with 451. */
        REGISTERED
    }

    /** What is done with a message of the command. */
    interface Handler {
        void handle(IrcMessage message, IrcSession session);
    }

    static IrcCommand always(String name, int parameters, Handler handler) {
        return new IrcCommand(name, When.ALWAYS, parameters, handler);
    }

    static IrcCommand registering(String name, int parameters, Handler handler) {
        return new IrcCommand(name, When.REGISTERING, parameters, handler);
    }

    static IrcCommand registered(String name, int parameters, Handler handler) {
        return new IrcCommand(name, When.REGISTERED, parameters, handler);
    }
}
