package hocket.core;

/** Why the core refuses a command. Each door words each of these once. */
public enum Rejection {
    /** Nobody has opened a desk, or its host has left. */
    NO_DESK,
    /** The desk is open already. */
    DESK_TAKEN,
    /** The desk takes no more guests. */
    DESK_FULL,
    /** The session is in a conversation already. */
    ALREADY_HERE,
    /** No such conversation, or it is over. */
    NO_CONVERSATION,
    /** Only the host of the desk may do this. */
    NOT_HOST,
    /** Nobody waits for an answer. */
    NOBODY_WAITS,
    /** This guest does not wait for an answer. */
    NOT_WAITING,
    /** The speaker has said Exit already. */
    EXITED,
    /** A hand-over without having the floor, and with nothing held: it has no effect. */
    NO_FLOOR,
    /** The floor is the asker's already. */
    HAS_FLOOR,
    /** Too many lines, or too much text, are held already. */
    HELD_FULL,
    /** The turn this was meant for is over. */
    TURN_OVER
}
