package hocket.hub;

import hocket.door.Actions;
import hocket.door.Door;
import java.nio.ByteBuffer;

/**
 * One session's way in: gives the door what its connection reads, a few bytes at a time, and keeps
 * the rest for later, because a few bytes can become many commands.
 *
 * <p>A door that is paused gets nothing. Its connection is read all the same, up to the limit of
 * what is kept for it.
 */
final class Intake {
    /**
     * How many bytes the door gets at once, or fewer up to the end of a line; after that it is seen
     * whether it may have more.
     */
    static final int MOST_A_PIECE = 256;

    private final Hub hub;
    private final Session session;
    private final Door door;
    private final Connection connection;
    private final Actions actions;
    private final Unread unread = new Unread();
    private long resumesAt = Door.NEVER;
    private boolean feeding;
    private boolean ended;
    private boolean reading = true;

    Intake(Hub hub, Session session, Door door, Connection connection, Actions actions) {
        this.hub = hub;
        this.session = session;
        this.door = door;
        this.connection = connection;
        this.actions = actions;
    }

    /** True if the door has got all that came. */
    boolean isEmpty() {
        return unread.isEmpty();
    }

    void receive(ByteBuffer bytes) {
        if (unread.isEmpty()) {
            feed(bytes);
        }
        if (session.isOpen()) {
            unread.add(bytes);
            if (isPaused() && unread.size() > hub.settings().recvLimit()) {
                door.flooded(actions);
            }
        }
    }

    /** The client will send no more, in good order. */
    void end() {
        ended = true;
        endIfAllIsRead();
    }

    /** The door may have more again: first comes what is unread. */
    void readOn() {
        ByteBuffer waiting = unread.view();
        int from = waiting.position();
        feed(waiting);
        unread.drop(waiting.position() - from);
        endIfAllIsRead();
    }

    /** What the session will never read is dropped. */
    void clear() {
        unread.clear();
    }

    /** Reads on, stops reading the connection, or resumes, as the session may. */
    void pace() {
        if (feeding) {
            return;
        }
        if (!session.isOpen()) {
            unread.clear();
        }
        boolean may = session.mayRead();
        if (may && !unread.isEmpty() && isPaused()) {
            resumeAt(door.pausedUntil());
        } else if (may && (ended || !unread.isEmpty())) {
            hub.readOnLater(session);
            return;
        }
        if (may != reading) {
            reading = may;
            connection.setReading(may);
        }
    }

    private void feed(ByteBuffer bytes) {
        feeding = true;
        while (bytes.hasRemaining() && mayFeed()) {
            int from = bytes.position();
            int length = lengthOfPiece(bytes, from);
            ByteBuffer piece = bytes.slice(from, length);
            door.receive(piece, hub.now(), actions);
            bytes.position(from + piece.position());
            checkConsumed(piece);
        }
        feeding = false;
    }

    /** A line can be much work, and one byte long: so it goes alone. */
    private static int lengthOfPiece(ByteBuffer bytes, int from) {
        int most = Math.min(bytes.remaining(), MOST_A_PIECE);
        for (int length = 1; length < most; length++) {
            byte last = bytes.get(from + length - 1);
            if (last == '\n' || (last == '\r' && bytes.get(from + length) != '\n')) {
                return length;
            }
        }
        return most;
    }

    private void checkConsumed(ByteBuffer piece) {
        if (piece.hasRemaining() && mayFeed()) {
            throw new IllegalStateException("a door left bytes and may have more at once");
        }
    }

    private boolean mayFeed() {
        return session.mayRead() && !isPaused();
    }

    private boolean isPaused() {
        return door.pausedUntil() > hub.now();
    }

    private void resumeAt(long moment) {
        if (resumesAt != moment) {
            resumesAt = moment;
            hub.at(moment, now -> session.pace());
        }
    }

    private void endIfAllIsRead() {
        boolean isWaiting = session.isWaitingForWork() || door.isWaiting();
        if (ended && unread.isEmpty() && session.isOpen() && !isWaiting) {
            door.endOfInput(hub.now(), actions);
            session.inputEnded();
        }
    }
}
