package hocket.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what {@link FieldWriter} wrote, up to the limit of its buffer. */
final class FieldReader {
    private static final int MOST_BITS = 63;

    private final ByteBuffer from;

    FieldReader(ByteBuffer from) {
        this.from = from;
    }

    long number() throws UnreadableCommandException {
        long value = 0;
        for (int shift = 0; shift < MOST_BITS; shift += 7) {
            byte next = next();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw UnreadableCommandException.malformed("a number too large");
    }

    int smallNumber() throws UnreadableCommandException {
        long value = number();
        if (value > Integer.MAX_VALUE) {
            throw UnreadableCommandException.malformed("a number too large");
        }
        return (int) value;
    }

    long bits() throws UnreadableCommandException {
        require(Long.BYTES);
        return from.getLong();
    }

    boolean flag() throws UnreadableCommandException {
        return next() != 0;
    }

    String text() throws UnreadableCommandException {
        int length = smallNumber();
        require(length);
        byte[] bytes = new byte[length];
        from.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private byte next() throws UnreadableCommandException {
        require(1);
        return from.get();
    }

    private void require(int bytes) throws UnreadableCommandException {
        if (from.remaining() < bytes) {
            throw UnreadableCommandException.malformed("it ends too early");
        }
    }
}
