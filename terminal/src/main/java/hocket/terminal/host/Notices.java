package hocket.terminal.host;

import hocket.core.Event;
import hocket.core.Event.End;
import hocket.core.NetworkEvent;
import hocket.terminal.screen.Line;
import java.util.List;

/** What a script's person is told beside the stable lines. */
final class Notices {
    private Notices() {}

    static List<Line> of(Event event) {
        return switch (event) {
            case Event.Said e when e.late() ->
                    List.of(Line.note("late: held when ").name(guest(e)).text(" went"));
            case Event.Ended e when e.end() != End.CLOSED && e.end() != End.LOST ->
                    Transcript.of(e);
            case Event.Refused _,
                    Event.Returned _,
                    Event.FloorKept _,
                    Event.Held _,
                    Event.GuestRenamed _ ->
                    Transcript.of(event);
            case Event.Said _,
                    Event.Ended _,
                    Event.FloorPassed _,
                    Event.Exited _,
                    Event.GuestArrived _,
                    Event.DeskOpened _,
                    Event.DeskClosed _,
                    Event.QueueChanged _,
                    Event.Positioned _,
                    Event.SilenceBegan _,
                    NetworkEvent _ ->
                    List.of();
        };
    }

    private static Object guest(Event.InConversation event) {
        return event.parties().guest();
    }
}
