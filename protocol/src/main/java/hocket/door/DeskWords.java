package hocket.door;

import hocket.core.Event;
import hocket.core.OperatorEvent;
import hocket.core.PlainText;
import hocket.core.Rejection;
import hocket.core.Remark;
import hocket.core.SetBan;
import java.util.Optional;

/** What guests are told of the desk in words, whatever door they came by. */
public final class DeskWords {
    private DeskWords() {}

    /** How a conversation ended; nothing if no guest is there to hear it. */
    public static Optional<String> end(Event.End end) {
        return switch (end) {
            case CLOSED -> Optional.of("both sides have said Exit");
            case EXPIRED -> Optional.of("nothing was said for too long after Exit");
            case CLOSED_BY_HOST -> Optional.of("the host has ended the conversation");
            case DESK_CLOSED -> Optional.of("the host has left");
            case LOST, WITHDRAWN -> Optional.empty();
        };
    }

    /** How an operator has ended it for a guest; nothing if the event is another. */
    public static Optional<String> end(OperatorEvent event) {
        return switch (event) {
            case OperatorEvent.PutOut(_, SetBan ban) ->
                    Optional.of(because("you are banned from this server", ban.reason()));
            case OperatorEvent.Killed(_, _, _, Remark reason) ->
                    Optional.of(because("an operator has ended it", reason));
            case OperatorEvent.WallopsSaid _, OperatorEvent.BanSet _, OperatorEvent.BanLifted _ ->
                    Optional.empty();
        };
    }

    private static String because(String what, Remark reason) {
        String plain = PlainText.of(reason.value());
        return plain.isEmpty() ? what : what + " (" + plain + ")";
    }

    /** Why the desk refuses something. */
    public static String reason(Rejection rejection) {
        return switch (rejection) {
            case NO_DESK -> "nobody is at the desk";
            case DESK_TAKEN -> "the desk is open already";
            case DESK_FULL -> "the desk takes no more guests";
            case ALREADY_HERE -> "you are in a conversation already";
            case NO_CONVERSATION -> "there is no such conversation";
            case NOT_HOST -> "only the host may do that";
            case NOBODY_WAITS -> "nobody waits for an answer";
            case NOT_WAITING -> "that guest does not wait for an answer";
            case EXITED -> "you have said Exit";
            case NO_FLOOR -> "it is not your turn, so there is nothing to hand over";
            case HAS_FLOOR -> "you have the floor already";
            case HELD_FULL -> "too much is held already";
            case TURN_OVER -> "that turn is over";
            case BANNED -> "you are banned from this server";
            case TABLE_FULL -> "the server is full";
            case NO_SPACE -> "the disk of the server is nearly full";
            case NOT_A_USER,
                    ALREADY_A_USER,
                    NICK_IN_USE,
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
                    "guests of the desk cannot do that";
        };
    }
}
