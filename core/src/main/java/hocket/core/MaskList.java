package hocket.core;

/** One of a channel's lists of masks. */
public enum MaskList {
    /** Who is kept out and may not speak (b). */
    BAN,
    /** Whom no ban covers (e). */
    EXCEPTION,
    /** Who may join without an invitation (I). */
    INVITATION;

    /** How many masks each may have. */
    public static final int LONGEST = 100;
}
