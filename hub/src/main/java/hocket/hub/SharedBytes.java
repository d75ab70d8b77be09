package hocket.hub;

import hocket.door.Slice;

/**
 * Where encoded events are laid down one behind the other, so that what follows in time is a
 * neighbour in memory. What is written is never changed; a full chunk is left to its slices.
 */
final class SharedBytes {
    private static final int CHUNK = 64 * 1024;

    private byte[] chunk = new byte[CHUNK];
    private int used;

    Slice add(byte[] bytes) {
        if (bytes.length > CHUNK) {
            return Slice.of(bytes);
        }
        if (used + bytes.length > CHUNK) {
            chunk = new byte[CHUNK];
            used = 0;
        }
        System.arraycopy(bytes, 0, chunk, used, bytes.length);
        Slice slice = new Slice(chunk, used, used + bytes.length);
        used += bytes.length;
        return slice;
    }
}
