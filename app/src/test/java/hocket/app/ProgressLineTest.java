package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What a terminal is told of a long piece of work. */
class ProgressLineTest {
    private static final String CLEARED = "\r\033[K";

    private final StringWriter terminal = new StringWriter();
    private final ProgressLine line = new ProgressLine(new PrintWriter(terminal));

    @Test
    void isWrittenOverAndIsGoneAtTheEnd() {
        line.begin("reading", 200);
        line.advance(1);
        line.advance(101);
        line.close();
        assertThat(terminal).hasToString(CLEARED + "reading ..." + "\rreading ... 51 %" + CLEARED);
    }

    @Test
    void countsWhatHasNoKnownEnd() {
        line.begin("exporting", 0);
        line.advance(9_999);
        line.advance(20_000);
        assertThat(terminal).hasToString(CLEARED + "exporting ...\rexporting ... 20,000");
    }

    /** The hook for the end of the process closes it, and the worker need not know yet. */
    @Test
    void saysNothingMoreWhenItIsClosed() {
        line.begin("reading", 200);
        line.close();
        line.advance(100);
        line.begin("comparing", 0);
        line.close();
        assertThat(terminal).hasToString(CLEARED + "reading ..." + CLEARED);
    }
}
