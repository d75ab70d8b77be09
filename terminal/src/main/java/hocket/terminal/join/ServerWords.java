package hocket.terminal.join;

import hocket.line.Received;
import hocket.terminal.screen.Line;

/** What a guest reads of the server's own words. */
final class ServerWords {
    private ServerWords() {}

    static Line of(Received received) {
        return switch (received) {
            case Received.Welcome(var guest, var host) ->
                    Line.note("you are ").name(guest).text(", talking to ").name(host);
            case Received.FloorTaken() -> Line.alert("the host has taken the floor");
            case Received.FloorKept() ->
                    Line.alert("the host has said Exit, so the floor stays with you");
            case Received.Refused(String reason) -> Line.alert("refused: " + reason);
            case Received.Closed(String reason) -> Line.note("closed: " + reason);
            case Received.Notice(String text) -> Line.note(text);
            case Received.Unreadable(String reason) -> Line.alert("the server sent " + reason);
            case Received.Said said -> Line.empty().text(said.text().value());
            case Received.HandedOver() -> Line.note("the host hands over");
            case Received.HostExited() -> Line.note("the host said Exit");
        };
    }
}
