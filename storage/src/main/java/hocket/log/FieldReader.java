package hocket.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Reads {@link FieldWriter#part}: a reader of these fields alone. */
    FieldReader part() throws UnreadableCommandException {
        require(Integer.BYTES);
        int length = from.getInt();
        if (length < 0) {
            throw UnreadableCommandException.malformed("a part of a negative length");
        }
        require(length);
        FieldReader part = new FieldReader(from.slice(from.position(), length));
        from.position(from.position() + length);
        return part;
    }

    /** Reads {@link FieldWriter#list}. Each value takes a byte at least. */
    <T> List<T> list(Field<T> read) throws UnreadableCommandException {
        int count = smallNumber();
        require(count);
        List<T> values = new ArrayList<>(count);
        for (int at = 0; at < count; at++) {
            values.add(read.from(this));
        }
        return values;
    }

    /** Reads {@link FieldWriter#optional}. */
    <T> @Nullable T optional(Field<T> read) throws UnreadableCommandException {
        return flag() ? read.from(this) : null;
    }

    /** Reads one value. */
    interface Field<T> {
        T from(FieldReader in) throws UnreadableCommandException;
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
