package hocket.line;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LineDecoderTest {
    private final LineDecoder decoder = new LineDecoder(8);
    private final List<Line> lines = new ArrayList<>();

    @Test
    void endsALineWithLfAndDropsOneCrBeforeIt() {
        feed("a\nb\r\nc\r\r\nd\re\n");
        assertThat(lines).containsExactly(line("a"), line("b"), line("c\r"), line("d\re"));
    }

    @Test
    void keepsEmptyLines() {
        feed("\n\r\n\n");
        assertThat(lines).containsExactly(line(""), line(""), line(""));
    }

    @Test
    void joinsWhatSeveralReadsBring() {
        feed("he");
        feed("");
        feed("llo\r");
        feed("\nx");
        assertThat(lines).containsExactly(line("hello"));
        assertThat(decoder.hasRest()).isTrue();
    }

    @Test
    void joinsACharacterCutAnywhere() {
        for (byte each : "ß€😀".getBytes(UTF_8)) {
            decoder.decode(ByteBuffer.wrap(new byte[] {each}), lines::add);
        }
        assertThat(decoder.rest()).hasValue(new Line.TooLong());
        decoder.decode(ByteBuffer.wrap("€😀\n".getBytes(UTF_8)), lines::add);
        assertThat(lines).containsExactly(line("€😀"));
    }

    @Test
    void takesTheRestForALine() {
        feed("end\r");
        assertThat(decoder.rest()).hasValue(line("end"));
        assertThat(decoder.rest()).isEmpty();
        assertThat(decoder.hasRest()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678\n", "12345678\r\n"})
    void readsALineOfTheLimit(String bytes) {
        feed(bytes);
        assertThat(lines).containsExactly(line("12345678"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789\n",
                "123456789\r\n",
                "12345678\rx\n",
                "12345678\r\r\n",
                "1234567890123\n"
            })
    void refusesALineOverTheLimitAndGoesOn(String bytes) {
        feed(bytes + "next\n");
        assertThat(lines).containsExactly(new Line.TooLong(), line("next"));
    }

    @Test
    void refusesALineOverTheLimitOnceHoweverLong() {
        for (int read = 0; read < 1000; read++) {
            feed("0123456789");
        }
        assertThat(lines).isEmpty();
        assertThat(decoder.hasRest()).isTrue();
        feed("\nok\n");
        assertThat(lines).containsExactly(new Line.TooLong(), line("ok"));
    }

    /** The table of ill-formed sequences, bytes as Latin-1. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0080", // a continuation alone
                "\u00bf\u00bf",
                "\u00c3", // cut after one of two
                "\u00e2\u0082", // cut after two of three
                "\u00f0\u009f\u0098", // cut after three of four
                "\u00c0\u0080", // overlong NUL
                "\u00c0\u00af", // overlong slash
                "\u00c1\u00bf",
                "\u00e0\u0080\u00af",
                "\u00e0\u009f\u00bf",
                "\u00f0\u0080\u0080\u00af",
                "\u00f0\u008f\u00bf\u00bf",
                "\u00ed\u00a0\u0080", // a surrogate
                "\u00ed\u00bf\u00bf",
                "\u00f4\u0090\u0080\u0080", // beyond U+10FFFF
                "\u00f5\u0080\u0080\u0080",
                "\u00f8\u0088\u0080\u0080\u0080",
                "\u00fe",
                "\u00ff",
                "a\u00c3(",
            })
    void refusesALineThatIsNotUtf8AndGoesOn(String latin) {
        decoder.decode(ByteBuffer.wrap((latin + "\nfine\n").getBytes(ISO_8859_1)), lines::add);
        assertThat(lines).containsExactly(new Line.NotUtf8(), line("fine"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufffd", "\u0000", "\ud7ff", "\ue000", "\uffff", "\udbff\udfff"})
    void readsTheEdgesOfUnicode(String text) {
        feed(text + "\n");
        assertThat(lines).containsExactly(line(text));
    }

    private void feed(String bytes) {
        decoder.decode(ByteBuffer.wrap(bytes.getBytes(UTF_8)), lines::add);
    }

    private static Line line(String text) {
        return new Line.Complete(text);
    }
}
