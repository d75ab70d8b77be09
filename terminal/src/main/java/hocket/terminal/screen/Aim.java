package hocket.terminal.screen;

/**
 * Whom a line is meant for: a conversation, by its number, and the turn in it. {@link #NOBODY} for
 * a console that has nobody, or only one, to talk to.
 */
public record Aim(long conversation, long turn) {
    /** No conversation. */
    public static final Aim NOBODY = new Aim(0, 0);

    /** True if a line with this aim goes to no conversation. */
    public boolean isNobody() {
        return conversation == 0;
    }
}
