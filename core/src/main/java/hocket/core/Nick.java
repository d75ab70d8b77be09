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

    /** First and last code points of what is refused beyond ASCII. */
    private static final int[] DECEIVING = {
        0x0080, 0x00a0, 0x00ad, 0x00ad, 0x034f, 0x034f, 0x061c, 0x061c, 0x115f, 0x1160, //
        0x1680, 0x1680, 0x17b4, 0x17b5, 0x180b, 0x180f, 0x2000, 0x200f, 0x2028, 0x202f, //
        0x205f, 0x206f, 0x2800, 0x2800, 0x3000, 0x3000, 0x3164, 0x3164, 0xd800, 0xdfff, //
        0xfe00, 0xfe0f, 0xfeff, 0xfeff, 0xffa0, 0xffa0, 0xfff0, 0xffff, 0xe0000, 0xe0fff,
    };

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
        return fold(value).equals(fold(other.value));
    }

    @Override
    public String toString() {
        return value;
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
        }
        return folded.toString();
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
        for (int range = 0; range < DECEIVING.length; range += 2) {
            if (c >= DECEIVING[range] && c <= DECEIVING[range + 1]) {
                return false;
            }
        }
        return true;
    }
}
