package hocket.irc;

import static java.nio.charset.StandardCharsets.UTF_8;

import hocket.core.Cut;

/**
 * Builds one line of IRC: optional tags, a source, a command, parameters, the last of them with a
 * colon where it needs one. What would not fit into {@value #LONGEST} bytes with its CR LF, tags
 * aside, is cut at the end of a character (RFC 2812 section 2.3).
 */
final class IrcLine {
    /** The longest line, its CR LF counted, its tags not. */
    static final int LONGEST = 512;

    private static final int END = 2;

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

    /**
     * Adds a parameter. What cannot stand before the last one, because it is empty or has spaces,
     * or begins with a colon, shows as {@code *}: it is something wrong that a client is told of.
     */
    IrcLine with(Object parameter) {
        String word = parameter.toString();
        boolean fits = !word.isEmpty() && word.charAt(0) != ':' && word.indexOf(' ') < 0;
        text.append(' ').append(fits ? word : "*");
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
        return (tags + fitting(text.toString()) + "\r\n").getBytes(UTF_8);
    }

    private static String fitting(String line) {
        return Cut.first(line, LONGEST - END);
    }
}
