package hocket.core;

import java.util.Optional;

/**
 * The name of a channel: {@code #} and 1 to {@value #LONGEST} bytes in all of UTF-8, without
 * spaces, commas, colons, controls, and characters that cannot be seen or turn the direction of
 * text, which could deceive. Compared without ASCII case.
 */
public record ChannelName(String value) {
    /** The longest name, in bytes of UTF-8. */
    public static final int LONGEST = 64;

    /** What every name begins with. */
    public static final char PREFIX = '#';

    public ChannelName {
        if (!isChannelName(value)) {
            throw new IllegalArgumentException("not a channel name");
        }
    }

    /** The name that a text spells; nothing if it is none. */
    public static Optional<ChannelName> parse(String text) {
        return isChannelName(text) ? Optional.of(new ChannelName(text)) : Optional.empty();
    }

    /** True if both are the same name, whatever the case of their ASCII letters. */
    public boolean sameAs(ChannelName other) {
        return folded().equals(other.folded());
    }

    /** The name in the one form by which it is looked up. */
    public String folded() {
        return Folding.fold(value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isChannelName(String text) {
        return text.length() >= 2
                && text.charAt(0) == PREFIX
                && PlainText.utf8Length(text) <= LONGEST
                && text.codePoints().allMatch(ChannelName::isAllowed);
    }

    private static boolean isAllowed(int c) {
        return c < 0x80 ? c > ' ' && c != ',' && c != ':' && c != 0x7f : !Deceiving.is(c);
    }
}
