package hocket.irc;

/**
 * Builds one line of IRC: optional tags, a source, a command, parameters, the last of them with a
 * colon where it needs one. What would not fit into {@value #LONGEST} bytes with its CR LF, tags
 * aside, is cut at the end of a character (RFC 2812 section 2.3).
 */
final class IrcLine {
    /** The longest line, its CR LF counted, its tags not. */
    static final int LONGEST = 512;

    private final StringBuilder text = new StringBuilder(128);

    private IrcLine(String start) {
        text.append(start);
    }

    /** A line from a source. */
    static IrcLine from(Object source, String command) {
        return new IrcLine(":" + source + " " + command);
    }

    /** A line without a source. */
    static IrcLine of(String command) {
        return new IrcLine(command);
    }

    /** Adds a parameter that is neither empty nor has spaces, nor begins with a colon. */
    IrcLine with(Object parameter) {
        text.append(' ').append(parameter);
        return this;
    }

    /** Adds the last parameter, which may be anything on one line. */
    IrcLine last(Object parameter) {
        text.append(" :").append(parameter);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** The line as it goes out, after {@code tags}: empty, or {@code @...} and a space. */
    byte[] bytes(String tags) {
        throw new UnsupportedOperationException();
    }
}
