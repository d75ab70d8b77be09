package hocket.core;

/** What a member may do in a channel, from nothing special to everything. */
public enum Rank {
    /** An ordinary member. */
    NONE,
    /** May speak when the channel is moderated. */
    VOICE,
    /** May put ordinary members out, set the topic and most modes. */
    HALFOP,
    /** May do everything but touch those above. */
    OPERATOR,
    /** Like an operator, and protected from operators. */
    ADMIN,
    /** Who founded the channel, and whom it chose besides. */
    OWNER;

    /** True if this rank is {@code other} or above. */
    public boolean isAtLeast(Rank other) {
        return compareTo(other) >= 0;
    }
}
