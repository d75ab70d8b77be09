package hocket.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import hocket.core.PlainText;
import hocket.core.Text;
import hocket.core.Utterance;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The guest's end towards an old host that sends messages without any line end: one message, then
 * one reply, and so on; whoever sends or reads {@code #} or {@code Exit} quits.
 *
 * <p>No I/O, and used by one thread at a time; times are nanoseconds of any monotonic clock. A
 * reply is what comes until {@link #SILENCE}, or until {@value #LONGEST} bytes; so one that the
 * network cuts in two is put together again.
 */
public final class UnframedClient {
    /** The silence that ends a reply. */
    static final Duration SILENCE = LineDoor.SILENCE;

    /** The longest message that an old host reads at once, in bytes. */
    public static final int LONGEST = Gathered.REPLY;

    /** What {@link #deadline} answers when no reply has begun. */
    public static final long NEVER = Long.MAX_VALUE;

    /** A host's reply. */
    public sealed interface Reply {}

    /** The host said these lines, in which nothing could drive a terminal; possibly none. */
    public record Said(List<Text> lines) implements Reply {}

    /** The host has sent {@code #} or {@code Exit}: this is the end. */
    public record Ended(Utterance how) implements Reply {}

    private final ByteArrayOutputStream begun = new ByteArrayOutputStream(LONGEST);
    private long lastAt;

    /** For one connection to an old host, before anything has come. */
    public UnframedClient() {}

    /**
     * The message that says this; text that is just a control word gets a backslash.
     *
     * @return nothing if it is longer than {@value #LONGEST} bytes
     */
    public static Optional<byte[]> encode(Utterance utterance) {
        byte[] message = wording(utterance).getBytes(UTF_8);
        return message.length <= LONGEST ? Optional.of(message) : Optional.empty();
    }

    /** Takes bytes of the reply, up to its limit; what is left in the buffer is the next one's. */
    public void receive(ByteBuffer bytes, long now) {
        int count = Math.min(bytes.remaining(), LONGEST - begun.size());
        byte[] more = new byte[count];
        bytes.get(more);
        begun.writeBytes(more);
        lastAt = now;
    }

    /** When {@link #takeReply} is due. */
    public long deadline() {
        return begun.size() == 0 ? NEVER : lastAt + SILENCE.toNanos();
    }

    /** True if the reply is as long as it may get. */
    public boolean isFull() {
        return begun.size() == LONGEST;
    }

    /** The reply is complete: it is full, or its silence or the end of input has come. */
    public Reply takeReply() {
        String reply = begun.toString(UTF_8);
        begun.reset();
        return switch (reply) {
            case Utterance.OVER_WORD -> new Ended(new Utterance.Over());
            case Utterance.EXIT_WORD -> new Ended(new Utterance.Exit());
            default -> new Said(lines(reply));
        };
    }

    private static String wording(Utterance utterance) {
        return switch (utterance) {
            case Utterance.Say(Text text) -> Gathered.escape(text.value());
            case Utterance.Over() -> Utterance.OVER_WORD;
            case Utterance.Exit() -> Utterance.EXIT_WORD;
        };
    }

    /** Bytes that are no UTF-8 show as U+FFFD: an old host may cut its reply anywhere. */
    private static List<Text> lines(String reply) {
        return reply.lines()
                .map(PlainText::of)
                .filter(line -> !line.isEmpty())
                .map(Text::new)
                .toList();
    }
}
