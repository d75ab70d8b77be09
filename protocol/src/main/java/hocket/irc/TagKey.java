package hocket.irc;

/**
 * The names of tags, as IRCv3 message-tags allows them: letters, digits and hyphens, after the host
 * name of a vendor and {@code /} if there is one.
 */
final class TagKey {
    private TagKey() {}

    /** True if it names a tag that clients send each other: {@code +}, and what is allowed. */
    static boolean isOfClient(String key) {
        if (!key.startsWith("+")) {
            return false;
        }
        int slash = key.indexOf('/');
        boolean isVendorAllowed = slash < 0 || isWord(key, 1, slash, true);
        return isVendorAllowed && isWord(key, Math.max(slash, 0) + 1, key.length(), false);
    }

    private static boolean isWord(String key, int from, int to, boolean isHost) {
        for (int at = from; at < to; at++) {
            char c = key.charAt(at);
            if (!isLetterOrDigit(c) && c != '-' && !(isHost && c == '.')) {
                return false;
            }
        }
        return from < to;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
