package hocket.terminal.host;

import hocket.core.Event;
import hocket.core.Event.Cause;
import hocket.core.Event.End;
import hocket.core.NetworkEvent;
import hocket.core.Side;
import java.util.Optional;

/** The stable lines that scripts read: exactly these seven forms, and no others. */
final class Reports {
    private Reports() {}

    static String waiting(int port) {
        return "Waiting for connections on port " + port;
    }

    /** The line for an event; nothing for one that scripts do not see. */
    static Optional<String> of(Event event, int port) {
        return switch (event) {
            case Event.DeskOpened _ -> Optional.of(waiting(port));
            case Event.GuestArrived e -> Optional.of(established(e));
            case Event.Said e when e.side() == Side.GUEST ->
                    Optional.of("Received from " + guest(e) + ": " + e.text());
            case Event.FloorPassed e when e.to() == Side.HOST && e.cause() == Cause.OVER ->
                    Optional.of(guest(e) + " hands over (" + e.waiting() + " waiting)");
            case Event.Exited e when e.side() == Side.GUEST -> Optional.of(guest(e) + " said Exit");
            case Event.Ended e -> Optional.of("Connection with " + guest(e) + " " + end(e.end()));
            case Event.GuestRenamed e -> Optional.of(e.before() + " is now " + guest(e));
            case Event.Said _,
                    Event.FloorPassed _,
                    Event.Exited _,
                    Event.DeskClosed _,
                    Event.Refused _,
                    Event.QueueChanged _,
                    Event.FloorKept _,
                    Event.Held _,
                    Event.Returned _,
                    Event.Positioned _,
                    Event.SilenceBegan _,
                    NetworkEvent _ ->
                    Optional.empty();
        };
    }

    private static String established(Event.GuestArrived e) {
        return "Connection established with " + guest(e) + " (" + e.from() + ")";
    }

    private static String guest(Event.InConversation event) {
        return event.parties().guest().value();
    }

    private static String end(End end) {
        return end == End.LOST ? "lost" : "closed";
    }
}
