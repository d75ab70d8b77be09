package hocket.core;

/** Commands about what a session is: the host of a desk, or gone. */
public sealed interface SessionCommand extends Command {

    /**
     * Opens the desk with the asking session as its host.
     *
     * @param host the host's name
     * @param capacity how many guests it takes at once, from 1
     */
    record OpenDesk(Nick host, int capacity) implements SessionCommand {
        public OpenDesk {
            if (capacity < 1) {
                throw new IllegalArgumentException("a desk takes at least one guest");
            }
        }
    }

    /** The session's connection is gone, for whatever reason. The last command of any session. */
    record Depart() implements SessionCommand {}
}
