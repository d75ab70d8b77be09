package hocket.hub;

import java.nio.ByteBuffer;

/**
 * Bytes that were read from a connection and that its door has not got yet. Adding and dropping
 * cost in proportion to what is added and dropped.
 */
final class Unread {
    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int from;
    private int to;

    boolean isEmpty() {
        return from == to;
    }

    int size() {
        return to - from;
    }

    /** Adds a copy of what is left in a buffer, and consumes it. */
    void add(ByteBuffer more) {
        int count = more.remaining();
        if (count > bytes.length - to) {
            makeRoom(count);
        }
        more.get(bytes, to, count);
        to += count;
    }

    private void makeRoom(int count) {
        byte[] wider = new byte[isEmpty() ? count : 2 * (size() + count)];
        System.arraycopy(bytes, from, wider, 0, size());
        bytes = wider;
        to -= from;
        from = 0;
    }

    /** A view of everything, valid until something is added. */
    ByteBuffer view() {
        return ByteBuffer.wrap(bytes, from, size());
    }

    /** Drops the first bytes. */
    void drop(int count) {
        from += count;
        if (isEmpty()) {
            clear();
        }
    }

    void clear() {
        bytes = NOTHING;
        from = 0;
        to = 0;
    }
}
