package hocket.terminal.host;

import hocket.core.Event;
import hocket.core.Side;

/** When the choice that {@code /to} made has done its work. */
final class Picks {
    private Picks() {}

    /**
     * True if after the event the host goes on to the next who waits: the picked guest has its
     * answer, has been put back, or is gone.
     */
    static boolean endsWith(long picked, Event event) {
        return event instanceof Event.InConversation in
                && in.parties().id().value() == picked
                && endsTurn(in);
    }

    private static boolean endsTurn(Event.InConversation event) {
        return switch (event) {
            case Event.FloorPassed e -> e.to() == Side.GUEST;
            case Event.Exited e -> e.side() == Side.HOST;
            case Event.FloorKept _, Event.Ended _ -> true;
            case Event.GuestArrived _,
                    Event.Said _,
                    Event.Held _,
                    Event.Returned _,
                    Event.Positioned _,
                    Event.SilenceBegan _,
                    Event.GuestRenamed _ ->
                    false;
        };
    }
}
