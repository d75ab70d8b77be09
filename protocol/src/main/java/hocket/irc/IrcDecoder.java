package hocket.irc;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * Cuts what a client sends into lines: at LF or CR, empty ones skipped. At most {@value
 * #LONGEST_TAGS} bytes of tags and {@value #LONGEST_REST} of the rest, its end counted; what is
 * longer is skipped up to its end.
 */
final class IrcDecoder {
    /** The longest tags of a client, the {@code @} and the space counted (IRCv3 message-tags). */
    static final int LONGEST_TAGS = 4096;

    /** The longest line without its tags, its CR LF counted. */
    static final int LONGEST_REST = 512;

    /** What comes out. */
    sealed interface Line {
        /** A line, without its end. */
        record Complete(String text) implements Line {}

        /** It was too long. */
        record TooLong() implements Line {}

        /** It was not UTF-8. */
        record NotUtf8() implements Line {}
    }

    /** Takes all the bytes; hands each line on, in order. */
    void decode(ByteBuffer bytes, Consumer<Line> lines) {
        throw new UnsupportedOperationException();
    }
}
