package hocket.core;

/**
 * Removes from a line whatever could drive a terminal: C0 controls but TAB, DEL, C1 controls,
 * escape sequences as ECMA-48 shapes them, and lone surrogates; and what Unicode has to the same
 * ends, line and paragraph separators and the controls that turn the direction of text. What is
 * left is shown as it stands.
 */
public final class PlainText {
    private static final char ESC = 0x1b;
    private static final char BEL = 0x07;
    private static final char CSI = 0x9b;
    private static final char ST = 0x9c;

    private PlainText() {}

    /** The line without controls and escape sequences; the same instance if it had none. */
    public static String of(String line) {
        if (isPlain(line)) {
            return line;
        }
        StringBuilder plain = new StringBuilder(line.length());
        int lastTerminator = lastTerminator(line);
        int at = 0;
        while (at < line.length()) {
            int visible = visibleLength(line, at);
            plain.append(line, at, at + visible);
            at += visible > 0 ? visible : hiddenLength(line, at, lastTerminator);
        }
        return plain.toString();
    }

    /** True if nothing in the text could drive a terminal. */
    public static boolean isPlain(String text) {
        int at = 0;
        while (at < text.length()) {
            int visible = visibleLength(text, at);
            if (visible == 0) {
                return false;
            }
            at += visible;
        }
        return true;
    }

    /** The length of the text as UTF-8, in bytes; a lone surrogate counts as three. */
    public static int utf8Length(String text) {
        int bytes = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < 0x80) {
                bytes += 1;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (isPair(text, at)) {
                bytes += 4;
                at++;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }

    /** How many chars the visible character at {@code at} has; 0 if there is none. */
    private static int visibleLength(String line, int at) {
        char c = line.charAt(at);
        if (c >= 0xd800 && c <= 0xdfff) {
            return isPair(line, at) ? 2 : 0;
        }
        boolean visible = c == '\t' || (c >= ' ' && c < 0x7f) || (c >= 0xa0 && !isFormat(c));
        return visible ? 1 : 0;
    }

    /** Separators and embeddings (U+2028 to 202E), isolates (U+2066 to 2069). */
    private static boolean isFormat(char c) {
        return (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean isPair(String line, int at) {
        return line.charAt(at) >= 0xd800
                && line.charAt(at) <= 0xdbff
                && at + 1 < line.length()
                && line.charAt(at + 1) >= 0xdc00
                && line.charAt(at + 1) <= 0xdfff;
    }

    /** How many chars the control or escape sequence at {@code at} has, at least 1. */
    private static int hiddenLength(String line, int at, int lastTerminator) {
        char c = line.charAt(at);
        if (c == CSI) {
            return afterControlSequence(line, at + 1) - at;
        }
        if (c >= 0x80 && c < 0xa0 && startsString((char) (c - 0x40))) {
            return afterString(line, at + 1, lastTerminator) - at;
        }
        if (c != ESC || at + 1 == line.length()) {
            return 1;
        }
        char kind = line.charAt(at + 1);
        if (kind == '[') {
            return afterControlSequence(line, at + 2) - at;
        }
        return startsString(kind)
                ? afterString(line, at + 2, lastTerminator) - at
                : afterShortSequence(line, at + 1) - at;
    }

    /** DCS, SOS, OSC, PM and APC, by the character that follows ESC. */
    private static boolean startsString(char kind) {
        return kind == 'P' || kind == 'X' || kind == ']' || kind == '^' || kind == '_';
    }

    private static int afterControlSequence(String line, int at) {
        int end = skip(line, skip(line, at, 0x30, 0x3f), 0x20, 0x2f);
        return end < line.length() && isWithin(line.charAt(end), 0x40, 0x7e) ? end + 1 : end;
    }

    /** After the next terminator; where there is none, only the start is hidden. */
    private static int afterString(String line, int at, int lastTerminator) {
        if (at > lastTerminator) {
            return at;
        }
        int end = at;
        while (terminatorLength(line, end) == 0) {
            end++;
        }
        return end + terminatorLength(line, end);
    }

    /**
     * Where the last terminator is, -1 if there is none. Looked for once a line: else thousands of
     * starts without an end would each be followed to the line's end.
     */
    private static int lastTerminator(String line) {
        int at = line.length() - 1;
        while (at >= 0 && terminatorLength(line, at) == 0) {
            at--;
        }
        return at;
    }

    /** How many chars the end of a string at {@code at} has (BEL, ST or ESC \); 0 if it is none. */
    private static int terminatorLength(String line, int at) {
        char c = line.charAt(at);
        if (c == BEL || c == ST) {
            return 1;
        }
        return c == ESC && at + 1 < line.length() && line.charAt(at + 1) == '\\' ? 2 : 0;
    }

    private static int afterShortSequence(String line, int at) {
        int end = skip(line, at, 0x20, 0x2f);
        return end < line.length() && isWithin(line.charAt(end), 0x30, 0x7e) ? end + 1 : end;
    }

    private static int skip(String line, int at, int low, int high) {
        int end = at;
        while (end < line.length() && isWithin(line.charAt(end), low, high)) {
            end++;
        }
        return end;
    }

    private static boolean isWithin(char c, int low, int high) {
        return c >= low && c <= high;
    }
}
