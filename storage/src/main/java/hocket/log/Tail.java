package hocket.log;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What a segment held behind its last whole batch when it was read: nothing, the room that was
 * reserved for batches to come, which is zeros, what a crash has torn or somebody was writing, or
 * damage.
 */
final class Tail {
    private final ByteBuffer bytes;
    private final long offset;
    private final long nextIndex;
    private final int torn;

    private Tail(ByteBuffer bytes, long offset, long nextIndex) {
        this.bytes = bytes;
        this.offset = offset;
        this.nextIndex = nextIndex;
        this.torn = withoutZeros(bytes);
    }

    /**
     * Reads it.
     *
     * @param offset where the last whole batch ends
     * @param nextIndex the index after its last entry
     */
    static Tail read(DiskFile file, long offset, long nextIndex) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, file.size() - offset));
        file.readFully(bytes, offset);
        return new Tail(bytes.flip(), offset, nextIndex);
    }

    private static int withoutZeros(ByteBuffer bytes) {
        int length = bytes.limit();
        while (length > 0 && bytes.get(length - 1) == 0) {
            length--;
        }
        return length;
    }

    /** How many bytes there are, but for the zeros they end with. */
    int torn() {
        return torn;
    }

    /**
     * Whether it is damage, and not merely the end of what a crash had left unfinished: that is so
     * when a batch in it says that it was written after a force of what is here.
     */
    boolean isDamage() {
        int last = Math.min(torn, bytes.limit() - Frame.HEADER + 1);
        for (int at = 1; at < last; at++) {
            if (knowsOffsetDurable(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean knowsOffsetDurable(int at) {
        int length = Frame.length(bytes, at);
        int durable = Frame.durable(bytes, at);
        return length > 0
                && length <= bytes.limit() - at
                && durable > offset
                && durable <= offset + at
                && Frame.firstIndex(bytes, at) >= nextIndex
                && Frame.isWhole(bytes, at, length);
    }
}
