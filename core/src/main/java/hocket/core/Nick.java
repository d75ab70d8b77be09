package hocket.core;

import java.util.Optional;

/**
 * The name shown for somebody: 1 to {@value #LONGEST} bytes of UTF-8, of ASCII letters, digits and
 * {@code -_[]\`^{}|} (not a digit or {@code -} first) and of what lies beyond ASCII, but for spaces
 * and characters that cannot be seen or turn the direction of text, which could deceive. Compared
 * without ASCII case (the {@code ascii} case mapping of IRC).
 */
public record Nick(String value) {
    /** The longest nick, in bytes of UTF-8. */
    public static final int LONGEST = 30;

    private static final String SYMBOLS = "-_[]\\`^{}|";

    public Nick {
        if (!isNick(value)) {
            throw new IllegalArgumentException("not a nick");
        }
    }

    /** The nick that a text spells; nothing if it is none. */
    public static Optional<Nick> parse(String text) {
        return isNick(text) ? Optional.of(new Nick(text)) : Optional.empty();
    }

    /** The name of the {@code number}-th participant: {@code user1}, {@code user2} ... */
    static Nick ofUser(long number) {
        return new Nick("user" + number);
    }

    /** True if both are the same name, whatever the case of their ASCII letters. */
    public boolean sameAs(Nick other) {
        return folded().equals(other.folded());
    }

    /** The nick in the one form by which it is looked up. */
    public String folded() {
        return Folding.fold(value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isNick(String text) {
        if (text.isEmpty() || PlainText.utf8Length(text) > LONGEST || !startsWell(text.charAt(0))) {
            return false;
        }
        return text.codePoints().allMatch(Nick::isAllowed);
    }

    private static boolean startsWell(char first) {
        return first != '-' && !(first >= '0' && first <= '9');
    }

    private static boolean isAllowed(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || SYMBOLS.indexOf(c) >= 0;
        }
        return !Deceiving.is(c);
    }
}
