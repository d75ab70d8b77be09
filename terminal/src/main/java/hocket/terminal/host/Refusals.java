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
        };
    }
}
