package hocket.irc;

import hocket.core.Source;
import java.util.Arrays;

/**
 * Encodes lines of IRC straight to UTF-8, one after the other: tags, then the line itself, of which
 * {@value IrcLine#LONGEST} bytes at most are kept with its end, cut between characters. Made for
 * the way of every message: nothing is allocated but the bytes.
 */
final class LineBytes {
    private static final int END = 2;

    private byte[] bytes = new byte[192];
    private int length;
    private int start;
    private boolean tagged;

    /** Begins a tag of the next line; its value, if it has one, is put behind it. */
    LineBytes tag(String key) {
        put(tagged ? ';' : '@');
        tagged = true;
        return put(key);
    }

    /** Begins a line, after its tags, that comes from {@code source}. */
    LineBytes from(Source source) {
        begin();
        put(':').put(source.nick().value());
        put('!').put(source.username().value());
        return put('@').put(source.host().value());
    }

    /** The same, of a line that comes from the server of that name. */
    LineBytes from(String server) {
        begin();
        return put(':').put(server);
    }

    /** Adds a word to the line: a command, or a parameter that is not the last. */
    LineBytes with(String word) {
        return put(' ').put(word);
    }

    /** Adds the last parameter. */
    LineBytes last(String text) {
        return put(' ').put(':').put(text);
    }

    /** Ends the line. */
    void end() {
        if (length - start > IrcLine.LONGEST - END) {
            length = start + IrcLine.LONGEST - END;
            while ((bytes[length] & 0xc0) == 0x80) {
                length--;
            }
        }
        put('\r').put('\n');
        start = length;
    }

    /** Adds an ASCII character. */
    LineBytes put(char c) {
        ensure(1);
        bytes[length] = (byte) c;
        length++;
        return this;
    }

    /** Adds text, which has no lone surrogates. */
    LineBytes put(String text) {
        ensure(3 * text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c < 0x80) {
                bytes[length] = (byte) c;
                length++;
                at++;
            } else {
                at += encode(text.codePointAt(at));
            }
        }
        return this;
    }

    /** Adds encoded text: {@code text[from]} up to but without {@code text[to]}. */
    LineBytes put(byte[] text, int from, int to) {
        ensure(to - from);
        System.arraycopy(text, from, bytes, length, to - from);
        length += to - from;
        return this;
    }

    /** Adds a number, with zeros in front up to {@code digits}. */
    LineBytes put(int number, int digits) {
        ensure(digits);
        int rest = number;
        for (int at = length + digits - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    /** All lines so far. */
    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void begin() {
        if (tagged) {
            put(' ');
            tagged = false;
        }
        start = length;
    }

    /** Encodes a character beyond ASCII; says how many chars it had. */
    private int encode(int c) {
        if (c < 0x800) {
            add(0xc0 | (c >> 6));
        } else {
            if (c < 0x10000) {
                add(0xe0 | (c >> 12));
            } else {
                add(0xf0 | (c >> 18));
                add(0x80 | ((c >> 12) & 0x3f));
            }
            add(0x80 | ((c >> 6) & 0x3f));
        }
        add(0x80 | (c & 0x3f));
        return c < 0x10000 ? 1 : 2;
    }

    private void add(int value) {
        bytes[length] = (byte) value;
        length++;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
