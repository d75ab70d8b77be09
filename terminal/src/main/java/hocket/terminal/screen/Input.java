package hocket.terminal.screen;

/** What somebody did at the keyboard. */
public sealed interface Input {

    /**
     * A line was finished.
     *
     * @param text as typed; more than one line, parted by LF, when a block was pasted
     * @param aim what the prompt named when the line was begun
     */
    record Entered(String text, Aim aim) implements Input {}

    /**
     * Ctrl-C.
     *
     * @param hadText true if it cleared a line that was not empty
     */
    record Interrupted(boolean hadText) implements Input {}

    /** Ctrl-D on an empty line, or the terminal is gone. */
    record Ended() implements Input {}
}
