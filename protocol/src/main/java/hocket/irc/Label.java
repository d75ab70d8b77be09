package hocket.irc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/**
 * The label (IRCv3 labeled-response) of a line that cannot be read as a whole: it is looked for in
 * as much of its tags as is there, byte by byte.
 */
final class Label {
    private Label() {}

    /** The label of the line that begins there; empty if it shows none, or none in UTF-8. */
    static String of(byte[] bytes, int from, int to) {
        if (from == to || bytes[from] != '@') {
            return "";
        }
        String latin =
                new String(bytes, from, Math.min(to - from, IrcDecoder.LONGEST_TAGS), ISO_8859_1);
        int space = latin.indexOf(' ');
        int end = space < 0 ? latin.lastIndexOf(';') : space;
        return IrcMessage.parse(latin.substring(0, Math.max(end, 1)) + " -")
                .flatMap(line -> line.tag("label"))
                .map(Label::asUtf8)
                .orElse("");
    }

    private static String asUtf8(String latin) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(latin.getBytes(ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException malformed) {
            return "";
        }
    }
}
