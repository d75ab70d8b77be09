package hocket.core;

/**
 * One line of conversation text: not empty, and plain, which means that nothing in it can drive a
 * terminal, a log or a page ({@link PlainText}). At most {@value #LONGEST} bytes as UTF-8.
 */
public record Text(String value) {
    /** The longest text, in bytes of UTF-8. */
    public static final int LONGEST = 8192;

    public Text {
        if (value.isEmpty() || !PlainText.isPlain(value)) {
            throw new IllegalArgumentException("not plain text");
        }
        if (PlainText.utf8Length(value) > LONGEST) {
            throw new IllegalArgumentException("text longer than " + LONGEST + " bytes");
        }
    }

    /** Its size in bytes of UTF-8. */
    public int bytes() {
        return PlainText.utf8Length(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
