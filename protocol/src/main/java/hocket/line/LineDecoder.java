package hocket.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Bytes to lines: a line ends with LF, and a CR before that is dropped; how the bytes are cut into
 * reads means nothing. UTF-8 is read strictly (RFC 3629: no overlong form, no surrogate).
 *
 * <p>Holds at most one line of the limit and its CR. The rest of a longer line is skipped.
 */
final class LineDecoder {
    private static final byte LF = '\n';
    private static final byte CR = '\r';
    private static final int FIRST_CAPACITY = 256;

    private final CharsetDecoder utf8 = UTF_8.newDecoder();
    private final int longest;
    private byte[] held = new byte[0];
    private int length;
    private boolean tooLong;

    /** A decoder for lines of at most {@code longest} bytes, their ends not counted. */
    LineDecoder(int longest) {
        this.longest = longest;
    }

    /** Consumes all bytes and hands over each line as it ends. */
    void decode(ByteBuffer bytes, Consumer<Line> lines) {
        while (bytes.hasRemaining()) {
            int end = indexOfLf(bytes);
            if (end < 0) {
                hold(bytes, bytes.remaining());
            } else {
                hold(bytes, end - bytes.position());
                bytes.get();
                lines.accept(finish());
            }
        }
    }

    /** True if a line has begun and not ended. */
    boolean hasRest() {
        return length > 0 || tooLong;
    }

    /** Takes what has come since the last line as a line of its own; nothing if that is empty. */
    Optional<Line> rest() {
        return hasRest() ? Optional.of(finish()) : Optional.empty();
    }

    private static int indexOfLf(ByteBuffer bytes) {
        for (int at = bytes.position(); at < bytes.limit(); at++) {
            if (bytes.get(at) == LF) {
                return at;
            }
        }
        return -1;
    }

    /** One byte more than the limit is kept: it may be the CR of the line's end. */
    private void hold(ByteBuffer bytes, int count) {
        tooLong |= length + count > longest + 1;
        if (tooLong) {
            bytes.position(bytes.position() + count);
            length = 0;
        } else {
            grow(length + count);
            bytes.get(held, length, count);
            length += count;
        }
    }

    private void grow(int needed) {
        if (needed > held.length) {
            int capacity = Math.max(needed, Math.max(FIRST_CAPACITY, 2 * held.length));
            held = Arrays.copyOf(held, Math.min(capacity, longest + 1));
        }
    }

    private Line finish() {
        int end = length > 0 && held[length - 1] == CR ? length - 1 : length;
        boolean refused = tooLong || end > longest;
        length = 0;
        tooLong = false;
        return refused ? new Line.TooLong() : decode(end);
    }

    private Line decode(int end) {
        try {
            return new Line.Complete(utf8.decode(ByteBuffer.wrap(held, 0, end)).toString());
        } catch (CharacterCodingException malformed) {
            return new Line.NotUtf8();
        }
    }
}
