package hocket.core;

import java.util.List;

/**
 * A message as IRC carries it: one line, or several that belong together, and the client-only tags
 * that go with it. It may hold colours, CTCP and other controls, so whatever shows it to people
 * takes {@link PlainText#of} it.
 *
 * @param kind whether a program may answer it by itself
 * @param lines at least one; at most {@value #MOST_LINES}, and {@value #LONGEST} bytes in all
 */
public record Message(Kind kind, List<Line> lines, ClientTags tags) {
    /** The most lines one message may have. */
    public static final int MOST_LINES = 100;

    /** The longest message, all lines together, in bytes of UTF-8. */
    public static final int LONGEST = 16_384;

    /** What CTCP begins with, and usually ends with. */
    static final char CTCP = 0x01;

    /** What an action begins with. */
    static final String ACTION = CTCP + "ACTION";

    /** What sort of message it is. */
    public enum Kind {
        /** An ordinary message. */
        PRIVMSG,
        /** One that nothing may answer automatically. */
        NOTICE
    }

    /**
     * One line of a message.
     *
     * @param continues true if it goes on where the line before it ended, without a line break
     */
    public record Line(String text, boolean continues) {
        public Line {
            if (!isOneLine(text)) {
                throw new IllegalArgumentException("not one line");
            }
        }

        /** True if it is CTCP, actions included. */
        boolean isMarked() {
            return !text.isEmpty() && text.charAt(0) == CTCP;
        }

        /** True if it is what somebody does ({@code /me}). */
        boolean isAction() {
            return text.startsWith(ACTION)
                    && (text.length() == ACTION.length()
                            || text.charAt(ACTION.length()) == ' '
                            || text.charAt(ACTION.length()) == CTCP);
        }
    }

    public Message {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MOST_LINES || bytes(lines) > LONGEST) {
            throw new IllegalArgumentException("no line, or too much in a message");
        }
    }

    /** True if it is CTCP, which asks a program for something, but no action. */
    public boolean isCtcp() {
        for (Line line : lines) {
            if (line.isMarked() && !line.isAction()) {
                return true;
            }
        }
        return false;
    }

    /** A message of one line, without tags. */
    public static Message of(Kind kind, String text) {
        return new Message(kind, List.of(new Line(text, false)), ClientTags.NONE);
    }

    /** True if nothing in the text could end a line of IRC. */
    static boolean isOneLine(String text) {
        return text.indexOf('\0') < 0
                && text.indexOf('\r') < 0
                && text.indexOf('\n') < 0
                && hasNoLoneSurrogate(text);
    }

    private static boolean hasNoLoneSurrogate(String text) {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (c >= 0xd800 && c <= 0xdfff) {
                return false;
            }
            at += c > 0xffff ? 2 : 1;
        }
        return true;
    }

    private static int bytes(List<Line> lines) {
        int bytes = 0;
        for (Line line : lines) {
            bytes += PlainText.utf8Length(line.text());
        }
        return bytes;
    }
}
