package hocket.core;

/**
 * What somebody says of something: a reason, a topic, a real name, a key. One line as IRC allows
 * it, without NUL, CR and LF; possibly empty; at most {@value #LONGEST} bytes of UTF-8. It may hold
 * colours and other controls, so whatever shows it to people takes {@link PlainText#of} it.
 */
public record Remark(String value) {
    /** The longest remark, in bytes of UTF-8. */
    public static final int LONGEST = 512;

    /** Nothing said. */
    public static final Remark NONE = new Remark("");

    public Remark {
        if (!Message.isOneLine(value) || PlainText.utf8Length(value) > LONGEST) {
            throw new IllegalArgumentException("not one line of at most " + LONGEST + " bytes");
        }
    }

    /** As much of a line as a remark can hold. */
    public static Remark ofBeginning(String line) {
        return ofBeginning(line, LONGEST);
    }

    /** As much of a line as has at most so many bytes. */
    public static Remark ofBeginning(String line, int mostBytes) {
        return new Remark(Cut.first(line, mostBytes));
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return value;
    }
}
