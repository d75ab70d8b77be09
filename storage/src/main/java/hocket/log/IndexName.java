package hocket.log;

import java.util.Optional;

/** A file's name that tells an index of the log: in 20 digits, before an ending of its kind. */
record IndexName(String ending) {
    private static final int DIGITS = 20;

    String of(long index) {
        String digits = Long.toString(index);
        return "0".repeat(DIGITS - digits.length()) + digits + ending;
    }

    /** The index that a name tells, from 1; nothing if it is no such name. */
    Optional<Long> index(String name) {
        if (name.length() != DIGITS + ending.length() || !name.endsWith(ending)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseUnsignedLong(name.substring(0, DIGITS)))
                    .filter(index -> index > 0 && of(index).equals(name));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
