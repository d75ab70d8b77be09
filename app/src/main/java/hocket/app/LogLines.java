package hocket.app;

/**
 * How what the program logs looks on standard error: a line each, like all else that it says there.
 * Whoever configures the JDK's logging has its way.
 */
final class LogLines {
    private static final String FORMAT = "java.util.logging.SimpleFormatter.format";
    private static final String CONFIGURED = "java.util.logging.config.file";

    /** The message, and behind it a stack trace, if there is one. */
    private static final String MESSAGE = "hocket: %5$s%6$s%n";

    private LogLines() {}

    /** To be called before anything is logged. */
    static void setUp() {
        if (System.getProperty(FORMAT) == null && System.getProperty(CONFIGURED) == null) {
            System.setProperty(FORMAT, MESSAGE);
        }
    }
}
