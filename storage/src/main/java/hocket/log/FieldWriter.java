package hocket.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Writes the fields of a command, one after the other. Numbers are unsigned LEB128: seven bits a
 * byte, the lowest first, the eighth bit set on all but the last.
 *
 * <p>Its buffer must have room; see {@link CommandCodec#LARGEST}.
 */
final class FieldWriter {
    private final ByteBuffer to;

    FieldWriter(ByteBuffer to) {
        this.to = to;
    }

    /** A number from 0. */
    FieldWriter number(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("numbers in the log are not negative");
        }
        long rest = value;
        while (rest > 0x7f) {
            to.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        to.put((byte) rest);
        return this;
    }

    /** Sixty-four bits as they are. */
    FieldWriter bits(long value) {
        to.putLong(value);
        return this;
    }

    FieldWriter flag(boolean value) {
        to.put((byte) (value ? 1 : 0));
        return this;
    }

    /** A text, as its length in bytes and its UTF-8. */
    FieldWriter text(String value) {
        // The one allocation in writing a command: the JDK's encoder for arrays is many times
        // faster than a loop of ours over the characters, and what it leaves dies young.
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        to.put(bytes);
        return this;
    }
}
