package hocket.simulator;

import java.util.Arrays;

/** Bytes in order, added behind and taken before. */
final class ByteQueue {
    private byte[] bytes = new byte[256];
    private int from;
    private int to;

    int size() {
        return to - from;
    }

    boolean isEmpty() {
        return from == to;
    }

    void add(byte[] more) {
        makeRoom(more.length);
        System.arraycopy(more, 0, bytes, to, more.length);
        to += more.length;
    }

    /** The first {@code count} bytes, or all if there are fewer. */
    byte[] take(int count) {
        int end = Math.min(to, from + count);
        byte[] taken = Arrays.copyOfRange(bytes, from, end);
        from = end;
        return taken;
    }

    /** What comes before the first {@code end}, which is taken too; all there is if none comes. */
    byte[] takeUpTo(byte end) {
        int at = indexOf(end);
        byte[] taken = take(at < 0 ? size() : at);
        take(1);
        return taken;
    }

    boolean contains(byte wanted) {
        return indexOf(wanted) >= 0;
    }

    void clear() {
        from = to;
    }

    private int indexOf(byte wanted) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == wanted) {
                return at - from;
            }
        }
        return -1;
    }

    private void makeRoom(int count) {
        if (to + count > bytes.length) {
            int size = size();
            byte[] larger = new byte[Math.max(2 * bytes.length, size + count)];
            System.arraycopy(bytes, from, larger, 0, size);
            bytes = larger;
            from = 0;
            to = size;
        }
    }
}
