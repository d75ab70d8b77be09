package hocket.irc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hocket.irc.IrcDecoder.Line;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IrcDecoderTest {
    private final IrcDecoder decoder = new IrcDecoder();

    @ParameterizedTest
    @ValueSource(strings = {"a b\r\n", "a b\n", "a b\r", "\r\n\r\na b\n\r\n", "\0a\0 b\0\r\n"})
    void endsALineAtLfOrCrAndSkipsWhatIsEmpty(String sent) {
        assertThat(decode(sent)).containsExactly(new Line.Complete("a b"));
    }

    @Test
    void skipsALineOfNothingButNul() {
        assertThat(decode("\0\0\r\n")).isEmpty();
    }

    @Test
    void cutsTheSameLinesHoweverTheBytesAreRead() {
        byte[] bytes = "NICK ä\r\n\r\n@a=b :x PRIVMSG #c :€ 😀\nQUIT\r\n".getBytes(UTF_8);
        List<Line> whole = decode(bytes);
        assertThat(whole).hasSize(3);
        for (int first = 0; first <= bytes.length; first++) {
            for (int second = first; second <= bytes.length; second++) {
                List<Line> lines = new ArrayList<>();
                decoder.decode(ByteBuffer.wrap(bytes, 0, first), lines::add);
                decoder.decode(ByteBuffer.wrap(bytes, first, second - first), lines::add);
                decoder.decode(ByteBuffer.wrap(bytes, second, bytes.length - second), lines::add);
                assertThat(lines).isEqualTo(whole);
            }
        }
    }

    @Test
    void readsBuffersOutsideTheHeapAndPartsOfArrays() {
        ByteBuffer direct = ByteBuffer.allocateDirect(8).put("a\nb\n".getBytes(UTF_8)).flip();
        ByteBuffer part = ByteBuffer.wrap("xxc\nyy".getBytes(UTF_8)).position(2).slice().limit(2);
        List<Line> lines = new ArrayList<>();
        decoder.decode(direct, lines::add);
        decoder.decode(part, lines::add);
        assertThat(lines)
                .containsExactly(
                        new Line.Complete("a"), new Line.Complete("b"), new Line.Complete("c"));
        assertThat(direct.hasRemaining() || part.hasRemaining()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "510, 0, true",
        "511, 0, false",
        "510, 4096, true",
        "510, 4097, false",
        "511, 4096, false",
        "1, 4096, true",
        "100000, 0, false",
        "1, 100000, false"
    })
    void allowsSoMuchAndNoMore(int rest, int tags, boolean allowed) {
        String line = (tags == 0 ? "" : "@" + "t".repeat(tags - 2) + " ") + "r".repeat(rest);
        Line expected = allowed ? new Line.Complete(line) : new Line.TooLong("");
        assertThat(decode(line + "\r\nnext\r\n"))
                .containsExactly(expected, new Line.Complete("next"));
        assertThat(byteByByte(line + "\r\nnext\r\n"))
                .containsExactly(expected, new Line.Complete("next"));
    }

    @Test
    void countsBytesAndNotCharacters() {
        assertThat(decode("€".repeat(170) + "\n")).hasOnlyElementsOfType(Line.Complete.class);
        assertThat(decode("€".repeat(171) + "\n")).containsExactly(new Line.TooLong(""));
    }

    @ParameterizedTest
    @CsvSource({
        "'PRIVMSG #a :\u00e4', PRIVMSG",
        "'@a=\u00e4 :src privmsg #a :x', PRIVMSG",
        "'\u00c0\u0080', *",
        "'PRIV\u00c3MSG x', *",
        "'TOPIC #a :\u00ed\u00a0\u0080', TOPIC",
        "'001 \u00ff', *"
    })
    void namesTheCommandOfWhatIsNotUtf8WhereItCan(String latin, String command) {
        assertThat(decode((latin + "\n").getBytes(ISO_8859_1)))
                .containsExactly(new Line.NotUtf8(command, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'@label=1;a=b PRIVMSG #a :', 1",
        "'@a;label=\u20ac PRIVMSG #a :', \u20ac",
        "'@label=a\\sb PRIVMSG #a :', a b",
        "'@label=1;a=', 1",
        "'@label=1', ''",
        "'@a=', ''",
        "'PRIVMSG #a :@label=1 ', ''"
    })
    void showsTheLabelOfWhatIsTooLong(String start, String label) {
        String line = start + "x".repeat(5000) + "\r\n";
        assertThat(decode(line)).containsExactly(new Line.TooLong(label));
        assertThat(byteByByte(line)).containsExactly(new Line.TooLong(label));
    }

    @Test
    void showsNoLabelThatIsNotUtf8() {
        assertThat(decode("@label=\u00e4 PING x\n@label=1 PING \u00e4\n".getBytes(ISO_8859_1)))
                .containsExactly(new Line.NotUtf8("PING", ""), new Line.NotUtf8("PING", "1"));
    }

    private List<Line> decode(String text) {
        return decode(text.getBytes(UTF_8));
    }

    private List<Line> decode(byte[] bytes) {
        List<Line> lines = new ArrayList<>();
        decoder.decode(ByteBuffer.wrap(bytes), lines::add);
        return lines;
    }

    private List<Line> byteByByte(String text) {
        List<Line> lines = new ArrayList<>();
        for (byte each : text.getBytes(UTF_8)) {
            decoder.decode(ByteBuffer.wrap(new byte[] {each}), lines::add);
        }
        return lines;
    }
}
