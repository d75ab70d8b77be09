package hocket.simulator;

/** A promise was broken: what a checker found. */
final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 300;

    Violation(String message) {
        super(message);
    }

    /** Throws one unless {@code holds}; the parts of the message are joined only then. */
    static void unless(boolean holds, Object... message) {
        if (!holds) {
            StringBuilder text = new StringBuilder();
            for (Object part : message) {
                text.append(shortened(part.toString()));
            }
            throw new Violation(text.toString());
        }
    }

    /** Long texts fill a screen and say no more. */
    static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }
}
