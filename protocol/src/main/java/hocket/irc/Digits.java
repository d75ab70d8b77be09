package hocket.irc;

import java.util.OptionalInt;

/** Numbers as clients write them: ASCII digits and nothing else. */
final class Digits {
    private Digits() {}

    /** True if a text is from one digit to {@code most}. */
    static boolean are(String text, int most) {
        return !text.isEmpty()
                && text.length() <= most
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The number of a text of at most {@code most} digits, which are 9 at most. */
    static OptionalInt number(String text, int most) {
        return are(text, most) ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
