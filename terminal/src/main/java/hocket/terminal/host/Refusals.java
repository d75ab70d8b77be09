package hocket.terminal.host;

import hocket.core.Rejection;

/** Why the core refused something, in words for the host. */
final class Refusals {
    private Refusals() {}

    static String word(Rejection rejection) {
        return switch (rejection) {
            case NO_DESK -> "the desk is closed";
            case DESK_TAKEN -> "somebody else hosts here already";
            case DESK_FULL -> "the desk takes no more guests";
            case ALREADY_HERE -> "already in a conversation";
            case NO_CONVERSATION -> "that conversation is over";
            case NOT_HOST -> "only the host may do that";
            case NOBODY_WAITS -> "nobody waits for an answer";
            case NOT_WAITING -> "that guest does not wait for an answer";
            case EXITED -> "you have said Exit there";
            case NO_FLOOR -> "you do not have the floor there";
            case HAS_FLOOR -> "you have the floor there already";
            case HELD_FULL -> "too much is held for that guest already";
            case TURN_OVER -> "the turn it was meant for is over";
            case NICK_IN_USE -> "somebody else has that name";
            case BANNED -> "banned from here";
            case TABLE_FULL -> "there is no room";
            case NO_SPACE -> "the disk is nearly full: nothing more is kept, so nothing is sent";
            case NOT_A_USER,
                    ALREADY_A_USER,
                    NICK_LOCKED,
                    NO_SUCH_NICK,
                    UNREACHABLE,
                    NOT_ACCEPTED,
                    ACCEPT_FULL,
                    ACCEPTED_ALREADY,
                    NOT_AMONG_ACCEPTED,
                    NO_SUCH_CHANNEL,
                    NOT_IN_CHANNEL,
                    TARGET_NOT_IN_CHANNEL,
                    TARGET_IN_CHANNEL,
                    IN_CHANNEL,
                    TOO_MANY_CHANNELS,
                    INVITE_ONLY,
                    BANNED_FROM_CHANNEL,
                    WRONG_KEY,
                    CHANNEL_FULL,
                    CANNOT_SEND,
                    NO_CTCP,
                    RANK_TOO_LOW,
                    LIST_FULL,
                    BAD_MASK,
                    BAD_FORWARD,
                    CHANNEL_OPEN,
                    KNOCKED_ALREADY,
                    CHANNEL_NAME_IN_USE,
                    NOT_OPERATOR,
                    NO_SUCH_MESSAGE,
                    NOT_YOUR_MESSAGE,
                    NO_SUCH_BAN ->
                    "the desk cannot do that";
        };
    }
}
