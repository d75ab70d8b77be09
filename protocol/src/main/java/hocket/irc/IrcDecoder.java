package hocket.irc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Cuts what a client sends into lines: at LF or CR, empty ones skipped, and NUL, which no line may
 * hold, left out. At most {@value #LONGEST_TAGS} bytes of tags and {@value #LONGEST_REST} of the
 * rest, its end counted; what is longer is skipped up to its end. UTF-8 is read strictly.
 *
 * <p>Holds at most one line, and nothing between lines: most clients are silent most of the time.
 */
final class IrcDecoder {
    /** The longest tags of a client, the {@code @} and the space counted (IRCv3 message-tags). */
    static final int LONGEST_TAGS = 4096;

    /** The longest line without its tags, its CR LF counted. */
    static final int LONGEST_REST = 512;

    private static final int LONGEST_LINE = LONGEST_TAGS + LONGEST_REST;
    private static final int LONGEST_COMMAND = 32;
    private static final int FIRST_CAPACITY = 128;
    private static final int END = 2;
    private static final byte[] NOTHING = {};

    /** What comes out. */
    sealed interface Line {
        /** A line, without its end. */
        record Complete(String text) implements Line {}

        /**
         * It was too long.
         *
         * @param label as far as its start shows one; empty if none
         */
        record TooLong(String label) implements Line {}

        /**
         * It was not UTF-8.
         *
         * @param command what it asked for, in capitals; {@code *} if that cannot be told
         * @param label its label, if that is UTF-8; empty if none
         */
        record NotUtf8(String command, String label) implements Line {}
    }

    private byte[] held = NOTHING;
    private int length;
    private boolean overflowed;

    /** The label of the line that has overflowed; empty if none. */
    private String overflowedLabel = "";

    /** Takes all the bytes; hands each line on, in order. */
    void decode(ByteBuffer bytes, Consumer<Line> lines) {
        if (!bytes.hasArray()) {
            decode(copyOf(bytes), lines);
            return;
        }
        byte[] array = bytes.array();
        int start = bytes.arrayOffset() + bytes.position();
        int limit = bytes.arrayOffset() + bytes.limit();
        bytes.position(bytes.limit());
        for (int at = start; at < limit; at++) {
            if (array[at] == '\n' || array[at] == '\r') {
                end(array, start, at, lines);
                start = at + 1;
            }
        }
        hold(array, start, limit);
    }

    private static ByteBuffer copyOf(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return ByteBuffer.wrap(copy);
    }

    /** A line ends at {@code to}; if it is all in one array, it is read from there. */
    private void end(byte[] array, int from, int to, Consumer<Line> lines) {
        if (length == 0 && !overflowed) {
            finish(array, from, to, lines);
            return;
        }
        hold(array, from, to);
        if (overflowed) {
            lines.accept(new Line.TooLong(overflowedLabel));
        } else {
            finish(held, 0, length, lines);
        }
        held = NOTHING;
        length = 0;
        overflowed = false;
        overflowedLabel = "";
    }

    private void hold(byte[] array, int from, int to) {
        int count = to - from;
        if (overflowed) {
            return;
        }
        if (length + count > LONGEST_LINE) {
            overflowed = true;
            overflowedLabel = length == 0 ? Label.of(array, from, to) : Label.of(held, 0, length);
            held = NOTHING;
            length = 0;
        } else if (count > 0) {
            grow(length + count);
            System.arraycopy(array, from, held, length, count);
            length += count;
        }
    }

    private void grow(int needed) {
        if (needed > held.length) {
            int capacity = Math.max(needed, Math.max(FIRST_CAPACITY, 2 * held.length));
            held = Arrays.copyOf(held, Math.min(capacity, LONGEST_LINE));
        }
    }

    private static void finish(byte[] bytes, int from, int to, Consumer<Line> lines) {
        if (from == to) {
            return;
        }
        if (isTooLong(bytes, from, to)) {
            lines.accept(new Line.TooLong(Label.of(bytes, from, to)));
        } else {
            read(bytes, from, to, lines);
        }
    }

    private static boolean isTooLong(byte[] bytes, int from, int to) {
        if (to - from <= LONGEST_REST - END) {
            return false;
        }
        int tags = bytes[from] == '@' ? tagsLength(bytes, from, to) : 0;
        return tags > LONGEST_TAGS || to - from - tags > LONGEST_REST - END;
    }

    /** The length of the tags with the space that ends them. */
    private static int tagsLength(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != ' ') {
            at++;
        }
        return Math.min(at + 1, to) - from;
    }

    private static void read(byte[] bytes, int from, int to, Consumer<Line> lines) {
        boolean ascii = true;
        boolean nul = false;
        for (int at = from; at < to; at++) {
            ascii &= bytes[at] >= 0;
            nul |= bytes[at] == 0;
        }
        if (nul) {
            byte[] rest = withoutNul(bytes, from, to);
            finish(rest, 0, rest.length, lines);
        } else if (ascii) {
            lines.accept(new Line.Complete(new String(bytes, from, to - from, ISO_8859_1)));
        } else {
            lines.accept(readUtf8(bytes, from, to));
        }
    }

    private static byte[] withoutNul(byte[] bytes, int from, int to) {
        byte[] kept = new byte[to - from];
        int count = 0;
        for (int at = from; at < to; at++) {
            if (bytes[at] != 0) {
                kept[count] = bytes[at];
                count++;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static Line readUtf8(byte[] bytes, int from, int to) {
        try {
            ByteBuffer line = ByteBuffer.wrap(bytes, from, to - from);
            return new Line.Complete(UTF_8.newDecoder().decode(line).toString());
        } catch (CharacterCodingException malformed) {
            String command = commandOf(new String(bytes, from, to - from, ISO_8859_1));
            return new Line.NotUtf8(command, Label.of(bytes, from, to));
        }
    }

    /** The command of a line whose text cannot be read, if it looks like one. */
    private static String commandOf(String line) {
        String command = IrcMessage.parse(line).map(IrcMessage::command).orElse("");
        boolean isWord =
                !command.isEmpty()
                        && command.length() <= LONGEST_COMMAND
                        && command.chars().allMatch(c -> (c >= 'A' && c <= 'Z'));
        return isWord ? command : "*";
    }
}
