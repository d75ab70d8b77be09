package hocket.core;

/**
 * A pattern for users, as channels' lists and bans have it: {@code nick!username@host} with {@code
 * *} for any characters and {@code ?} for one, ASCII case aside. One line without spaces, at most
 * {@value #LONGEST} bytes.
 *
 * <p>Beginning with {@code $} it is an extended mask: {@code $r:PATTERN} looks at the real name,
 * {@code $j:#channel} at who is in another channel, {@code $m:MASK} matches like {@code MASK} but
 * only keeps from speaking.
 */
public record Mask(String value) {
    /** The longest mask, in bytes of UTF-8. */
    public static final int LONGEST = 192;

    public Mask {
        if (value.isEmpty()
                || !Message.isOneLine(value)
                || value.indexOf(' ') >= 0
                || PlainText.utf8Length(value) > LONGEST) {
            throw new IllegalArgumentException("not a mask");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
