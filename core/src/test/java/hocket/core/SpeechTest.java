package hocket.core;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Message.Kind;
import hocket.core.Message.Line;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages to the host as what a guest says. */
class SpeechTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello|hello",
                "#|#",
                "\u0002#\u000f|#",
                "eXit|Exit",
                "\\#|\\#",
                "\u0001ACTION waves\u0001|*waves*",
                "\u0001ACTION waves|*waves*",
                "\u0001ACTION   * waves\u0001|** waves*",
                "\u0001ACTION #\u0001|*#*",
                "\u000304,12red\u000f on \u001dblue\u001d|red on blue",
                "\u001b[31mred|red"
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void aLineIsReadAsAGuestsLine(String text, String line) {
        assertThat(lines(message(new Line(text, false)))).containsExactly(line);
    }

    @Test
    void linesThatGoOnAreOneLine() {
        assertThat(
                        lines(
                                message(
                                        new Line("one ", false),
                                        new Line("line", true),
                                        new Line("", false),
                                        new Line("ex", false),
                                        new Line("it", true))))
                .containsExactly("one line", "Exit");
    }

    @Test
    void aFirstLineThatGoesOnFromNothingIsALine() {
        assertThat(lines(message(new Line("alone", true)))).containsExactly("alone");
    }

    @Test
    void whatIsTooLongForOneTextIsSeveral() {
        Line half = new Line("é".repeat(4095), false);
        assertThat(lines(message(half, new Line("é€x", true))))
                .containsExactly("é".repeat(4096), "€x");
    }

    private static Message message(Line... lines) {
        return new Message(Kind.PRIVMSG, List.of(lines), ClientTags.NONE);
    }

    private static Stream<String> lines(Message message) {
        return Speech.of(message).stream().map(Utterance::line);
    }
}
