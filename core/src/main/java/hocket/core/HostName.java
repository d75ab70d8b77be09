package hocket.core;

import java.util.Optional;

/**
 * Where a user is, as others see it: an address or a name of 1 to {@value #LONGEST} ASCII letters,
 * digits and {@code .:-/_}, not beginning with a colon.
 */
public record HostName(String value) {
    /** The longest host name. */
    public static final int LONGEST = 63;

    public HostName {
        if (!isHostName(value)) {
            throw new IllegalArgumentException("not a host name");
        }
    }

    /** The name that a text spells; nothing if it is none. */
    public static Optional<HostName> parse(String text) {
        return isHostName(text) ? Optional.of(new HostName(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isHostName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.charAt(0) != ':'
                && text.chars().allMatch(HostName::isAllowed);
    }

    private static boolean isAllowed(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == ':'
                || c == '-'
                || c == '/'
                || c == '_';
    }
}
