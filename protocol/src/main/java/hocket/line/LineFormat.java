package hocket.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import hocket.core.ChannelEvent;
import hocket.core.Event;
import hocket.core.MessageEvent;
import hocket.core.OperatorEvent;
import hocket.core.Parties;
import hocket.core.Rejection;
import hocket.core.Side;
import hocket.core.UserEvent;
import hocket.core.Utterance;
import hocket.door.DeskWords;
import hocket.door.Format;
import hocket.door.Stamp;
import java.util.Optional;

/**
 * How events look to a guest that reads lines: the one place where the line protocol is worded.
 * Each event is one line, ended by LF, or nothing; a guest's own words are not echoed.
 */
final class LineFormat implements Format {
    /** The one instance: every framed guest reads the same. */
    static final LineFormat FRAMED = new LineFormat();

    private LineFormat() {}

    @Override
    public byte[] encode(Event event, Stamp stamp) {
        return encode(event);
    }

    /** The bytes of the event: where it comes from does not show. */
    static byte[] encode(Event event) {
        return wording(event).map(LineFormat::line).orElseGet(() -> new byte[0]);
    }

    /** A line as it goes out. */
    static byte[] line(String wording) {
        return (wording + "\n").getBytes(UTF_8);
    }

    /** The line that says {@code text}; only control words and the server's mark are escaped. */
    static String text(String text) {
        return Notice.escape(Utterance.escape(text));
    }

    /** Why a line could not be read. */
    static String problem(Line.Unreadable problem) {
        return switch (problem) {
            case Line.TooLong() -> Notice.TOO_LONG;
            case Line.NotUtf8() -> Notice.NOT_UTF8;
        };
    }

    /** The refusal of a command. */
    static String refusal(Rejection rejection) {
        return Notice.REFUSED + DeskWords.reason(rejection);
    }

    private static Optional<String> wording(Event event) {
        return switch (event) {
            case Event.GuestArrived arrived -> Optional.of(welcome(arrived.parties()));
            case Event.Said said -> byHost(said.side(), text(said.text().value()));
            case Event.FloorPassed passed -> floorPassed(passed);
            case Event.FloorKept kept -> toGuest(kept.side(), Notice.FLOOR_KEPT);
            case Event.Exited exited -> byHost(exited.side(), Utterance.EXIT_WORD);
            case Event.Held held -> toGuest(held.side(), Notice.MARK + "held " + held.count());
            case Event.Positioned at -> Optional.of(position(at.position()));
            case Event.GuestRenamed renamed ->
                    Optional.of(Notice.MARK + "you are " + renamed.parties().guest() + " now");
            case Event.Refused refused -> Optional.of(refusal(refused.rejection()));
            case OperatorEvent ended -> DeskWords.end(ended).map(how -> Notice.CLOSED + how);
            case Event.Ended ended -> DeskWords.end(ended.end()).map(how -> Notice.CLOSED + how);
            case Event.Returned _,
                    Event.SilenceBegan _,
                    Event.QueueChanged _,
                    Event.DeskOpened _,
                    Event.DeskClosed _,
                    UserEvent _,
                    ChannelEvent _,
                    MessageEvent _ ->
                    Optional.empty();
        };
    }

    private static String welcome(Parties parties) {
        return Notice.YOU_ARE
                + parties.guest()
                + Notice.TALKING_TO
                + parties.host()
                + Notice.HOW_TO;
    }

    private static Optional<String> floorPassed(Event.FloorPassed passed) {
        return switch (passed.cause()) {
            case OVER -> toGuest(passed.to(), Utterance.OVER_WORD);
            case TAKEN -> Optional.of(Notice.FLOOR_TAKEN);
            case EXIT -> Optional.empty();
        };
    }

    private static String position(int position) {
        return Notice.MARK + "you are number " + position + " in line";
    }

    private static Optional<String> byHost(Side side, String wording) {
        return side == Side.HOST ? Optional.of(wording) : Optional.empty();
    }

    private static Optional<String> toGuest(Side side, String wording) {
        return side == Side.GUEST ? Optional.of(wording) : Optional.empty();
    }
}
