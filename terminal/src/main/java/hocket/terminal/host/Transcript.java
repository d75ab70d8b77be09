package hocket.terminal.host;

import hocket.core.Event;
import hocket.core.Event.Cause;
import hocket.core.Event.End;
import hocket.core.NetworkEvent;
import hocket.core.Side;
import hocket.terminal.screen.Line;
import hocket.terminal.screen.Tone;
import java.util.List;

/** The lines that scroll by on a host's terminal, for each event. */
final class Transcript {
    /** The last line when the server has failed. */
    static final Line FAILED = Line.alert("the server has failed and stops; that is a defect");

    private static final String YOU = "you \u2192 ";

    private Transcript() {}

    static List<Line> of(Event event) {
        return switch (event) {
            case Event.GuestArrived e -> established(e);
            case Event.Said e -> List.of(said(e));
            case Event.FloorPassed e -> floorPassed(e);
            case Event.FloorKept e -> List.of(floorKept(e));
            case Event.Exited e -> List.of(exited(e));
            case Event.Held e -> List.of(held(e));
            case Event.Returned e -> List.of(returned(e));
            case Event.Ended e -> List.of(ended(e));
            case Event.GuestRenamed e -> List.of(renamed(e));
            case Event.Refused e -> List.of(Line.alert(Refusals.word(e.rejection())));
            case Event.DeskOpened _,
                    Event.DeskClosed _,
                    Event.QueueChanged _,
                    Event.Positioned _,
                    Event.SilenceBegan _,
                    NetworkEvent _ ->
                    List.of();
        };
    }

    private static List<Line> established(Event.GuestArrived e) {
        Line line = Line.note("Connection established with ").name(e.parties().guest());
        return List.of(line.text(" (" + e.from() + ")"));
    }

    private static Line renamed(Event.GuestRenamed e) {
        return Line.empty().name(e.before()).text(" is now ").name(e.parties().guest());
    }

    private static Line said(Event.Said e) {
        Line line =
                e.side() == Side.HOST
                        ? Line.note(YOU).name(e.parties().guest())
                        : Line.empty().name(e.parties().guest());
        Line said = line.text(": " + e.text());
        return e.late() ? said.with(Tone.NOTE, " (late)") : said;
    }

    private static List<Line> floorPassed(Event.FloorPassed e) {
        Line guest = guest(e);
        if (e.cause() == Cause.EXIT) {
            return List.of();
        }
        if (e.cause() == Cause.TAKEN) {
            return List.of(Line.note("you took the floor from ").name(e.parties().guest()));
        }
        return e.to() == Side.HOST
                ? List.of(guest.text(" hands over (" + e.waiting() + " waiting)"))
                : List.of(Line.note("you hand over to ").name(e.parties().guest()));
    }

    private static Line floorKept(Event.FloorKept e) {
        return guest(e).text(" has said Exit, so the floor stays with you; last in line now");
    }

    private static Line exited(Event.Exited e) {
        return e.side() == Side.GUEST
                ? guest(e).text(" said Exit")
                : Line.note("you said Exit to ").name(e.parties().guest());
    }

    private static Line held(Event.Held e) {
        return Line.note(e.count() + " held until ").name(e.parties().guest()).text(" hands over");
    }

    private static Line returned(Event.Returned e) {
        String count = e.utterances().size() == 1 ? "a line" : e.utterances().size() + " lines";
        return Line.alert(count + " held for ").name(e.parties().guest()).text(" never went out");
    }

    private static Line ended(Event.Ended e) {
        return Line.note("Connection with ").name(e.parties().guest()).text(" " + how(e.end()));
    }

    private static String how(End end) {
        return switch (end) {
            case CLOSED -> "closed";
            case EXPIRED -> "closed (silent for too long)";
            case CLOSED_BY_HOST -> "closed (by you)";
            case DESK_CLOSED -> "closed (you leave)";
            case LOST -> "lost";
            case WITHDRAWN -> "closed (it was no guest)";
        };
    }

    private static Line guest(Event.InConversation e) {
        return Line.empty().name(e.parties().guest());
    }
}
