package hocket.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the fields of a command or of a snapshot, one after the other. Numbers are unsigned
 * LEB128: seven bits a byte, the lowest first, the eighth bit set on all but the last.
 *
 * <p>A buffer that it is given must have room; see {@link CommandCodec#LARGEST}.
 */
final class FieldWriter {
    private static final int LARGEST_NUMBER = 9;

    private final boolean grows;
    private ByteBuffer to;

    FieldWriter(ByteBuffer to) {
        this.to = to;
        this.grows = false;
    }

    private FieldWriter(int bytes) {
        this.to = ByteBuffer.allocate(bytes);
        this.grows = true;
    }

    /** A writer into a buffer of its own, which grows. */
    static FieldWriter growing(int bytes) {
        return new FieldWriter(bytes);
    }

    /** What was written, to be read. */
    ByteBuffer written() {
        return to.duplicate().flip();
    }

    /** A number from 0. */
    FieldWriter number(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("numbers in the log are not negative");
        }
        makeRoom(LARGEST_NUMBER);
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
        makeRoom(Long.BYTES);
        to.putLong(value);
        return this;
    }

    FieldWriter flag(boolean value) {
        makeRoom(1);
        to.put((byte) (value ? 1 : 0));
        return this;
    }

    /** A text, as its length in bytes and its UTF-8. */
    FieldWriter text(String value) {
        // The one allocation in writing a command: the JDK's encoder for arrays is many times
        // faster than a loop of ours over the characters, and what it leaves dies young.
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        makeRoom(bytes.length);
        to.put(bytes);
        return this;
    }

    /**
     * Fields that belong together, as their length in bytes (4 bytes) and themselves: a reader may
     * skip those at the end that it does not know.
     */
    FieldWriter part(Consumer<FieldWriter> fields) {
        makeRoom(Integer.BYTES);
        int start = to.position();
        to.putInt(0);
        fields.accept(this);
        to.putInt(start, to.position() - start - Integer.BYTES);
        return this;
    }

    /** Values of one sort, as their number and themselves. */
    <T> FieldWriter list(Collection<T> values, BiConsumer<FieldWriter, T> write) {
        number(values.size());
        values.forEach(value -> write.accept(this, value));
        return this;
    }

    /** A value that may be missing, as whether it is there and itself. */
    <T> FieldWriter optional(@Nullable T value, BiConsumer<FieldWriter, T> write) {
        flag(value != null);
        if (value != null) {
            write.accept(this, value);
        }
        return this;
    }

    private void makeRoom(int bytes) {
        if (grows && to.remaining() < bytes) {
            int size = Math.addExact(to.position(), bytes);
            int twice = (int) Math.min(2L * to.capacity(), Integer.MAX_VALUE - 8);
            to = ByteBuffer.allocate(Math.max(size, twice)).put(to.flip());
        }
    }
}
