package hocket.terminal.loop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** Lines of a piped input. */
class LineInputTest {
    @Test
    void readsLinesAndARestAndThenTheEnd() {
        LineInput input = input("one\ntw\u00f6\r\n\n\rrest".getBytes(UTF_8));

        assertThat(input.next()).isEqualTo(new PipedLine.Line("one"));
        assertThat(input.next()).isEqualTo(new PipedLine.Line("tw\u00f6"));
        assertThat(input.next()).isEqualTo(new PipedLine.Line(""));
        assertThat(input.next()).isEqualTo(new PipedLine.Line("\rrest"));
        assertThat(input.next()).isEqualTo(new PipedLine.End());
        assertThat(input.next()).isEqualTo(new PipedLine.End());
    }

    @Test
    void takesNotOneByteBehindTheLine() throws IOException {
        InputStream in = new ByteArrayInputStream("one\ntwo".getBytes(UTF_8));

        assertThat(new LineInput(in).next()).isEqualTo(new PipedLine.Line("one"));
        assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("two");
    }

    @Test
    void skipsALineThatIsTooLong() {
        String longest = "x".repeat(8192);
        LineInput input = input((longest + "\r\n" + longest + "y\nnext\n").getBytes(UTF_8));

        assertThat(input.next()).isEqualTo(new PipedLine.Line(longest));
        assertThat(input.next()).isEqualTo(new PipedLine.Unusable("line longer than 8192 bytes"));
        assertThat(input.next()).isEqualTo(new PipedLine.Line("next"));
    }

    @Test
    void refusesMalformedUtf8() {
        LineInput input = input(new byte[] {'a', (byte) 0xc0, (byte) 0x80, '\n', 'b', '\n'});

        assertThat(input.next()).isEqualTo(new PipedLine.Unusable("line that is not UTF-8"));
        assertThat(input.next()).isEqualTo(new PipedLine.Line("b"));
    }

    @Test
    void endsWithAnInputThatFails() throws IOException {
        InputStream failing = InputStream.nullInputStream();
        failing.close();

        assertThat(new LineInput(failing).next()).isEqualTo(new PipedLine.End());
    }

    private static LineInput input(byte[] bytes) {
        return new LineInput(new ByteArrayInputStream(bytes));
    }
}
