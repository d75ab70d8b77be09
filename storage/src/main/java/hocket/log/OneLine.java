package hocket.log;

/** Text as it may stand in a line of a file, of a log or on a terminal: short, and no controls. */
public final class OneLine {
    private static final int LONGEST = 500;

    private OneLine() {}

    /** The text with a space for every control character, and cut if it is very long. */
    public static String of(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .forEach(line::appendCodePoint);
        return line.toString();
    }
}
