package hocket.line;

/** One line as it came over the wire, or why it cannot be read. */
sealed interface Line {

    /** A line of valid UTF-8, without its end. Anything may be in it. */
    record Complete(String text) implements Line {}

    /** A line that is refused, whatever it said. */
    sealed interface Unreadable extends Line {}

    /** A line over the limit; what it said is gone. */
    record TooLong() implements Unreadable {}

    /** A line that is not well-formed UTF-8. */
    record NotUtf8() implements Unreadable {}
}
