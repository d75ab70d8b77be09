package hocket.core;

/**
 * Names one attached client for ever: the node that serves it, that node's epoch (it grows with
 * every start of the process), and a number within the epoch.
 *
 * <p>Number 0 is the node itself; timers speak in its name.
 */
public record SessionId(int node, int epoch, long number) {
    public SessionId {
        if (node < 0 || epoch < 0 || number < 0) {
            throw new IllegalArgumentException("negative part in a session id");
        }
    }

    /** The identity under which a node submits commands of its own, such as expiries. */
    public static SessionId ofNode(int node, int epoch) {
        return new SessionId(node, epoch, 0);
    }

    @Override
    public String toString() {
        return node + "." + epoch + "." + number;
    }
}
