package hocket.hub;

import hocket.door.Slice;

/**
 * One session's way out: its outbox, and what its connection has taken over and not got rid of, as
 * far as the limits are concerned.
 */
final class Outgoing {
    private final Connection connection;
    private final Backlog backlog;
    private final Outbox outbox = new Outbox();
    private int counted;
    private long handedOver;
    private long left;
    private long leftAt;

    Outgoing(Connection connection, Backlog backlog) {
        this.connection = connection;
        this.backlog = backlog;
    }

    void add(Slice slice) {
        outbox.add(slice);
    }

    /** How many bytes wait, here and at the connection. */
    int load() {
        return outbox.bytes() + connection.unsent();
    }

    /** True if so much waits that who causes it should not be read. */
    boolean isSlow() {
        return load() > backlog.settings().softLimit();
    }

    /** True if who was slow has caught up. */
    boolean hasCaughtUp() {
        return load() <= backlog.settings().softLimit() / 2;
    }

    /** True if more waits than ever should. */
    boolean isBehind() {
        return load() > backlog.settings().hardLimit();
    }

    /** True if one turn has added so much that it should leave before more is added. */
    boolean isLarge() {
        return outbox.bytes() > backlog.settings().hardLimit() / 4;
    }

    /**
     * Hands everything to the connection.
     *
     * @return false if there was nothing
     */
    boolean flush(long now) {
        if (outbox.isEmpty()) {
            return false;
        }
        handedOver += outbox.bytes();
        connection.send(outbox.take());
        leftAt = counted == 0 ? now : leftAt;
        count(connection.unsent());
        return true;
    }

    /** The connection got rid of something. */
    void drained() {
        if (counted > 0) {
            count(connection.unsent());
        }
    }

    /** What waits as the hub's total has it. */
    int backlog() {
        return counted;
    }

    /** Nothing of it will ever leave. */
    void forget() {
        count(0);
    }

    /** True if output waits and nothing of it has left for too long. */
    boolean isStalled(long now) {
        long leftSoFar = handedOver - connection.unsent();
        if (counted == 0 || leftSoFar > left) {
            left = leftSoFar;
            leftAt = now;
        }
        return now - leftAt >= backlog.settings().stall().toNanos();
    }

    private void count(int waiting) {
        backlog.changedBy(waiting - counted);
        counted = waiting;
    }
}
