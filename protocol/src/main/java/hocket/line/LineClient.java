package hocket.line;

import hocket.core.Nick;
import hocket.core.PlainText;
import hocket.core.Text;
import hocket.core.Utterance;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A framed guest's end of the line protocol: bytes of a server to {@link Received} lines, and what
 * the guest says to bytes. Trusts no server: what it hands out cannot drive a terminal.
 *
 * <p>No I/O, and used by one thread at a time. Holds one line at most.
 */
public final class LineClient {
    /** The longest text, and the one backslash that may stand before it. */
    private static final int LONGEST = Text.LONGEST + 1;

    private final LineDecoder decoder = new LineDecoder(LONGEST);

    /** For one connection to a server, before anything has come. */
    public LineClient() {}

    /** What a guest sends first, an empty line: the server knows then that the guest is framed. */
    public static byte[] greeting() {
        return LineFormat.line("");
    }

    /** The line that says this to the server. */
    public static byte[] encode(Utterance utterance) {
        return LineFormat.line(utterance.line());
    }

    /** Consumes all bytes, and hands over every line that ends among them. */
    public void receive(ByteBuffer bytes, Consumer<Received> received) {
        decoder.decode(bytes, line -> read(line).ifPresent(received));
    }

    /** No more bytes will come: a rest without a line end is a line. */
    public Optional<Received> endOfInput() {
        return decoder.rest().flatMap(LineClient::read);
    }

    private static Optional<Received> read(Line line) {
        return switch (line) {
            case Line.Complete(String text) -> readPlain(PlainText.of(text));
            case Line.TooLong() -> unreadable("a line longer than " + LONGEST + " bytes");
            case Line.NotUtf8() -> unreadable("a line that is not UTF-8");
        };
    }

    private static Optional<Received> readPlain(String line) {
        if (line.startsWith(Notice.MARK)) {
            return Optional.of(readNotice(line));
        }
        String said = Notice.unescape(line);
        if (!said.equals(line)) {
            return Optional.of(new Received.Said(new Text(said)));
        }
        if (isTooLong(line)) {
            return unreadable("a line longer than " + Text.LONGEST + " bytes");
        }
        return Utterance.parse(line).map(LineClient::readUtterance);
    }

    /** One byte over the limit is for the backslash of an escaped control word alone. */
    private static boolean isTooLong(String line) {
        return PlainText.utf8Length(line) > Text.LONGEST && Utterance.escape(line).equals(line);
    }

    private static Received readUtterance(Utterance utterance) {
        return switch (utterance) {
            case Utterance.Say(Text text) -> new Received.Said(text);
            case Utterance.Over() -> new Received.HandedOver();
            case Utterance.Exit() -> new Received.HostExited();
        };
    }

    private static Received readNotice(String line) {
        if (line.equals(Notice.FLOOR_TAKEN)) {
            return new Received.FloorTaken();
        }
        if (line.equals(Notice.FLOOR_KEPT)) {
            return new Received.FloorKept();
        }
        if (line.startsWith(Notice.REFUSED)) {
            return new Received.Refused(line.substring(Notice.REFUSED.length()));
        }
        if (line.startsWith(Notice.CLOSED)) {
            return new Received.Closed(line.substring(Notice.CLOSED.length()));
        }
        return readWelcome(line)
                .orElseGet(() -> new Received.Notice(line.substring(Notice.MARK.length())));
    }

    /** No nick has a comma or a semicolon in it. */
    private static Optional<Received> readWelcome(String line) {
        int between = line.indexOf(Notice.TALKING_TO);
        int after = line.indexOf(Notice.HOW_TO);
        if (!line.startsWith(Notice.YOU_ARE) || between < 0 || after < between) {
            return Optional.empty();
        }
        Optional<Nick> guest = Nick.parse(between(line, Notice.YOU_ARE.length(), between));
        Optional<Nick> host =
                Nick.parse(between(line, between + Notice.TALKING_TO.length(), after));
        return guest.flatMap(g -> host.map(h -> new Received.Welcome(g, h)));
    }

    private static String between(String line, int start, int end) {
        return start < end ? line.substring(start, end) : "";
    }

    private static Optional<Received> unreadable(String reason) {
        return Optional.of(new Received.Unreadable(reason));
    }
}
