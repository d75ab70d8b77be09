package hocket.core;

/** Why a command is refused. Each door words each of these once. */
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
    TURN_OVER,
    /** The session is no user yet. */
    NOT_A_USER,
    /** The session is a user already. */
    ALREADY_A_USER,
    /** Somebody has that nick. */
    NICK_IN_USE,
    /** A ban of a channel the user is in keeps it from taking another nick. */
    NICK_LOCKED,
    /** A ban of the network covers the session. */
    BANNED,
    /** Nobody has that nick. */
    NO_SUCH_NICK,
    /** Who has that nick cannot be written to. */
    UNREACHABLE,
    /** The recipient hears from whom it accepts only. */
    NOT_ACCEPTED,
    /** Too many users are accepted already. */
    ACCEPT_FULL,
    /** That nick is accepted already. */
    ACCEPTED_ALREADY,
    /** That nick is not accepted. */
    NOT_AMONG_ACCEPTED,
    /** There is no such channel, or none that the asker may know of. */
    NO_SUCH_CHANNEL,
    /** The asker is not in the channel. */
    NOT_IN_CHANNEL,
    /** The target is not in the channel. */
    TARGET_NOT_IN_CHANNEL,
    /** The target is in the channel already. */
    TARGET_IN_CHANNEL,
    /** The asker is in the channel already. */
    IN_CHANNEL,
    /** The asker is in as many channels as it may be. */
    TOO_MANY_CHANNELS,
    /** The channel is by invitation only. */
    INVITE_ONLY,
    /** A ban of the channel covers the asker. */
    BANNED_FROM_CHANNEL,
    /** The channel has a key, and it is another one. */
    WRONG_KEY,
    /** The channel has as many members as it may have. */
    CHANNEL_FULL,
    /** The asker may not speak there. */
    CANNOT_SEND,
    /** The channel takes no CTCP. */
    NO_CTCP,
    /** The asker's rank in the channel is too low. */
    RANK_TOO_LOW,
    /** The channel's list, or that of its invitations, is full. */
    LIST_FULL,
    /** The mask is none that is understood. */
    BAD_MASK,
    /** The channel to forward to does not exist, or the asker may not send anybody there. */
    BAD_FORWARD,
    /** The channel is open: nobody need knock. */
    CHANNEL_OPEN,
    /** The asker, or somebody, has knocked there a short while ago. */
    KNOCKED_ALREADY,
    /** There is a channel of that name already. */
    CHANNEL_NAME_IN_USE,
    /** The asker is no operator of the network. */
    NOT_OPERATOR,
    /** No such message, or it is forgotten. */
    NO_SUCH_MESSAGE,
    /** The asker may not take that message back. */
    NOT_YOUR_MESSAGE,
    /** There is no such ban. */
    NO_SUCH_BAN,
    /** There are as many bans, users or channels as there may be. */
    TABLE_FULL,
    /**
     * Little room is left where messages are kept, so no more are taken for now. Said by the hub,
     * not the core: what is refused so is not in the log.
     */
    NO_SPACE
}
