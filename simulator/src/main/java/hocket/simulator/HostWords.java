package hocket.simulator;

import hocket.core.Event;
import hocket.core.NetworkEvent;

/** Events in few words, for comparing what the host heard with what it should hear. */
final class HostWords {
    private HostWords() {}

    /** Nothing for the order of the queue, which is told more often than it changes. */
    static String of(Event event) {
        return switch (event) {
            case Event.DeskOpened _ -> "desk open";
            case Event.DeskClosed _ -> "desk closed";
            case Event.QueueChanged _ -> "";
            case NetworkEvent _ -> "";
            case Event.Refused(_, var rejection, var command) ->
                    "refused " + rejection + " " + command;
            case Event.InConversation inside -> inside.parties().id() + " " + inside(inside);
        };
    }

    private static String inside(Event.InConversation event) {
        return switch (event) {
            case Event.GuestArrived(_, var parties, var from) ->
                    parties.guest() + " came from " + from;
            case Event.Said(_, _, var side, long turn, var text, boolean late) ->
                    said(side.name(), turn, text.value(), late);
            case Event.FloorPassed(_, _, var to, long turn, var cause, int waiting) ->
                    "floor to " + to + " in turn " + turn + ", " + cause + ", waiting " + waiting;
            case Event.FloorKept(_, _, var side, long turn) -> side + " keeps floor, turn " + turn;
            case Event.Exited(_, _, var side) -> side + " exited";
            case Event.Held(_, _, var side, int count) -> side + " holds " + count;
            case Event.Returned(_, _, var side, var utterances) ->
                    side + " gets back " + utterances;
            case Event.Positioned at -> "position " + at.position();
            case Event.SilenceBegan silence -> "silence since " + silence.since();
            case Event.GuestRenamed renamed ->
                    renamed.before() + " renamed to " + renamed.parties().guest();
            case Event.Ended ended -> "ended " + ended.end();
        };
    }

    private static String said(String side, long turn, String text, boolean late) {
        return side + " said " + text + " in turn " + turn + (late ? ", late" : "");
    }
}
