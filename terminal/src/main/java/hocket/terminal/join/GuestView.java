package hocket.terminal.join;

import hocket.terminal.screen.Aim;
import hocket.terminal.screen.Line;
import hocket.terminal.screen.Prompt;
import hocket.terminal.screen.View;
import java.util.Arrays;
import java.util.List;

/**
 * What a guest's terminal shows.
 *
 * @param rings true if the bell rings when the turn comes
 * @param titles true if the window's title says whose turn it is
 */
public record GuestView(boolean rings, boolean titles) {
    /** The answer to {@code /help}. */
    static final List<Line> HELP =
            help(
                    "TEXT              goes to the host; held while it is not your turn",
                    "#                 hands over to the host",
                    "Exit, Ctrl-D      says that you are done; ends when the host is, too",
                    "/quit             says Exit and ends at once",
                    "//text, \\#, \\Exit  say /text, # and Exit as text");

    private static final List<View.Completion> COMPLETIONS =
            List.of(
                    new View.Completion("/help", "list the commands", List.of()),
                    new View.Completion("/quit", "say Exit and end at once", List.of()));

    View of(Seat seat, String server) {
        String title = titles ? title(seat) : "";
        return new View(
                new Prompt(prompt(seat), Aim.NOBODY), status(seat, server), title, COMPLETIONS);
    }

    private static List<Line> help(String... lines) {
        return Arrays.stream(lines).map(line -> Line.empty().text("  " + line)).toList();
    }

    private static String title(Seat seat) {
        return seat.hasTurn() ? "(your turn) hocket" : "hocket";
    }

    private static Line prompt(Seat seat) {
        if (seat.exited()) {
            return Line.note("you have said Exit, waiting for ").name(seat.host()).text(": ");
        }
        return seat.hasTurn()
                ? Line.empty().text("Talk to ").name(seat.host()).text(": ")
                : Line.note("(held) ").name(seat.host()).text(" has the floor: ");
    }

    private static Line status(Seat seat, String server) {
        Line turn = Line.empty().name(seat.guest()).text(" \u00b7 ");
        if (seat.exited()) {
            turn = turn.text("done, reading on");
        } else {
            turn = seat.hasTurn() ? turn.text("your turn") : turn.text("not your turn");
        }
        String host = seat.hostExited() ? " has said Exit" : " at " + server;
        return turn.text(" \u00b7 ").name(seat.host()).text(host);
    }
}
