package hocket.core;

/**
 * Removes the colours that IRC clients put into text: {@code ^C} with one or two digits and {@code
 * ^D} with six hexadecimal ones, each perhaps with a comma and a second colour. All other
 * formatting is single controls, which {@link PlainText} removes.
 */
public final class Colours {
    private static final char NUMBERED = 0x03;
    private static final char HEXADECIMAL = 0x04;

    private Colours() {}

    /** The text without colours; the same instance if it had none. */
    public static String remove(String text) {
        if (text.indexOf(NUMBERED) < 0 && text.indexOf(HEXADECIMAL) < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == NUMBERED || c == HEXADECIMAL) {
                at = afterColours(text, at + 1, c);
            } else {
                plain.append(c);
                at++;
            }
        }
        return plain.toString();
    }

    private static int afterColours(String text, int at, char kind) {
        int first = afterColour(text, at, kind);
        if (first == at || first == text.length() || text.charAt(first) != ',') {
            return first;
        }
        int second = afterColour(text, first + 1, kind);
        return second == first + 1 ? first : second;
    }

    private static int afterColour(String text, int at, char kind) {
        int most = kind == NUMBERED ? 2 : 6;
        int end = at;
        while (end < text.length() && end < at + most && isDigit(text.charAt(end), kind)) {
            end++;
        }
        return kind == HEXADECIMAL && end < at + most ? at : end;
    }

    private static boolean isDigit(char c, char kind) {
        char small = Folding.fold(c);
        return (c >= '0' && c <= '9') || (kind == HEXADECIMAL && small >= 'a' && small <= 'f');
    }
}
