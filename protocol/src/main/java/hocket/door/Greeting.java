package hocket.door;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a connection's first bytes tell about the protocol that its peer speaks.
 *
 * <p>A line belongs to HTTP or IRC only if all of it has that protocol's shape; as long as more
 * bytes could still give it that shape nothing is decided.
 */
enum Greeting {
    UNDECIDED,
    LINE,
    TLS,
    HTTP,
    IRC;

    private static final char TLS_HANDSHAKE = 0x16;
    private static final char TLS_MAJOR_VERSION = 0x03;

    /** A request line (RFC 9112 section 3): a token, a target without blanks, and the version. */
    private static final Pattern REQUEST =
            Pattern.compile(
                    "[!#$%&'*+.^_`|~0-9A-Za-z-]++ [^\\x00-\\x20\\x7f]++ HTTP/1\\.[0-9]\r?\n");

    /** What starts an IRC session (RFC 2812 section 3.1, IRCv3 capability negotiation). */
    private static final Pattern REGISTRATION =
            Pattern.compile(
                    "(?:CAP (?:LS|LIST|REQ|END)(?: [^\r\n]*+)?+"
                            + "|(?:PASS|NICK) (?:[^: \r\n][^ \r\n]*+|:[^\r\n]++)"
                            + "|USER(?: [^: \r\n][^ \r\n]*+){3}(?: [^\r\n]*+)?+)\r?\n");

    /** Looks at the first bytes while more may come. */
    @SuppressWarnings("JdkObsolete") // whether more input could matter is just what is asked
    static Greeting of(FirstBytes bytes) {
        if (bytes.isEmpty()) {
            return UNDECIDED;
        }
        if (bytes.charAt(0) == TLS_HANDSHAKE) {
            return ofHandshake(bytes);
        }
        Matcher request = REQUEST.matcher(bytes);
        if (request.lookingAt()) {
            return HTTP;
        }
        Matcher registration = REGISTRATION.matcher(bytes);
        if (registration.lookingAt()) {
            return IRC;
        }
        if (bytes.isFull()) {
            return isLongRequest(request, bytes) ? HTTP : LINE;
        }
        return request.hitEnd() || registration.hitEnd() ? UNDECIDED : LINE;
    }

    /** Looks at the first bytes when no more will come: they are a whole line. */
    static Greeting ofAll(FirstBytes bytes) {
        Greeting greeting = of(bytes.finished());
        return greeting == UNDECIDED ? LINE : greeting;
    }

    private static Greeting ofHandshake(FirstBytes bytes) {
        if (bytes.length() == 1) {
            return UNDECIDED;
        }
        return bytes.charAt(1) == TLS_MAJOR_VERSION ? TLS : LINE;
    }

    /**
     * A line that outgrows the buffer is a line, unless it has got as far as a request's target: a
     * web page can make a browser send as long a target as it likes, and text of its own after it.
     */
    @SuppressWarnings("JdkObsolete") // as above
    private static boolean isLongRequest(Matcher request, FirstBytes bytes) {
        return request.hitEnd() && bytes.toString().indexOf(' ') > 0;
    }
}
