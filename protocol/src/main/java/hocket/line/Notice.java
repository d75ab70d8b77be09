package hocket.line;

/** What the server says of itself on a plain line: the mark it begins with, and the fixed words. */
final class Notice {
    /** Every line that begins with this is the server's own. */
    static final String MARK = "* ";

    static final String REFUSED = MARK + "refused: ";
    static final String CLOSED = MARK + "closed: ";
    static final String TOO_LONG = REFUSED + "line longer than 8192 bytes";
    static final String NOT_UTF8 = REFUSED + "not UTF-8";
    static final String FLOOR_TAKEN = MARK + "the host has taken the floor";
    static final String FLOOR_KEPT = MARK + "the host has said Exit, the floor stays with you";

    /** The welcome is these three with the guest's and the host's name between them. */
    static final String YOU_ARE = MARK + "you are ";

    static final String TALKING_TO = ", talking to ";
    static final String HOW_TO = "; a line # hands over, Exit ends";

    private Notice() {}

    /** Puts one more backslash before text that would read as the server's own words. */
    static String escape(String text) {
        return isMarked(text) ? "\\" + text : text;
    }

    /** Takes the backslash of {@link #escape} off. */
    static String unescape(String line) {
        return line.startsWith("\\") && isMarked(line) ? line.substring(1) : line;
    }

    /** True for backslashes, possibly none, and the mark. */
    private static boolean isMarked(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\\') {
            at++;
        }
        return text.startsWith(MARK, at);
    }
}
