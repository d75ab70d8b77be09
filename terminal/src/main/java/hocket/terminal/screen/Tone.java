package hocket.terminal.screen;

/** How a piece of a line is to be seen. Never the only way in which something is said. */
public enum Tone {
    /** As it stands. */
    TEXT,
    /** Somebody's name, in the colour of that name. */
    NAME,
    /** What the program says of itself. */
    NOTE,
    /** What needs attention. */
    ALERT
}
