package hocket.log;

import java.util.Optional;

/** How a segment's file is called: the index of its first entry in 20 digits, and {@code .log}. */
final class SegmentName {
    /** What is still being made has this after its name; it counts for nothing. */
    static final String UNFINISHED = ".new";

    private static final String ENDING = ".log";
    private static final int DIGITS = 20;

    private SegmentName() {}

    static String of(long firstIndex) {
        String digits = Long.toString(firstIndex);
        return "0".repeat(DIGITS - digits.length()) + digits + ENDING;
    }

    /** True for a name that only a log has, rightly or not. */
    static boolean isOfLog(String name) {
        return name.endsWith(ENDING);
    }

    /** The first index that a name tells; nothing if it is no segment's name. */
    static Optional<Long> firstIndex(String name) {
        if (name.length() != DIGITS + ENDING.length() || !name.endsWith(ENDING)) {
            return Optional.empty();
        }
        String digits = name.substring(0, DIGITS);
        try {
            return Optional.of(Long.parseUnsignedLong(digits))
                    .filter(index -> index > 0 && of(index).equals(name));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
