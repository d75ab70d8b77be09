package hocket.door;

/**
 * Bytes that are shared and never change: {@code bytes[from]} up to but without {@code bytes[to]}.
 * Whoever makes one gives the array away.
 */
public record Slice(byte[] bytes, int from, int to) {
    public Slice {
        if (from < 0 || to < from || to > bytes.length) {
            throw new IllegalArgumentException("a slice outside its array");
        }
    }

    /** All of an array. */
    public static Slice of(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length);
    }

    /** How many bytes. */
    public int length() {
        return to - from;
    }

    /** True if {@code next} lies right behind this in the same array. */
    public boolean isFollowedBy(Slice next) {
        return bytes == next.bytes && to == next.from;
    }

    /** This and the slice right behind it as one. */
    public Slice join(Slice next) {
        return new Slice(bytes, from, next.to);
    }
}
