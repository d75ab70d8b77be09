package hocket.door;

/**
 * Bytes that are shared and never change: {@code bytes[from]} up to but without {@code bytes[to]}.
 * Whoever makes one gives the array away; whoever gets one only reads.
 */
public final class Slice {
    private final byte[] bytes;
    private final int from;
    private final int to;

    public Slice(byte[] bytes, int from, int to) {
        if (from < 0 || to < from || to > bytes.length) {
            throw new IllegalArgumentException("a slice outside its array");
        }
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** All of an array. */
    public static Slice of(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length);
    }

    /** The array it lies in. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where it begins in the array. */
    public int from() {
        return from;
    }

    /** How many bytes. */
    public int length() {
        return to - from;
    }
}
