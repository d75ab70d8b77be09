package hocket.log;

/**
 * Something on disk that is not as it must be.
 *
 * @param place the file, and where in it if that is known
 * @param what the rest of the sentence
 */
public record Flaw(String place, String what) {

    /** A flaw of a whole file, or found in none. */
    public static Flaw in(String place, String what) {
        return new Flaw(place, what);
    }

    /**
     * A flaw that begins somewhere in a file.
     *
     * @param offset in bytes
     */
    public static Flaw at(String file, long offset, String what) {
        return new Flaw(file + ", offset " + offset, what);
    }

    /** What a file could not be read for, which the message says after the file's name. */
    static Flaw of(String file, UnusableLogException problem) {
        String says = String.valueOf(problem.getMessage());
        return in(file, says.startsWith(file + " ") ? says.substring(file.length() + 1) : says);
    }

    /** What a reader of the log has met. */
    public static Flaw of(DamagedLogException damage) {
        return at(damage.file(), damage.offset(), damage.what());
    }

    @Override
    public String toString() {
        return place + ": " + what;
    }
}
