package hocket.core;

/** Commands about what sessions are: the host of a desk, or gone. */
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

    /**
     * A node has died without a word: all its sessions of this epoch and of earlier ones are gone.
     * A node's own command, with which each of its epochs begins where the log is kept.
     */
    record NodeLost(int node, int epoch) implements SessionCommand {
        public NodeLost {
            if (node < 0 || epoch < 0) {
                throw new IllegalArgumentException("no epoch of a node");
            }
        }

        /** True if the session is one of those that are gone. */
        public boolean covers(SessionId session) {
            return session.node() == node && session.epoch() <= epoch;
        }
    }
}
