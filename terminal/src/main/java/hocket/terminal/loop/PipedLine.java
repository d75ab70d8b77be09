package hocket.terminal.loop;

/** What the piped input brings. */
public sealed interface PipedLine {

    /** A line, without its end. */
    record Line(String text) implements PipedLine {}

    /** A line that cannot be sent. */
    record Unusable(String why) implements PipedLine {}

    /** There are no more lines. */
    record End() implements PipedLine {}
}
