package hocket.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What a connection has sent while its door is undecided: at most {@value #MOST} bytes. As a
 * sequence of characters it is read as ISO 8859-1.
 */
final class FirstBytes implements CharSequence {
    static final int MOST = 8192;

    private byte[] bytes = new byte[0];
    private int length;

    /** Takes as many bytes as there is room for; the rest stays in the buffer. */
    void add(ByteBuffer more) {
        int count = Math.min(more.remaining(), MOST - length);
        if (length + count > bytes.length) {
            bytes =
                    Arrays.copyOf(
                            bytes, Math.min(MOST, Math.max(2 * bytes.length, length + count)));
        }
        more.get(bytes, length, count);
        length += count;
    }

    boolean isFull() {
        return length == MOST;
    }

    /** The same bytes and a line feed. There must be room. */
    FirstBytes finished() {
        FirstBytes line = new FirstBytes();
        line.add(buffer());
        line.add(ByteBuffer.wrap(new byte[] {'\n'}));
        return line;
    }

    /** Forgets everything. */
    void clear() {
        bytes = new byte[0];
        length = 0;
    }

    /** The bytes, as a buffer over the same array. */
    ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes, 0, length);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return (char) (bytes[index] & 0xff);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().subSequence(start, end);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, ISO_8859_1);
    }
}
