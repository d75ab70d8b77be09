package hocket.hub;

import java.nio.ByteBuffer;

/** Bytes that were read from a connection and that its door has not got yet. */
final class Unread {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private ByteBuffer bytes = NOTHING;

    boolean isEmpty() {
        return !bytes.hasRemaining();
    }

    /** Adds a copy of what is left in a buffer, and consumes it. */
    void add(ByteBuffer more) {
        if (more.hasRemaining()) {
            ByteBuffer both = ByteBuffer.allocate(bytes.remaining() + more.remaining());
            bytes = both.put(bytes).put(more).flip();
        }
    }

    /** Takes everything out. */
    ByteBuffer take() {
        ByteBuffer all = bytes;
        bytes = NOTHING;
        return all;
    }
}
