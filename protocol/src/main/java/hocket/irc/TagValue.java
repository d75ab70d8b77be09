package hocket.irc;

/** How the value of a tag is written in a line (IRCv3 message-tags, escaping values). */
final class TagValue {
    private TagValue() {}

    /** The value that is written so. A lone backslash at the end stands for nothing. */
    static String unescape(String written) {
        if (written.indexOf('\\') < 0) {
            return written;
        }
        StringBuilder value = new StringBuilder(written.length());
        for (int at = 0; at < written.length(); at++) {
            char c = written.charAt(at);
            if (c != '\\') {
                value.append(c);
            } else if (at + 1 < written.length()) {
                at++;
                value.append(meaning(written.charAt(at)));
            }
        }
        return value.toString();
    }

    /** How a value is written. */
    static String escape(String value) {
        StringBuilder written = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            switch (c) {
                case ';' -> written.append("\\:");
                case ' ' -> written.append("\\s");
                case '\\' -> written.append("\\\\");
                case '\r' -> written.append("\\r");
                case '\n' -> written.append("\\n");
                default -> written.append(c);
            }
        }
        return written.toString();
    }

    private static char meaning(char escaped) {
        return switch (escaped) {
            case ':' -> ';';
            case 's' -> ' ';
            case 'r' -> '\r';
            case 'n' -> '\n';
            default -> escaped;
        };
    }
}
