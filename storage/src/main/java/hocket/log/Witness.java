package hocket.log;

/**
 * A file that was made from a log and goes up to an entry, so that the log has to go as far. A log
 * that ends before it is not one with a torn tail: it has lost its end, or is another one, and must
 * not be written.
 *
 * @param file as messages name it
 * @param index the last entry that it contains
 */
public record Witness(String file, long index) {
    /** One that knows of no entry. */
    public static final Witness NONE = new Witness("", 0);

    /**
     * Compares it with a log that ends with an entry.
     *
     * @throws UnusableLogException if this contains a later one
     */
    public void requireLogUpTo(long last) throws UnusableLogException {
        if (index > last) {
            throw UnusableLogException.behind(file, index, last);
        }
    }
}
